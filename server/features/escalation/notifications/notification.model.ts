import { model, Schema, type Types } from "mongoose";
import type { Notification } from "../../../../shared/escalation/notification.schema.ts";

export interface NotificationRecord {
  _id: Types.ObjectId;
  agentId: Types.ObjectId;
  kind: Notification["kind"];
  conversationId: Types.ObjectId;
  number: string;
  subject: string;
  because: string;
  by?: string;
  text?: string;
  /** What it is about, so that it is told once however often the event is read; missing where work that is done once tells it. */
  key?: string;
  /** When it went out by mail among others; missing when it did not. */
  mailedAt?: Date | null;
  share: number | null;
  dueAt: Date | null;
  at: Date;
  read: boolean;
}

const schema = new Schema<NotificationRecord>(
  {
    agentId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    conversationId: { type: Schema.Types.ObjectId, required: true },
    number: { type: String, required: true },
    subject: { type: String, required: true },
    because: { type: String, required: true },
    by: String,
    text: String,
    key: String,
    mailedAt: Date,
    share: { type: Number, default: null },
    dueAt: { type: Date, default: null },
    at: { type: Date, required: true },
    read: { type: Boolean, required: true },
  },
  { collection: "notifications", versionKey: false },
);
schema.index({ agentId: 1, at: -1, _id: -1 });
schema.index({ agentId: 1, read: 1, at: -1 });
schema.index({ agentId: 1, key: 1 }, { unique: true, partialFilterExpression: { key: { $gt: "" } } });
// Told and read, it is kept for three months.
schema.index({ at: 1 }, { expireAfterSeconds: 90 * 86_400 });

export const NotificationModel = model<NotificationRecord>("Notification", schema);
