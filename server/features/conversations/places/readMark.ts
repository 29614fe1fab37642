import { model, Schema, Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { accessConversation } from "../accessConversation.ts";

/** How far an agent has read a thread: the line that says what is new stands behind it, on every device. */
interface ReadMarkRecord {
  _id: Types.ObjectId;
  agentId: Types.ObjectId;
  conversationId: Types.ObjectId;
  seq: number;
}

const schema = new Schema<ReadMarkRecord>(
  {
    agentId: { type: Schema.Types.ObjectId, required: true },
    conversationId: { type: Schema.Types.ObjectId, required: true },
    seq: { type: Number, required: true },
  },
  { collection: "readMarks", versionKey: false },
);
schema.index({ conversationId: 1, agentId: 1 }, { unique: true });
const ReadMarkModel = model<ReadMarkRecord>("ReadMark", schema);

const markOf = async (ctx: Ctx, id: string) => {
  const { _id: conversationId } = await accessConversation(ctx, id);
  return { conversationId, agentId: new Types.ObjectId(ctx.actor.id ?? undefined) };
};

/** The last entry the caller has read, by its number; null when it never opened the thread. Faults: record.notFound. */
export async function readMark(ctx: Ctx, id: string): Promise<number | null> {
  return (await ReadMarkModel.findOne(await markOf(ctx, id)).lean())?.seq ?? null;
}

/** Moves the caller's mark forward, never back. Faults: record.notFound. */
export async function setReadMark(ctx: Ctx, id: string, seq: number): Promise<number> {
  const options = { upsert: true, returnDocument: "after" as const };
  const mark = await ReadMarkModel.findOneAndUpdate(await markOf(ctx, id), { $max: { seq } }, options).lean();
  return mark?.seq ?? seq;
}
