import { createHash } from "node:crypto";
import type { MailPart } from "../../../../../shared/conversations/message.schema.ts";
import { now, type Ctx, type Tx } from "../../../../platform/ctx.ts";
import { inTransaction } from "../../../../platform/database/index.ts";
import { claimUploads, MessageHtmlModel, receiveMessage, type AttachmentRecord, type EntryDraft } from "../../../conversations/index.ts";
import type { EmailSettings } from "../emailSettings.ts";
import { foldQuotes } from "../quotes/foldQuotes.ts";
import type { MailAddress, ReadMail } from "../read/mailTypes.ts";
import { textOfHtml } from "../read/readMail.ts";
import type { MailClass } from "../thread/classifyMail.ts";
import { findThread, type FoundThread } from "../thread/findThread.ts";
import { isDeskAddress, threadingOf } from "../thread/threadingOf.ts";
import { cleanedHtmlOf, storeMailFiles, storeWholeMail } from "./storeMailFiles.ts";
import { RawMailModel, type RawMailRecord } from "./rawMail.model.ts";
import { senderContact, senderIdentity } from "./senderContact.ts";

/** Text kept with the entry; of a longer mail the rest stands in the whole mail, which is attached then. */
const maxText = 50_000;

/** A mail that was read: who speaks in it, and whether text of it was left out because it was too long. */
interface ReadyMail {
  mail: ReadMail;
  told: MailClass;
  cut: boolean;
}

/** A mail on its way into a thread: what is known of it once it is read and its files are stored. */
interface Posting {
  from: MailAddress | null;
  subject: string;
  text: string;
  mail: MailPart;
  files: AttachmentRecord[];
  html: string | null;
  thread: FoundThread;
  record: Partial<RawMailRecord>;
}

/** Posts a mail that was read: finds its thread and sender, stores its files, folds its history. */
export async function postReadMail(ctx: Ctx, raw: RawMailRecord, { mail, told, cut }: ReadyMail, settings: EmailSettings): Promise<void> {
  const from = mail.from ?? mail.sender ?? asSender(raw.envelopeFrom);
  const sender = (from && senderIdentity(from.address)?.value) ?? "";
  const desk = { address: settings.address, secret: settings.secret, now: now() };
  const thread = await findThread(ctx, threadingOf(mail, raw.recipients, desk), raw.mailbox, sender);
  const { visible, quoted } = foldQuotes(mail.text ?? (mail.html === null ? null : await textOfHtml(mail.html)) ?? "");
  const { files, inline } = await storeMailFiles(ctx, mail.files);
  const html = mail.html === null ? null : await cleanedHtmlOf(mail.html, inline);
  if (cut || visible.length > maxText || quoted.length > maxText) files.push(await storeWholeMail(ctx, raw));
  const part: MailPart = {
    subject: mail.subject,
    from: from ? shown(from) : "",
    to: mail.to.map(shown),
    cc: mail.cc.map(shown),
    hasHtml: html !== null,
    remoteImages: html?.remoteImages ?? 0,
    quoted: quoted === "" ? null : quoted.slice(0, maxText),
    unreadable: false,
  };
  const record = {
    mailId: mail.messageId,
    references: mail.references,
    contentKey: contentKeyOf(raw, mail),
    replyTo: answersTo(mail, told, settings),
    kind: told.kind,
    because: told.because,
    mayAutoAnswer: told.mayAutoAnswer,
  };
  await post(ctx, raw, {
    from,
    subject: mail.subject || visible.slice(0, 80),
    text: visible.slice(0, maxText),
    mail: part,
    files,
    html: html?.html ?? null,
    thread,
    record,
  });
}

/** Posts a mail nobody can read as a conversation of its own, flagged, with the whole mail to download [MAIL-7]. */
export async function postUnreadable(ctx: Ctx, raw: RawMailRecord, because: string): Promise<void> {
  const from = asSender(raw.envelopeFrom);
  const mail: MailPart = {
    subject: "",
    from: raw.envelopeFrom,
    to: raw.recipients,
    cc: [],
    hasHtml: false,
    remoteImages: 0,
    quoted: null,
    unreadable: true,
  };
  const thread = { conversationId: null, before: [] };
  const files = [await storeWholeMail(ctx, raw)];
  await post(ctx, raw, {
    from,
    subject: raw.envelopeFrom || "?",
    text: "",
    mail,
    files,
    html: null,
    thread,
    record: { kind: "unreadable", because: because.slice(0, 300) },
  });
}

/** The mail becomes an entry of its thread and stops being "stored" in one transaction: both or neither. */
async function post(ctx: Ctx, raw: RawMailRecord, posting: Posting): Promise<void> {
  const contact = await senderContact(ctx, posting.from);
  const sender = posting.from && senderIdentity(posting.from.address)?.value.toLowerCase();
  await inTransaction(ctx, async (tx) => {
    const { matchedCount } = await RawMailModel.updateOne(
      { _id: raw._id, state: "stored" },
      { $set: { ...posting.record, state: "posted" } },
      { session: tx.tx },
    );
    if (matchedCount === 0) return;
    const attachments = await claimUploads(
      tx,
      posting.files.map(({ id }) => String(id)),
    );
    const author = { kind: "contact" as const, id: String(contact._id), name: posting.from?.name || contact.name };
    const entry: EntryDraft = {
      kind: "inbound",
      channel: "email",
      author,
      text: posting.text,
      happenedAt: raw.receivedAt,
      attachments,
      mail: posting.mail,
    };
    const { conversationId, before } = posting.thread;
    const arrival = {
      conversationId,
      before,
      contact,
      channel: "email" as const,
      entry,
      subject: posting.subject,
      participants: sender ? [sender] : [],
      key: `mail:${String(raw._id)}`,
    };
    const message = await receiveMessage(tx, arrival);
    await finish(tx, raw, posting, message);
  });
}

async function finish(
  tx: Tx,
  raw: RawMailRecord,
  { html, from, subject }: Posting,
  message: { _id: RawMailRecord["_id"]; conversationId: RawMailRecord["_id"] },
) {
  const { _id, conversationId } = message;
  if (html !== null) await MessageHtmlModel.collection.insertOne({ _id, conversationId, html }, { session: tx.tx });
  const posted = {
    conversationId,
    threadIds: [conversationId],
    messageId: _id,
    from: from?.address ?? null,
    subject: subject.slice(0, 300),
  };
  await RawMailModel.updateOne({ _id: raw._id }, { $set: posted }, { session: tx.tx });
}

/** Where the sender asks for answers; not to a whole list, and not to ourselves. */
function answersTo(mail: ReadMail, told: MailClass, settings: EmailSettings): MailAddress | null {
  const asked = told.kind === "list" ? undefined : mail.replyTo.find(({ address }) => senderIdentity(address) !== null);
  return asked && !isDeskAddress(asked.address, settings.address) ? asked : null;
}

function contentKeyOf(raw: RawMailRecord, mail: ReadMail): string {
  const content = [
    raw.mailbox,
    mail.messageId,
    mail.from?.address,
    mail.subject,
    mail.text,
    mail.html,
    mail.files.map(({ name, size }) => [name, size]),
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url");
}

const asSender = (address: string): MailAddress | null => (address.includes("@") ? { name: "", address } : null);
const shown = ({ name, address }: MailAddress) => (name ? `${name} <${address}>` : address);
