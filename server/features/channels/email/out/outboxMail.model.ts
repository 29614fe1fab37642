import { model, Schema, type Types } from "mongoose";

/**
 * The send record of one outbound mail; it exists, with its Message-ID, before any session with a mail server (MAIL-18). `_id` is the
 * message's. `sending` is written before the session: found again by another worker it means that the outcome is unclear.
 */
export interface OutboxMailRecord {
  _id: Types.ObjectId;
  conversationId: Types.ObjectId;
  /** Its conversation and those that one was joined into. */
  threadIds: Types.ObjectId[];
  number: string;
  mailId: string;
  to: { name: string; address: string }[];
  subject: string;
  state: "queued" | "sending" | "sent" | "failed" | "unclear";
  reason: string | null;
  attempts: number;
  queuedAt: Date;
  changedAt: Date;
}

const schema = new Schema<OutboxMailRecord>(
  {
    conversationId: { type: Schema.Types.ObjectId, required: true },
    threadIds: [Schema.Types.ObjectId],
    number: String,
    mailId: { type: String, required: true },
    to: [{ name: String, address: String, _id: false }],
    subject: String,
    state: { type: String, enum: ["queued", "sending", "sent", "failed", "unclear"], required: true },
    reason: String,
    attempts: { type: Number, required: true },
    queuedAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
  },
  { collection: "outbox", versionKey: false },
);
schema.index({ mailId: 1 }, { unique: true });
schema.index({ threadIds: 1, queuedAt: 1 });
schema.index({ state: 1, queuedAt: -1, _id: -1 });

export const OutboxMailModel = model<OutboxMailRecord>("OutboxMail", schema);
