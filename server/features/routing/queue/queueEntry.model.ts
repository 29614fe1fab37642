import { model, Schema, type Types } from "mongoose";
import type { Channel } from "../../../../shared/conversations/message.schema.ts";
import type { ClaimReason } from "../../../../shared/routing/claim.ts";

/** A conversation without assignee as its department's queue shows it, kept from the event log. */
export interface QueueEntryRecord {
  /** The conversation's id. */
  _id: Types.ObjectId;
  departmentId: Types.ObjectId;
  /** Waits for us; false while it waits for somebody else (pending, on hold). */
  ready: boolean;
  claimAt: Date;
  because: ClaimReason;
  tierMinutes: number;
  since: Date;
  number: string;
  subject: string;
  contactName: string;
  contactId: Types.ObjectId;
  tier: "platinum" | "gold" | "silver" | null;
  channel: Channel;
  language: string | null;
  tags: string[];
  lastAgentId: string | null;
  revision: number;
}

const schema = new Schema<QueueEntryRecord>(
  {
    departmentId: { type: Schema.Types.ObjectId, required: true },
    ready: { type: Boolean, required: true },
    claimAt: { type: Date, required: true },
    because: { type: String, required: true },
    tierMinutes: { type: Number, required: true },
    since: { type: Date, required: true },
    number: { type: String, required: true },
    subject: { type: String, required: true },
    contactName: { type: String, required: true },
    contactId: { type: Schema.Types.ObjectId, required: true },
    tier: { type: String, default: null },
    channel: { type: String, required: true },
    language: { type: String, default: null },
    tags: { type: [String], required: true },
    lastAgentId: { type: String, default: null },
    revision: { type: Number, required: true },
  },
  { collection: "queueEntries", versionKey: false },
);
// The queue in its order, by one seek.
schema.index({ departmentId: 1, ready: 1, claimAt: 1, _id: 1 });

export const QueueEntryModel = model<QueueEntryRecord>("QueueEntry", schema);
