import { model, Schema, type Types } from "mongoose";
import type { Reading } from "../../../../shared/audit/audit.api.ts";

/**
 * Somebody looked at what is kept of a contact, or of several in lists; one for a person, a contact, a way and an hour, however often they
 * looked.
 */
export interface ReadingRecord {
  _id: Types.ObjectId;
  agentId: Types.ObjectId;
  agentName: string;
  /** Null of those a list showed. */
  contactId: Types.ObjectId | null;
  contactName: string;
  /** How many a list showed. */
  shown?: number;
  what: Reading["what"];
  /** The hour it was in. */
  hour: Date;
  at: Date;
  from: string | null;
  /** Kept until then. */
  expiresAt: Date;
}

const schema = new Schema<ReadingRecord>(
  {
    agentId: { type: Schema.Types.ObjectId, required: true },
    agentName: { type: String, required: true },
    contactId: { type: Schema.Types.ObjectId, default: null },
    contactName: { type: String, default: "" },
    shown: Number,
    what: { type: String, required: true },
    hour: { type: Date, required: true },
    at: { type: Date, required: true },
    from: { type: String, default: null },
    expiresAt: { type: Date, required: true },
  },
  { collection: "contactReadings", versionKey: false },
);
schema.index({ contactId: 1, agentId: 1, what: 1, hour: 1 }, { unique: true });
schema.index({ contactId: 1, at: -1, _id: -1 });
schema.index({ agentId: 1, at: -1, _id: -1 });
schema.index({ at: -1, _id: -1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export const ReadingModel = model<ReadingRecord>("Reading", schema);
