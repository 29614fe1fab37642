import { model, Schema, type Types } from "mongoose";

/** One thing that happened, written in the transaction of the change it tells of; never changed afterwards. */
export interface EventRecord<Payload = unknown> {
  _id: Types.ObjectId;
  type: string;
  v: number;
  at: Date;
  actor: { kind: string; id: string | null; name: string };
  requestId: string;
  /** The address somebody of the desk acted from (SEC-10). */
  from?: string | undefined;
  conversationId?: Types.ObjectId | undefined;
  revision?: number | undefined;
  payload: Payload;
}

const schema = new Schema<EventRecord>(
  {
    type: { type: String, required: true },
    v: { type: Number, required: true },
    at: { type: Date, required: true },
    actor: { type: { kind: String, id: String, name: String }, required: true, _id: false },
    requestId: String,
    from: String,
    conversationId: Schema.Types.ObjectId,
    revision: Number,
    payload: Schema.Types.Mixed,
  },
  { collection: "events", versionKey: false, strict: "throw" },
);
schema.index({ conversationId: 1, revision: 1 });
schema.index({ type: 1, _id: 1 });

export const EventModel = model<EventRecord>("Event", schema);
