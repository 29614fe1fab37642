import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import PostalMime from "postal-mime";
import type { Attachment, Email } from "postal-mime";
import { decodeBytes, decodeUtf7, withoutHighControls } from "./charsets.ts";
import { decodeWords } from "./encodedWords.ts";
import { mailAddresses } from "./mailAddresses.ts";
import type { MailFile, ReadMail } from "./mailTypes.ts";
import { mendMail } from "./mendMail.ts";
import type { MendedMail } from "./mendMail.ts";
import { messageIdFrom, messageIdsIn } from "./messageIds.ts";
import { readReport } from "./readReport.ts";
import { safeFileName } from "./safeFileName.ts";
import { unflow } from "./unflow.ts";

/** Limits of a mail anybody means well with: deeper or longer is refused and kept whole as unreadable [MAIL-7]. */
const LIMITS = { maxNestingDepth: 60, maxHeadersSize: 1024 * 1024, maxRfc822NestingDepth: 5 };
/** More than a person reads; the raw mail keeps the rest. HTML above it is shown as text anyway. */
const MAX_TEXT = 2_000_001;
const MAX_SUBJECT = 998;

/**
 * Reads a mail from its raw bytes; throws when it cannot be read. Runs in the mail worker: hostile bytes may take long.
 * `digest` is the SHA-256 of the bytes as they came, where `raw` is what was left of them.
 */
export async function parseMail(raw: Buffer, digest = digestOf(raw)): Promise<ReadMail> {
  const mended = mendMail(raw);
  const email = await PostalMime.parse(mended.bytes, { ...LIMITS, attachmentEncoding: "arraybuffer" });
  if (email.headers.every((header) => header.value === "")) throw new Error("no header field: this is not a mail");
  const headers = email.headers.map(({ key, value }): [string, string] => [key, plain(decodeWords(value))]);
  const first = (name: string) => headers.find(([key]) => key === name)?.[1] ?? "";
  const messageId = messageIdsIn(first("message-id")).at(0);
  return {
    messageId: messageId ?? messageIdFrom(digest),
    messageIdMade: messageId === undefined,
    inReplyTo: messageIdsIn(first("in-reply-to")),
    references: messageIdsIn(first("references")),
    from: mailAddresses(email.from).at(0) ?? null,
    sender: mailAddresses(email.sender).at(0) ?? null,
    replyTo: mailAddresses(email.replyTo),
    to: mailAddresses(email.to),
    cc: mailAddresses(email.cc),
    date: email.date !== undefined && /^\d{4}-\d\d-\d\dT/.test(email.date) ? email.date : null,
    subject: first("subject").slice(0, MAX_SUBJECT),
    ...bodiesOf(email, mended),
    report: readReport(first("content-type"), email.attachments),
    files: email.attachments.map(fileOf),
    headers,
  };
}

const digestOf = (raw: Buffer) => createHash("sha256").update(raw).digest("hex");

function bodiesOf(email: Email, mended: MendedMail): { text: string | null; html: string | null } {
  const html = email.html === undefined ? null : decoded(email.html, mended);
  const text = email.text === undefined ? null : unfolded(decoded(email.text, mended), mended);
  if (text?.trim()) return { text, html };
  // Nothing found in a mail that has a body (a multipart without boundary): its raw text is better than nothing.
  const lost = html === null && email.attachments.length === 0;
  return { text: lost ? rawBody(mended.bytes) : null, html };
}

function decoded(body: string, mended: MendedMail): string {
  const text = body.slice(0, MAX_TEXT).replaceAll("\u0000", "");
  return withoutHighControls(mended.utf7 ? decodeUtf7(text) : text);
}

function unfolded(body: string, mended: MendedMail): string {
  const text = body.replace(/\r\n?/g, "\n");
  return mended.flowed === "no" ? text : unflow(text, mended.flowed === "delSp");
}

function rawBody(bytes: Buffer): string | null {
  const start = /\r?\n\r?\n/.exec(bytes.subarray(0, LIMITS.maxHeadersSize).toString("latin1"));
  if (!start) return null;
  const text = decodeBytes(bytes.subarray(start.index + start[0].length).subarray(0, MAX_TEXT), "utf-8");
  return withoutHighControls(text).replace(/\r\n?/g, "\n").replaceAll("\u0000", "").trim() || null;
}

function fileOf(attachment: Attachment, index: number): MailFile {
  const content = typeof attachment.content === "string" ? Buffer.from(attachment.content) : new Uint8Array(attachment.content);
  const cid = messageLike(attachment.contentId);
  return {
    name: safeFileName(
      attachment.filename && withoutHighControls(attachment.filename),
      `attachment-${index + 1}${extensionOf(attachment.mimeType)}`,
    ),
    type: attachment.mimeType.slice(0, 200),
    size: content.byteLength,
    cid,
    inline: cid !== null && (attachment.related === true || attachment.disposition === "inline"),
    content,
  };
}

function messageLike(contentId: string | undefined): string | null {
  return contentId === undefined ? null : contentId.replace(/^\s*<|>\s*$/g, "").slice(0, 500) || null;
}

function extensionOf(type: string): string {
  if (type === "message/rfc822" || type === "message/global") return ".eml";
  if (type === "text/calendar") return ".ics";
  if (type.startsWith("text/") || type.startsWith("message/")) return ".txt";
  return /^(?:image|application)\/(?:x-)?([a-z0-9]{2,5})$/.exec(type)?.[1]?.replace(/^/, ".").replace(".jpeg", ".jpg") ?? "";
}

/** One line without control characters: a decoded word may hold line breaks. */
function plain(value: string): string {
  return withoutHighControls(value)
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}
