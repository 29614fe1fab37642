import type { Types } from "mongoose";
import type { Tx } from "../../../platform/ctx.ts";
import { MessageModel, type MessageRecord } from "../message.model.ts";

export type Waiting = Pick<MessageRecord, "_id" | "seq" | "kind" | "channel" | "joinedFrom" | "createdAt">;

/**
 * The contact's messages that wait for an answer, oldest first. What came with another thread was answered within it, or by whatever was
 * said here since; an answer that came along answers nothing of ours.
 */
export async function waitingEntries(tx: Tx, conversationId: Types.ObjectId): Promise<Waiting[]> {
  const spoken = { conversationId, movedTo: null, $or: [{ kind: { $in: ["inbound", "outbound"] } }, { channel: "phone" }] };
  const projection = { seq: 1, kind: 1, channel: 1, joinedFrom: 1, createdAt: 1 };
  const entries = await MessageModel.collection.find<Waiting>(spoken, { session: tx.tx, projection }).sort({ seq: 1 }).toArray();
  return waitingAmong(entries);
}

/** The same of entries at hand, in the order of their numbers. */
export function waitingAmong(entries: readonly Waiting[]): Waiting[] {
  const answered = new Map<string | null, number>();
  for (const entry of entries) if (isAnswer(entry)) answered.set(entry.joinedFrom, entry.seq);
  const after = (origin: string | null) => Math.max(answered.get(origin) ?? 0, answered.get(null) ?? 0);
  return entries
    .filter((entry) => !isAnswer(entry) && entry.kind === "inbound" && entry.seq > after(entry.joinedFrom))
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

const isAnswer = ({ kind, channel }: Waiting) => kind === "outbound" || channel === "phone";
