import type { ReadMark } from "../../../../shared/conversations/reading/readMark.schema.ts";
import { Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { accessConversation } from "../accessConversation.ts";
import { readMarkMoved } from "./readMark.events.ts";
import { ReadMarkModel, type ReadMarkRecord } from "./readMark.model.ts";

const own = (ctx: Ctx) => new Types.ObjectId(ctx.actor.id ?? undefined);

/** The last entry the caller has read, by its number; null when it never opened the thread. Faults: record.notFound. */
export async function readMark(ctx: Ctx, id: string): Promise<{ seq: number | null; unread: boolean }> {
  const { _id: conversationId } = await accessConversation(ctx, id);
  const mark = await ReadMarkModel.findOne({ conversationId, agentId: own(ctx) }).lean();
  return { seq: mark?.seq ?? null, unread: mark?.unread ?? false };
}

/** The caller's own marks of some conversations; what was never opened has none. */
export async function readMarksOf(ctx: Ctx, ids: readonly string[]): Promise<ReadMark[]> {
  const conversationIds = ids.map((id) => new Types.ObjectId(id));
  const marks = await ReadMarkModel.find({ conversationId: { $in: conversationIds }, agentId: own(ctx) }).lean();
  return marks.map(presentMark);
}

/**
 * Moves the caller's mark forward, never back, and says whether the conversation is laid back as unread; the caller's other tabs hear of it
 * (READ-1). Nothing is written when nothing changes. Faults: record.notFound.
 */
export const setReadMark = (ctx: Ctx, id: string, seq: number, unread: boolean): Promise<ReadMark> =>
  inTransaction(ctx, async (tx) => {
    const { _id: conversationId } = await accessConversation(tx, id);
    const filter = { conversationId, agentId: own(tx) };
    const before = await ReadMarkModel.findOne(filter).session(tx.tx).lean();
    if (before && before.seq >= seq && (before.unread ?? false) === unread) return presentMark(before);
    const mark = await ReadMarkModel.findOneAndUpdate(
      filter,
      { $max: { seq }, $set: { unread }, $inc: { version: 1 } },
      { session: tx.tx, upsert: true, returnDocument: "after" },
    ).lean();
    const told = presentMark(mark);
    await append(tx, readMarkMoved, { agentId: String(filter.agentId), ...told }, { conversationId });
    return told;
  });

/** A mark of before there were versions counts as the first. */
const presentMark = ({ conversationId, seq, unread = false, version = 0 }: ReadMarkRecord): ReadMark => ({
  conversationId: String(conversationId) as ReadMark["conversationId"],
  ...{ seq, unread, version },
});
