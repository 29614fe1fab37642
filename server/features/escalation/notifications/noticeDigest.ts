import type { Types } from "mongoose";
import { quietUntil } from "../../../../shared/escalation/quietUntil.ts";
import { sentence } from "../../../../shared/i18n/sentence.ts";
import { now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import { sendMail } from "../../../platform/mailTransport/index.ts";
import { publicUrl } from "../../../platform/settings.ts";
import { findAgent, type AgentRecord } from "../../auth/index.ts";
import { NotificationModel, type NotificationRecord } from "./notification.model.ts";
import { noticeSettingsOf } from "./noticeSettings.model.ts";

const type = "notification.digest";

/** What a person is told by name; what a ladder says has its own way by mail. */
export const toldByName: readonly NotificationRecord["kind"][] = ["mentioned", "watched", "taskDue", "heldBack"];
const mostNamed = 30;

/** Owes one mail for what somebody did not look at within their time, however much it is; what is owed already takes this along. */
export async function oweDigest(tx: Tx, agentId: Types.ObjectId) {
  const { mailAfterMinutes } = await noticeSettingsOf(agentId);
  if (mailAfterMinutes === 0) return;
  const dueAt = new Date(now().getTime() + mailAfterMinutes * 60_000);
  await oweWork(tx, [{ type, key: String(agentId), data: { agentId: String(agentId) }, dueAt }]);
}

/** Sends it, unless everything was looked at, it is quiet at the person's place, or nothing is old enough yet: then it is owed anew. */
export const digestDoer: Doer = {
  type,
  tries: 12,
  run: async (data) => {
    const agent = await findAgent(String(data["agentId"]));
    const unread = await NotificationModel.find({ agentId: agent._id, read: false, kind: { $in: toldByName }, mailedAt: null })
      .sort({ at: 1 })
      .limit(mostNamed)
      .lean();
    const [oldest] = unread;
    const { mailAfterMinutes, quiet } = await noticeSettingsOf(agent._id);
    if (!oldest || mailAfterMinutes === 0 || !agent.active) return;
    const due = oldest.at.getTime() + mailAfterMinutes * 60_000;
    const later = quietUntil(now().getTime(), agent.preferences.zone, quiet) ?? (due > now().getTime() ? due : null);
    if (later !== null) return oweAgain(agent._id, later);
    await sendMail(mailFor(agent, unread));
    await NotificationModel.updateMany({ _id: { $in: unread.map(({ _id }) => _id) } }, { $set: { mailedAt: now() } });
  },
};

/** Under a key of its own: this one is still being done. */
const oweAgain = (agentId: Types.ObjectId, at: number) =>
  inTransaction(systemCtx(), (tx) =>
    oweWork(tx, [{ type, key: `${String(agentId)}:${at}`, data: { agentId: String(agentId) }, dueAt: new Date(at) }]),
  );

function mailFor({ email, preferences: { language } }: AgentRecord, notices: NotificationRecord[]) {
  const lines = notices.map(({ number, subject, because, by, text, conversationId }) => {
    const why = sentence(language, `notification.because.${because}`, { by: by ?? "" });
    return [`${number}: ${why}`, subject, ...(text ? [`“${text}”`] : []), `${publicUrl()}/conversations/${String(conversationId)}`].join(
      "\n",
    );
  });
  const subject = sentence(language, notices.length === 1 ? "notification.digest.one" : "notification.digest.several", {
    count: notices.length,
  });
  return { to: email, subject, text: lines.join("\n\n") };
}
