import type { Ctx } from "../../../../platform/ctx.ts";
import { setDelivery } from "../../../conversations/index.ts";
import { OutboxMailModel } from "../out/outboxMail.model.ts";
import type { MailReport, ReadMail } from "../read/mailTypes.ts";
import type { MailClass } from "../thread/classifyMail.ts";
import { RawMailModel, type RawMailRecord } from "./rawMail.model.ts";

/**
 * Books a bounce or a read receipt on the message of ours it tells of: failed with the other server's words, or read [MAIL-11]. It opens no
 * conversation then; false when it tells of no mail of ours, so that a person sees it.
 */
export async function bookReport(ctx: Ctx, raw: RawMailRecord, mail: ReadMail, told: MailClass): Promise<boolean> {
  const ids = [mail.report?.originalMessageId, ...mail.inReplyTo, ...mail.references].filter((id): id is string => typeof id === "string");
  const sent = await OutboxMailModel.findOne({ mailId: { $in: ids } }).lean();
  if (!sent) return false;
  if (mail.report) await tell(ctx, sent._id, mail.report);
  else if (told.kind === "bounce") await setDelivery(ctx, sent._id, "failed", mail.subject.slice(0, 300));
  const booked = {
    state: "report" as const,
    mailId: mail.messageId,
    kind: told.kind,
    because: told.because,
    conversationId: sent.conversationId,
  };
  await RawMailModel.updateOne({ _id: raw._id }, { $set: booked });
  return true;
}

async function tell(ctx: Ctx, messageId: RawMailRecord["_id"], report: MailReport): Promise<void> {
  if (report.kind === "disposition") {
    if (report.action.includes("displayed")) await setDelivery(ctx, messageId, "read");
  } else if (report.action === "failed") {
    const reason = [report.status, report.recipient, report.diagnostic].filter(Boolean).join(" ").slice(0, 300);
    await setDelivery(ctx, messageId, "failed", reason);
  } else if (report.action === "delivered") {
    await setDelivery(ctx, messageId, "delivered");
  }
}
