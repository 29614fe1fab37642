import type { NotificationId, ConversationId } from "../../../../shared/contract/ids.ts";
import type { Notification } from "../../../../shared/escalation/notification.schema.ts";
import { sentence } from "../../../../shared/i18n/sentence.ts";
import { newId, now, type Tx } from "../../../platform/ctx.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { sendMail } from "../../../platform/mailTransport/index.ts";
import { publicUrl } from "../../../platform/settings.ts";
import type { AgentRecord } from "../../auth/index.ts";
import type { ConversationRecord } from "../../conversations/index.ts";
import { notificationAdded } from "../escalation.events.ts";
import { oweDigest } from "./noticeDigest.ts";
import { NotificationModel, type NotificationRecord } from "./notification.model.ts";

export interface Notice extends Pick<NotificationRecord, "kind" | "because" | "share" | "dueAt" | "by" | "text" | "key"> {
  conversation: Pick<ConversationRecord, "_id" | "number" | "subject">;
}

/** Tells a person inside, in the console at once and by mail where that is wanted, together with whatever `tx` does. */
export async function notify(tx: Tx, agent: AgentRecord, { conversation, ...notice }: Notice, byMail: boolean) {
  const record: NotificationRecord = {
    _id: newId(),
    agentId: agent._id,
    ...notice,
    conversationId: conversation._id,
    number: conversation.number,
    subject: conversation.subject,
    at: now(),
    read: false,
  };
  await NotificationModel.create([record], { session: tx.tx });
  await append(tx, notificationAdded, { agentId: String(agent._id), notification: presentNotification(record) });
  if (!byMail) return;
  const { language } = agent.preferences;
  const data = { to: agent.email, language, number: record.number, subject: record.subject, conversationId: String(conversation._id) };
  await oweWork(tx, [{ type: "notification.mail", key: String(record._id), data: { ...data, because: notice.because }, dueAt: now() }]);
}

/** Tells a person of something once, however often it is read in the log; by mail only if they do not look in time (NOT-3). */
export async function notifyOnce(
  tx: Tx,
  agent: AgentRecord,
  key: string,
  notice: Omit<Notice, "share" | "dueAt" | "key"> & { dueAt?: Date },
) {
  if (await NotificationModel.exists({ agentId: agent._id, key }).session(tx.tx)) return;
  await notify(tx, agent, { dueAt: null, ...notice, share: null, key }, false);
  await oweDigest(tx, agent._id);
}

/** Sends what `notify` owes by mail. */
export const notificationMailDoer: Doer = {
  type: "notification.mail",
  tries: 12,
  run: async (data) => {
    const { to, language, conversationId, ...words } = data as Record<
      "to" | "language" | "conversationId" | "number" | "subject" | "because",
      string
    >;
    const because = sentence(language, `notification.because.${words.because}`);
    const values = { ...words, because, url: `${publicUrl()}/conversations/${conversationId}` };
    await sendMail({
      to,
      subject: sentence(language, "notification.mail.subject", values),
      text: sentence(language, "notification.mail.text", values),
    });
  },
};

export const presentNotification = ({
  _id,
  conversationId,
  at,
  dueAt,
  agentId: _agentId,
  key: _key,
  mailedAt: _mailedAt,
  ...rest
}: NotificationRecord): Notification => ({
  ...rest,
  id: String(_id) as NotificationId,
  conversationId: String(conversationId) as ConversationId,
  dueAt: dueAt?.toISOString() ?? null,
  at: at.toISOString(),
});
