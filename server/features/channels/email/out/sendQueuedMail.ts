import { Readable } from "node:stream";
import { Types } from "mongoose";
import { now, systemCtx, type Ctx } from "../../../../platform/ctx.ts";
import type { Doer } from "../../../../platform/dueWork/index.ts";
import { sendOver, type SendOutcome } from "../../../../platform/mailTransport/index.ts";
import { openFile, outboundMessage, setDelivery, type AttachmentRecord } from "../../../conversations/index.ts";
import { emailSettings, type EmailSettings } from "../emailSettings.ts";
import { RawMailModel } from "../in/rawMail.model.ts";
import { cleanHtmlOf } from "../read/readMail.ts";
import { isDeskAddress } from "../thread/threadingOf.ts";
import { composeMail, type MailToSend } from "./composeMail.ts";
import { signedBy } from "./signedBy.ts";
import { OutboxMailModel, type OutboxMailRecord } from "./outboxMail.model.ts";

/** About two and a half hours of tries with the growing pause of due work; then a person decides. */
const sendTries = 20;

/** Sends queued mails, each at most once [MAIL-18]. */
export const sendDoer = (settingsOf = emailSettings): Doer => ({
  type: "mail.send",
  atOnce: 5,
  tries: sendTries,
  run: (data, attempt) => sendQueuedMail(new Types.ObjectId(String(data["messageId"])), attempt, settingsOf()),
});

/**
 * Sends one queued mail. `sending` is written before the session and told after it; found `sending` here means that a process died in
 * between, and nobody knows what the other server has: it is shown as unclear and never repeated by itself [MAIL-18].
 */
export async function sendQueuedMail(id: Types.ObjectId, attempt: number, settings: EmailSettings): Promise<void> {
  const ctx = systemCtx("Mail");
  const record = await OutboxMailModel.findById(id).lean();
  if (!record || (record.state !== "queued" && record.state !== "sending")) return;
  if (record.state === "sending") return settle(ctx, record, { kind: "unclear", reason: "interrupted" });
  const hindrance = hindranceOf(record, settings);
  if (hindrance) return hold(ctx, record, hindrance);
  const mail = await mailOf(record, settings.address);
  const { matchedCount } = await OutboxMailModel.updateOne(
    { _id: id, state: "queued" },
    { $set: { state: "sending", changedAt: now() }, $inc: { attempts: 1 } },
  );
  if (matchedCount === 0) return;
  await setDelivery(ctx, id, "sending", null, addressesOf(record));
  // The record's own time: the token in its Message-ID must come out the same at every try.
  const { options } = composeMail(mail, { address: settings.address, name: settings.name, secret: settings.secret, now: record.queuedAt });
  const outcome = await sendOver(settings.smtpUrl ?? "", { ...options, date: now() });
  const again = outcome.kind === "unreached" || (outcome.kind === "refused" && !outcome.forGood);
  await settle(ctx, record, outcome, again && attempt < sendTries);
  if (again && attempt < sendTries) throw new Error(outcome.reason);
}

/** What keeps a mail in the outbox until somebody changes it; codes of `mail.reason` in `shared/i18n`. */
function hindranceOf(record: OutboxMailRecord, settings: EmailSettings): { state: "queued" | "failed"; reason: string } | null {
  if (record.to.length === 0) return { state: "failed", reason: "noAddress" };
  // A mail to ourselves would come back as a conversation and be answered, for ever [MAIL-9].
  if (record.to.some(({ address }) => isDeskAddress(address, settings.address))) return { state: "failed", reason: "ownAddress" };
  return settings.smtpUrl === null ? { state: "queued", reason: "noServer" } : null;
}

async function hold(ctx: Ctx, record: OutboxMailRecord, { state, reason }: { state: "queued" | "failed"; reason: string }): Promise<void> {
  await OutboxMailModel.updateOne({ _id: record._id, state: "queued" }, { $set: { state, reason, changedAt: now() } });
  await setDelivery(ctx, record._id, state, reason, addressesOf(record));
}

const addressesOf = ({ to }: OutboxMailRecord) => to.map(({ address }) => address);

/** Books the outcome on the record first (it decides about another try), then on the message people see. */
async function settle(ctx: Ctx, record: OutboxMailRecord, outcome: SendOutcome, again = false): Promise<void> {
  const state = again ? "queued" : outcome.kind === "sent" || outcome.kind === "unclear" ? outcome.kind : "failed";
  const reason = outcome.kind === "sent" ? null : outcome.reason;
  await OutboxMailModel.updateOne({ _id: record._id, state: "sending" }, { $set: { state, reason, changedAt: now() } });
  await setDelivery(ctx, record._id, state, reason);
}

async function mailOf(record: OutboxMailRecord, mailbox: string): Promise<MailToSend> {
  const { conversationId } = record;
  const [message, received, sent] = await Promise.all([
    outboundMessage(record._id),
    RawMailModel.find({ threadIds: conversationId, state: "posted", mailId: { $ne: null } }, { mailId: 1, references: 1, receivedAt: 1 })
      .sort({ receivedAt: 1 })
      .lean(),
    OutboxMailModel.find({ threadIds: conversationId, queuedAt: { $lt: record.queuedAt } }, { mailId: 1, queuedAt: 1 })
      .sort({ queuedAt: 1 })
      .lean(),
  ]);
  const files = message?.attachments ?? [];
  const clean = message?.html ? await cleanPictures(message.html, files) : null;
  const last = received.at(-1);
  const known = [
    ...received.map((mail) => ({ id: mail.mailId, at: mail.receivedAt })),
    ...sent.map((mail) => ({ id: mail.mailId, at: mail.queuedAt })),
  ];
  const ids = known.toSorted((a, b) => a.at.getTime() - b.at.getTime()).map(({ id }) => id ?? "");
  return {
    conversationId: String(conversationId),
    messageKey: String(record._id),
    to: record.to,
    subject: record.subject,
    text: message?.text ?? "",
    ...(clean ? { html: clean } : {}),
    signature: message?.author.kind === "agent" ? await signedBy(conversationId, message.author, mailbox) : null,
    automatic: message?.author.kind === "system",
    inReplyTo: last?.mailId ?? sent.at(-1)?.mailId ?? null,
    history: [...(last?.references.slice(-10) ?? []), ...ids],
    files: files.map(fileOf),
  };
}

/** The formatted words with their pictures led to by Content-ID. */
async function cleanPictures(html: string, files: AttachmentRecord[]): Promise<string | null> {
  const inline = Object.fromEntries(files.filter((file) => file.inline).map(({ id }) => [String(id), String(id)]));
  const clean = await cleanHtmlOf(html.replaceAll(/ data-inline="([0-9a-f]{24})"/g, ' src="cid:$1"'), inline);
  return clean && clean.html.replaceAll(/ data-inline="([0-9a-f]{24})"/g, (_, id: string) => ` src="cid:${contentId(id)}"`);
}

const contentId = (id: string) => `${id}@waydesk`;

/** Opened only when the other server asks for the bytes: a refused session reads nothing. */
const fileOf = ({ id, name, type, inline }: AttachmentRecord) => ({
  ...{ name, type, open: () => Readable.from(bytesOf(id), { objectMode: false }) },
  ...(inline ? { shownAs: contentId(String(id)) } : {}),
});

async function* bytesOf(id: Types.ObjectId): AsyncGenerator<Buffer> {
  const { stream } = await openFile(id);
  for await (const chunk of stream) yield chunk as Buffer;
}
