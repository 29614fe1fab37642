import { model, Schema, type Types } from "mongoose";

/**
 * A mail as it came: its bytes are in the blobs before the sending server hears "250". `stored`: not read yet. `posted`: an entry of a
 * thread. `duplicate`: the same mail came before. `report`: a bounce or receipt that was booked on its message.
 */
export interface RawMailRecord {
  _id: Types.ObjectId;
  blobId: Types.ObjectId;
  size: number;
  /** Our address it came to: ids are known per mailbox only (MAIL-1). */
  mailbox: string;
  envelopeFrom: string;
  recipients: string[];
  remoteAddress: string;
  receivedAt: Date;
  state: "stored" | "posted" | "duplicate" | "report";
  /** Message-ID, or the one made from its bytes (MAIL-2). */
  mailId: string | null;
  references: string[];
  /** Mailbox, Message-ID and content: a mail is ingested once, and nobody's Message-ID can hide another's mail. */
  contentKey?: string;
  from: string | null;
  replyTo: { name: string; address: string } | null;
  subject: string;
  kind: string;
  because: string;
  /** True where a machine of ours may answer it (RFC 3834); missing on mails of before that was kept. */
  mayAutoAnswer?: boolean;
  conversationId: Types.ObjectId | null;
  /** The conversation it was posted to and those that one was joined into: the threads it is part of. */
  threadIds: Types.ObjectId[];
  messageId: Types.ObjectId | null;
}

const schema = new Schema<RawMailRecord>(
  {
    blobId: { type: Schema.Types.ObjectId, required: true },
    size: { type: Number, required: true },
    mailbox: { type: String, required: true },
    envelopeFrom: String,
    recipients: [String],
    remoteAddress: String,
    receivedAt: { type: Date, required: true },
    state: { type: String, enum: ["stored", "posted", "duplicate", "report"], required: true },
    mailId: String,
    references: [String],
    contentKey: String,
    from: String,
    replyTo: Schema.Types.Mixed,
    subject: String,
    kind: String,
    because: String,
    mayAutoAnswer: Boolean,
    conversationId: Schema.Types.ObjectId,
    threadIds: [Schema.Types.ObjectId],
    messageId: Schema.Types.ObjectId,
  },
  { collection: "rawMails", versionKey: false },
);
schema.index({ contentKey: 1 }, { unique: true, partialFilterExpression: { contentKey: { $gt: "" } } });
schema.index({ mailbox: 1, mailId: 1 });
schema.index({ threadIds: 1, receivedAt: 1 });
schema.index({ state: 1, receivedAt: 1 });
schema.index({ messageId: 1 }, { partialFilterExpression: { messageId: { $type: "objectId" } } });

export const RawMailModel = model<RawMailRecord>("RawMail", schema);
