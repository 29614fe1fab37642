import { model, Schema, type Types } from "mongoose";
import type { ContactEntry } from "../../../../shared/contacts/contactEntry.schema.ts";

/** What happened to a contact or an organisation, or what somebody noted about it: kept for as long as the contact, read newest first. */
export interface ContactEntryRecord {
  _id: Types.ObjectId;
  /** The contact's id, or that of the organisation's own record. */
  contactId: Types.ObjectId;
  kind: ContactEntry["kind"];
  at: Date;
  by: ContactEntry["by"];
  text: string | null;
  changes: ContactEntry["changes"];
  other: { id: Types.ObjectId; name: string } | null;
  mergeId: Types.ObjectId | null;
  /** A note that was taken away again: kept, and shown to nobody. */
  removed: boolean;
}

const mixed = Schema.Types.Mixed;
const schema = new Schema<ContactEntryRecord>(
  {
    contactId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: mixed, required: true },
    text: { type: String, default: null },
    changes: { type: [mixed] as unknown as never, default: [] },
    other: { type: mixed, default: null },
    mergeId: { type: Schema.Types.ObjectId, default: null },
    removed: { type: Boolean, required: true },
  },
  { collection: "contactEntries", versionKey: false },
);
schema.index({ contactId: 1, removed: 1, at: -1, _id: -1 });

export const ContactEntryModel = model<ContactEntryRecord>("ContactEntry", schema);
