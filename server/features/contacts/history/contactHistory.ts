import { Types } from "mongoose";
import type { ContactEntry } from "../../../../shared/contacts/contactEntry.schema.ts";
import type { ContactId } from "../../../../shared/contract/ids.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction, pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessContact } from "../accessContact.ts";
import { ContactEntryModel, type ContactEntryRecord } from "./contactEntry.model.ts";
import { keepEntry } from "./keepEntry.ts";

interface HistoryQuery {
  id: string;
  only?: "note" | undefined;
  after?: string | undefined;
  limit: number;
}

/** A contact's history, or its notes alone, newest first. Faults: record.notFound. */
export async function contactHistory(ctx: Ctx, { id, only, after, limit }: HistoryQuery) {
  const { _id: contactId } = await accessContact(ctx, id);
  const filter = pageFilter({ contactId, removed: false, ...(only ? { kind: only } : {}) }, after, "at", -1);
  const rows = (await ContactEntryModel.collection
    .find(filter)
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .toArray()) as unknown as ContactEntryRecord[];
  return pageOfRows(rows, limit, (row) => row.at, presentEntry);
}

const shownOfCompany = 20;

/** The newest twenty entries of an organisation. */
export async function newestEntries(contactId: Types.ObjectId): Promise<ContactEntry[]> {
  const rows = await ContactEntryModel.find({ contactId, removed: false }).sort({ at: -1, _id: -1 }).limit(shownOfCompany).lean();
  return rows.map(presentEntry);
}

/** Notes something about a contact; it stays inside (MSG-6). Faults: record.notFound. */
export const addNote = (ctx: Ctx, id: string, text: string): Promise<ContactEntryRecord> =>
  inTransaction(ctx, async (tx) => keepEntry(tx, { contactId: (await accessContact(tx, id))._id, kind: "note", text }));

/** Takes a note away, or brings it back: it is kept either way. Faults: record.notFound. */
export async function hideNote(ctx: Ctx, id: string, noteId: string, removed: boolean): Promise<ContactEntryRecord> {
  const { _id: contactId } = await accessContact(ctx, id);
  const filter = { _id: new Types.ObjectId(noteId), contactId, kind: "note" as const };
  const note = await ContactEntryModel.findOneAndUpdate(filter, { $set: { removed } }, { returnDocument: "after" }).lean();
  if (!note) throw fault("record.notFound", { kind: "note" });
  return note;
}

export const presentEntry = ({ _id, kind, at, by, text, changes, other, mergeId }: ContactEntryRecord): ContactEntry => ({
  ...{ id: String(_id), kind, at: at.toISOString(), by, text, changes },
  other: other && { id: String(other.id) as ContactId, name: other.name },
  mergeId: mergeId && String(mergeId),
});
