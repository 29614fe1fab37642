import { model, Schema, type Types } from "mongoose";
import type { ClockFaceRecord } from "../conversations/index.ts";

/** One running target on one conversation. The calendar is kept as it was when the clock began, so that its times can be re-computed. */
export interface ClockRecord extends ClockFaceRecord {
  _id: Types.ObjectId;
  conversationId: Types.ObjectId;
  usedMinutes: number | null;
}

const schema = new Schema<ClockRecord>(
  {
    conversationId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    state: { type: String, required: true },
    startedAt: { type: Date, required: true },
    warnAt: { type: Date, required: true },
    dueAt: { type: Date, required: true },
    stoppedAt: { type: Date, default: null },
    targetMinutes: { type: Number, required: true },
    usedMinutes: { type: Number, default: null },
    calendar: { type: Schema.Types.Mixed, required: true },
  },
  { collection: "clocks", versionKey: false },
);
// A conversation has one first response: starting it twice is starting it once.
schema.index({ conversationId: 1, kind: 1 }, { unique: true });

export const ClockModel = model<ClockRecord>("Clock", schema);
