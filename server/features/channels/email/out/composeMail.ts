import type { Readable } from "node:stream";
import type { SendMailOptions } from "nodemailer";
import { safeFileName } from "../read/safeFileName.ts";
import { makeReplyToken, messageIdFor, replyAddress } from "../thread/replyToken.ts";

/** An answer as the thread knows it; `history` are the Message-IDs of the thread, oldest first. */
export type MailToSend = {
  conversationId: string;
  messageKey: string;
  to: { name: string; address: string }[];
  subject: string;
  text: string;
  html?: string;
  inReplyTo: string | null;
  history: string[];
  /** `shownAs` is the Content-ID of a picture that stands in the words. */
  files: { name: string; type: string; shownAs?: string; open: () => Readable }[];
  /** Under the words, in both forms. */
  signature?: string | null;
  /** No person wrote it: said in its headers, so that no machine answers (RFC 3834). */
  automatic?: boolean;
};
/** Our side: the address customers write to, the name they read, the server secret. */
export type MailDesk = { address: string; name: string; secret: string; now: Date };
/** What nodemailer sends, with the id known before any session [MAIL-18]. */
export type ComposedMail = { messageId: string; options: SendMailOptions };

/** RFC 5322 asks for short lines; the first and the last ids are those mail programs look at. */
const MAX_REFERENCES = 20;

/** Builds the mail of an answer: our Message-ID and plus-address with the token, the thread's References, nothing injected [MAIL-17]. */
export function composeMail(mail: MailToSend, desk: MailDesk): ComposedMail {
  const token = makeReplyToken(desk.secret, mail.conversationId, desk.now);
  const messageId = messageIdFor(desk.address, token, mail.messageKey);
  const home = replyAddress(desk.address, token);
  const options: SendMailOptions = {
    messageId,
    from: { name: oneLine(desk.name), address: oneLine(desk.address) },
    replyTo: { name: oneLine(desk.name), address: home },
    to: mail.to.map(({ name, address }) => ({ name: oneLine(name), address: oneLine(address) })),
    subject: oneLine(mail.subject),
    date: desk.now,
    text: mail.signature ? `${mail.text}\n\n-- \n${mail.signature}` : mail.text,
    html: (mail.html ?? htmlOf(mail.text)) + (mail.signature ? signatureHtml(mail.signature) : ""),
    // A bounce comes back to the envelope's sender: the token leads it to the message it belongs to [MAIL-11].
    envelope: { from: home, to: mail.to.map(({ address }) => oneLine(address)) },
    attachments: mail.files.map(partOf),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  if (mail.inReplyTo !== null) options.inReplyTo = mail.inReplyTo;
  if (mail.automatic)
    options.headers = { "Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All", "X-Loop": oneLine(desk.address) };
  const references = referencesOf(mail);
  if (references.length > 0) options.references = references;
  return { messageId, options };
}

/** A file as a part of the mail; a picture of the words is found by them through its Content-ID (RFC 2392). */
const partOf = ({ name, type, shownAs, open }: MailToSend["files"][number]) => ({
  ...{ filename: safeFileName(name), contentType: type, content: open() },
  ...(shownAs ? { cid: shownAs, contentDisposition: "inline" as const } : {}),
});

/** `Baggage` -> `Re: Baggage`, once, whatever the customer's mail program wrote before it. */
export function replySubject(subject: string): string {
  const bare = oneLine(subject).replace(/^(?:\s*(?:re|aw|sv|rv|antw|回复|回覆|答复|答覆|רה|отв)\s*[:：]\s*){1,20}/i, "");
  return `Re: ${bare}`;
}

function referencesOf(mail: MailToSend): string[] {
  const ids = [...new Set([...mail.history, ...(mail.inReplyTo === null ? [] : [mail.inReplyTo])])];
  return ids.length <= MAX_REFERENCES ? ids : [...ids.slice(0, 1), ...ids.slice(1 - MAX_REFERENCES)];
}

/** No field may begin a header of its own: line breaks and controls become a blank. */
function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

const escapedOf = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Set off like mail programs set it off, so that ours and theirs fold it. */
const signatureHtml = (text: string) => `<div class="signature"><br>-- <br>${escapedOf(text).replaceAll("\n", "<br>\n")}</div>`;

function htmlOf(text: string): string {
  const escaped = escapedOf(text);
  const paragraphs = escaped.split(/\n{2,}/).map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br>\n")}</p>`);
  return `<div dir="auto">${paragraphs.join("\n")}</div>`;
}
