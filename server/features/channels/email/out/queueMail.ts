import { Types } from "mongoose";
import { now, systemCtx, type Tx } from "../../../../platform/ctx.ts";
import { inTransaction } from "../../../../platform/database/index.ts";
import { oweWork } from "../../../../platform/dueWork/index.ts";
import type { EventRecord } from "../../../../platform/eventLog/index.ts";
import { contactIdentities } from "../../../contacts/index.ts";
import type { ConversationChanged, ConversationRecord, MessageRecord } from "../../../conversations/index.ts";
import type { EmailSettings } from "../emailSettings.ts";
import { RawMailModel } from "../in/rawMail.model.ts";
import { senderIdentity } from "../in/senderContact.ts";
import { makeReplyToken, messageIdFor } from "../thread/replyToken.ts";
import { replySubject } from "./composeMail.ts";
import { OutboxMailModel, type OutboxMailRecord } from "./outboxMail.model.ts";

/** Every outbound message of channel email gets its send record and its Message-ID before any session [MAIL-18]. */
export async function queueMails(event: EventRecord, settings: EmailSettings): Promise<void> {
  const { conversation, messages } = event.payload as ConversationChanged;
  for (const message of messages) {
    const leaves = message.kind === "outbound" && message.channel === "email" && message.delivery?.state === "queued";
    if (leaves) await queueMail(conversation, message, settings);
  }
}

/** Queues the mail of one message; a second call for the same message changes nothing. */
export async function queueMail(conversation: ConversationRecord, message: MessageRecord, settings: EmailSettings): Promise<void> {
  const record = await recordOf(conversation, message, settings);
  await inTransaction(systemCtx("Mail"), async (tx) => {
    const known = await OutboxMailModel.findOne({ _id: record._id }, { _id: 1 }, { session: tx.tx }).lean();
    if (known) return;
    await OutboxMailModel.collection.insertOne(record, { session: tx.tx });
    await oweSending(tx, record._id);
  });
}

/** Owes the sending of a queued mail now. */
export const oweSending = (tx: Tx, id: Types.ObjectId) =>
  oweWork(tx, [{ type: "mail.send", key: String(id), data: { messageId: String(id) }, dueAt: now() }]);

async function recordOf(conversation: ConversationRecord, message: MessageRecord, settings: EmailSettings): Promise<OutboxMailRecord> {
  // Payloads come back from the event log as plain values; ids may be strings there.
  const [_id, conversationId] = [new Types.ObjectId(message._id), new Types.ObjectId(message.conversationId)];
  const queuedAt = now();
  const answered = await RawMailModel.findOne({
    threadIds: conversationId,
    state: "posted",
    kind: { $nin: ["bounce", "readReceipt", "ours"] },
  })
    .sort({ receivedAt: -1 })
    .lean();
  const token = makeReplyToken(settings.secret, String(conversationId), queuedAt);
  return {
    _id,
    conversationId,
    threadIds: [conversationId],
    number: conversation.number,
    mailId: messageIdFor(settings.address, token, String(_id)),
    to: await recipientsOf(conversation, answered?.replyTo?.address ?? answered?.from ?? null),
    subject: answered ? replySubject(answered.subject) : conversation.subject,
    state: "queued",
    reason: null,
    attempts: 0,
    queuedAt,
    changedAt: queuedAt,
  };
}

/** Who wrote last by mail (or where that mail asked for answers); else the contact's own address. */
async function recipientsOf(conversation: ConversationRecord, lastWriter: string | null): Promise<OutboxMailRecord["to"]> {
  const identities = await contactIdentities(String(conversation.contact.id));
  const own = identities.filter(({ kind }) => kind === "email").toSorted((a, b) => Number(b.proven) - Number(a.proven))[0];
  const address = (lastWriter && senderIdentity(lastWriter)?.value) ?? own?.value;
  return address ? [{ name: conversation.contact.name, address }] : [];
}
