import type { StoredBlob } from "../../../../platform/blobs/index.ts";

/** An address as read: the local part as written, the domain lower-cased and in its readable (Unicode) form. */
export type MailAddress = { name: string; address: string };

/** A file of a mail; `content` is its decoded bytes, unless it was stored already while the mail was read (`blob`). `name` is safe to store and to show [MAIL-16]. */
export type MailFile = {
  name: string;
  type: string;
  size: number;
  cid: string | null;
  inline: boolean;
  content: Uint8Array<ArrayBuffer>;
  blob?: StoredBlob;
};

/** What a delivery report (RFC 3464) or a read receipt (RFC 3798) says of a mail of ours. */
export type MailReport = {
  kind: "delivery" | "disposition";
  action: string;
  status: string;
  diagnostic: string;
  recipient: string;
  originalMessageId: string | null;
};

/** A mail read from its raw bytes. Header values are decoded; `headers` keeps all of them in order, names in lower case. */
export type ReadMail = {
  messageId: string;
  /** The mail had no usable Message-ID: this one was made from its bytes [MAIL-2]. */
  messageIdMade: boolean;
  inReplyTo: string[];
  references: string[];
  from: MailAddress | null;
  sender: MailAddress | null;
  replyTo: MailAddress[];
  to: MailAddress[];
  cc: MailAddress[];
  date: string | null;
  subject: string;
  text: string | null;
  html: string | null;
  report: MailReport | null;
  files: MailFile[];
  headers: [name: string, value: string][];
};
