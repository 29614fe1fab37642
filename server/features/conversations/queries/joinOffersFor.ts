import { Types } from "mongoose";
import type { ConversationId } from "../../../../shared/contract/ids.ts";
import type { JoinOffer } from "../../../../shared/conversations/conversation.schema.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { contactsSharingAddress } from "../../contacts/index.ts";
import { accessConversation, conversationScope } from "../accessConversation.ts";
import { ConversationModel, type ConversationRecord } from "../conversation.model.ts";

const mostOffers = 10;

/**
 * Other active threads this one may be about: of the same contact, and of a contact whose address this one's contact claimed in the chat.
 * Offered with the reason, never done by itself (CON-3), and only what the caller may read. Faults: record.notFound.
 */
export async function joinOffersFor(ctx: Ctx, id: string): Promise<JoinOffer[]> {
  const conversation = await accessConversation(ctx, id);
  if (conversation.joinedInto) return [];
  const sharing = await contactsSharingAddress(String(conversation.contact.id));
  const contactIds = [conversation.contact.id, ...sharing.map((one) => new Types.ObjectId(one))];
  const filter = {
    $and: [
      { "contact.id": { $in: contactIds }, active: { $in: [true, "snoozed"] }, _id: { $ne: conversation._id } },
      conversationScope(ctx.actor),
    ],
  };
  const others = await ConversationModel.find(filter).sort({ lastActivityAt: -1 }).limit(mostOffers).lean();
  return others.map((other) => presentOffer(other, conversation));
}

const presentOffer = (other: ConversationRecord, conversation: ConversationRecord): JoinOffer => ({
  conversationId: String(other._id) as ConversationId,
  number: other.number,
  subject: other.subject,
  channel: other.channel,
  because: String(other.contact.id) === String(conversation.contact.id) ? "sameContact" : "claimedAddress",
  contactName: other.contact.name,
});
