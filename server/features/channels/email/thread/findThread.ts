import { Types } from "mongoose";
import type { ThreadEvent } from "../../../../../shared/conversations/threadEvent.schema.ts";
import type { Ctx } from "../../../../platform/ctx.ts";
import { isFaultOf } from "../../../../platform/fault.ts";
import { contactByIdentity } from "../../../contacts/index.ts";
import { accessConversation, systemAuthor, type ConversationRecord, type EntryDraft } from "../../../conversations/index.ts";
import { RawMailModel } from "../in/rawMail.model.ts";
import { OutboxMailModel } from "../out/outboxMail.model.ts";
import type { Threading } from "./threadingOf.ts";

type Doubt = Extract<ThreadEvent, { type: "mailDoubt" }>["because"];

/** The thread a mail joins, or null; `before` says in the new thread why it joined none [MAIL-3, MAIL-4]. */
export interface FoundThread {
  conversationId: Types.ObjectId | null;
  before: EntryDraft[];
}

/** Decides which thread a mail joins: token, then known Message-IDs in their order, and only for a participant [MAIL-1]. */
export async function findThread(ctx: Ctx, threading: Threading, mailbox: string, sender: string): Promise<FoundThread> {
  const { token, messageIds } = threading;
  if (token && "refused" in token) return doubted(token.refused === "forged" ? "tokenForged" : "tokenExpired", "");
  const id = token?.conversationId ?? (await knownBy(messageIds, mailbox));
  if (!id) return { conversationId: null, before: [] };
  const conversation = await survivingThread(ctx, id);
  if (!conversation) return token ? doubted("tokenElsewhere", "") : { conversationId: null, before: [] };
  if (!(await takesPart(conversation, sender))) return doubted("notParticipant", conversation.number);
  // The one it answers: a joined one leads on by itself, and takes what answered it along when it is parted again (MRG-3).
  return { conversationId: new Types.ObjectId(id), before: [] };
}

/** The conversation of the first Message-ID that this mailbox received or sent. */
async function knownBy(messageIds: string[], mailbox: string): Promise<Types.ObjectId | null> {
  if (messageIds.length === 0) return null;
  const [received, sent] = await Promise.all([
    RawMailModel.find({ mailbox, mailId: { $in: messageIds }, state: "posted" }, { mailId: 1, conversationId: 1 }).lean(),
    OutboxMailModel.find({ mailId: { $in: messageIds } }, { mailId: 1, conversationId: 1 }).lean(),
  ]);
  const known = new Map([...received, ...sent].map((mail) => [mail.mailId, mail.conversationId]));
  return messageIds.map((id) => known.get(id)).find((id) => id) ?? null;
}

/** A joined thread leads on to the one it became; null when there is none (MRG-1). */
async function survivingThread(ctx: Ctx, id: Types.ObjectId | string): Promise<ConversationRecord | null> {
  try {
    const conversation = await accessConversation(ctx, id);
    return conversation.joinedInto ? survivingThread(ctx, conversation.joinedInto.id) : conversation;
  } catch (error) {
    if (isFaultOf(error, "record.notFound")) return null;
    throw error;
  }
}

/** Who wrote in the thread, whom it is about, and whom we wrote to. */
async function takesPart(conversation: ConversationRecord, sender: string): Promise<boolean> {
  const address = sender.toLowerCase();
  if (conversation.participants.includes(address)) return true;
  const contact = await contactByIdentity({ kind: "email", value: sender });
  if (contact && [contact._id, contact.mergedInto].some((id) => String(id) === String(conversation.contact.id))) return true;
  const sent = await OutboxMailModel.find({ threadIds: conversation._id }, { to: 1 }).lean();
  return sent.some(({ to }) => to.some((one) => one.address.toLowerCase() === address));
}

function doubted(because: Doubt, detail: string): FoundThread {
  return { conversationId: null, before: [{ kind: "event", author: systemAuthor, event: { type: "mailDoubt", because, detail } }] };
}
