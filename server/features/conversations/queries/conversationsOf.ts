import { Types } from "mongoose";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { cursorOf, pageFilter } from "../../../platform/database/index.ts";
import { conversationScope } from "../accessConversation.ts";
import { ConversationModel, type ConversationRecord } from "../conversation.model.ts";
import { presentRow, rowProjection, type RowRecord } from "../presentConversation.ts";

/** The conversations of these ids, whole; unknown ones are left out. For the product itself. */
export const conversationsOf = (ids: Types.ObjectId[], tx?: Tx): Promise<ConversationRecord[]> =>
  ConversationModel.collection.find<ConversationRecord>({ _id: { $in: ids } }, tx ? { session: tx.tx } : {}).toArray();

/** Rows of these ids in this order; what the caller may not read is left out. */
export async function rowsOf({ actor }: Ctx, ids: Types.ObjectId[]): Promise<ConversationRow[]> {
  const filter = { $and: [{ _id: { $in: ids } }, conversationScope(actor)] };
  const rows = await ConversationModel.collection.find<RowRecord>(filter, { projection: rowProjection }).toArray();
  const byId = new Map(rows.map((row) => [String(row._id), row]));
  return ids.flatMap((id) => {
    const row = byId.get(String(id));
    return row ? [presentRow(row)] : [];
  });
}

/** The ids of all conversations that are active, set aside or done, a lot at a time, the newest first; `next` is null after the last. */
export async function lotOfConversations(active: boolean | "snoozed", after: string | undefined, limit: number) {
  const rows = await ConversationModel.collection
    .find<Pick<ConversationRecord, "_id" | "createdAt">>(pageFilter({ active }, after, "createdAt", -1), { projection: { createdAt: 1 } })
    .sort({ createdAt: -1, _id: -1 })
    .limit(limit)
    .hint({ active: 1, createdAt: -1, _id: -1 })
    .toArray();
  const last = rows.at(-1);
  return { ids: rows.map(({ _id }) => _id), next: rows.length === limit && last ? cursorOf(last.createdAt, last._id) : null };
}

/** The ids of all conversations of these contacts that are not done. */
export async function idsOfActiveFor(contactIds: Types.ObjectId[]): Promise<Types.ObjectId[]> {
  const rows = await ConversationModel.collection
    .find({ "contact.id": { $in: contactIds }, active: { $ne: false } }, { projection: { _id: 1 } })
    .toArray();
  return rows.map(({ _id }) => _id);
}

/** About how many conversations there are. */
export const aboutHowMany = () => ConversationModel.collection.estimatedDocumentCount();

const mostOfContact = 500;

/** The newest conversations of a contact, at most 500. */
export async function idsOfContactsConversations(contactId: Types.ObjectId): Promise<Types.ObjectId[]> {
  const rows = await ConversationModel.collection
    .find({ "contact.id": new Types.ObjectId(contactId) }, { projection: { _id: 1 } })
    .sort({ lastActivityAt: -1, _id: -1 })
    .limit(mostOfContact)
    .toArray();
  return rows.map(({ _id }) => _id);
}
