import { Types } from "mongoose";
import type { Stretch } from "../../../../shared/conversations/places.api.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { cursorOf, pageFilter, pageOfRows, type Direction } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessConversation } from "../accessConversation.ts";
import { MessageModel, type MessageRecord } from "../message.model.ts";
import { presentMessage } from "../presentConversation.ts";

export interface Place {
  id: string;
  place?: "start" | "firstAnswer" | undefined;
  messageId?: string | undefined;
  at?: string | undefined;
  afterSeq?: number | undefined;
  limit: number;
}

/** The thread around a place, half of it before; pages go on from it both ways (UI-3). Faults: record.notFound. */
export async function stretchOf(ctx: Ctx, input: Place): Promise<Stretch> {
  const { _id } = await accessConversation(ctx, input.id);
  const target = await targetOf(_id, input);
  if (!target) return { items: [], older: null, newer: null, targetId: null };
  const half = Math.ceil(input.limit / 2);
  const place = cursorOf(target.happenedAt, target._id);
  const [before, after] = [await rowsFrom(_id, place, -1, half), await rowsFrom(_id, place, 1, half)];
  const items = [...before.slice(0, half).toReversed(), target, ...after.slice(0, half)];
  const [first, last] = [items[0], items.at(-1)] as [MessageRecord, MessageRecord];
  return {
    items: items.map(presentMessage),
    older: before.length > half ? cursorOf(first.happenedAt, first._id) : null,
    newer: after.length > half ? cursorOf(last.happenedAt, last._id) : null,
    targetId: presentMessage(target).id,
  };
}

/** A page of a thread towards its end, oldest first. Faults: record.notFound. */
export async function newerThan(ctx: Ctx, { id, after, limit }: { id: string; after?: string | undefined; limit: number }) {
  const { _id } = await accessConversation(ctx, id);
  return pageOfRows(await rowsFrom(_id, after, 1, limit), limit, (row) => row.happenedAt, presentMessage);
}

/** One past the limit, so that it is known whether there is more. */
const rowsFrom = async (conversationId: Types.ObjectId, cursor: string | undefined, direction: Direction, limit: number) =>
  (await MessageModel.collection
    .find(pageFilter({ conversationId, movedTo: null }, cursor, "happenedAt", direction))
    .sort({ happenedAt: direction, _id: direction })
    .limit(limit + 1)
    .toArray()) as unknown as MessageRecord[];

async function targetOf(conversationId: Types.ObjectId, { place, messageId, at, afterSeq }: Place): Promise<MessageRecord | null> {
  const one = (
    filter: Record<string, unknown>,
    direction: Direction = 1,
    sort: Record<string, Direction> = { happenedAt: direction, _id: direction },
  ) => MessageModel.collection.findOne<MessageRecord>({ conversationId, movedTo: null, ...filter }, { sort });
  if (messageId) {
    const found = await one({ _id: new Types.ObjectId(messageId) });
    if (!found) throw fault("record.notFound", { kind: "message" });
    return found;
  }
  if (afterSeq !== undefined) return (await one({ seq: { $gt: afterSeq }, kind: { $ne: "event" } }, 1, { seq: 1 })) ?? one({}, -1);
  if (place === "firstAnswer") return one({ kind: "outbound", "author.kind": "agent" });
  // A day after the last entry leads to the end.
  return (await one(at ? { happenedAt: { $gte: new Date(at) } } : {})) ?? one({}, -1);
}
