import type { Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { accessContact, colleaguesOf, idsOfContact, type ContactRecord } from "../../contacts/index.ts";
import { accessConversation, conversationScope } from "../accessConversation.ts";
import { ConversationModel } from "../conversation.model.ts";
import { presentRow, rowProjection, type RowRecord } from "../presentConversation.ts";

interface RelatedQuery {
  id: string;
  of: "contact" | "organisation";
  after?: string | undefined;
  limit: number;
}

/** Other conversations of the contact, or of others of its organisation, that the caller may read: newest first. Faults: record.notFound. */
export async function relatedTo(ctx: Ctx, { id, of, after, limit }: RelatedQuery) {
  const conversation = await accessConversation(ctx, id);
  const contact = await accessContact(ctx, String(conversation.contact.id));
  const contactIds = of === "contact" ? await idsOfContact(contact._id) : await idsOfColleagues(contact);
  if (contactIds.length === 0) return { items: [], next: null };
  // One part a contact: each is a seek of its own into the contacts' index, merged in order.
  const others = { $and: [{ _id: { $ne: conversation._id } }, conversationScope(ctx.actor)] };
  const parts = contactIds.map((one) => ({ "contact.id": one, ...others }));
  const rows = await ConversationModel.collection
    .find<RowRecord>(pageFilter(parts, after, "lastActivityAt", -1), { projection: rowProjection })
    .sort({ lastActivityAt: -1, _id: -1 })
    .limit(limit + 1)
    .hint({ "contact.id": 1, lastActivityAt: -1, _id: -1 })
    .toArray();
  return pageOfRows(rows, limit, (row) => row.lastActivityAt, presentRow);
}

/** Of the organisation without the contact itself; a large one by those added last. */
async function idsOfColleagues({ _id, organisation }: ContactRecord): Promise<Types.ObjectId[]> {
  return organisation ? colleaguesOf(organisation, _id) : [];
}
