import { Types } from "mongoose";
import type { ReaderState } from "../../../shared/operations/operations.schema.ts";
import { now } from "../../platform/ctx.ts";
import { oldestUnread, ReaderPositionModel, SetAsideEventModel, type ReaderPosition } from "../../platform/eventLog/index.ts";

/** Every reader that ever ran on this database, by name; a handful. */
export async function readerStates(): Promise<ReaderState[]> {
  const [positions, aside] = await Promise.all([ReaderPositionModel.find({}, { token: 0 }).sort({ _id: 1 }).lean(), countAside()]);
  return Promise.all(positions.map(async (position) => ({ ...(await stateOf(position)), setAside: aside.get(position._id) ?? 0 })));
}

async function stateOf(position: Omit<ReaderPosition, "token">): Promise<Omit<ReaderState, "setAside">> {
  const { _id: name, holder, heldUntil, lastEventId } = position;
  const held = holder !== null && heldUntil > now();
  const oldest = held ? position.inHandSince : await oldestUnread(position);
  return {
    name,
    // Its last part only tells two lives of one process number apart.
    holder: held ? holder.split(":").slice(0, 2).join(":") : null,
    behindSeconds: oldest ? (now().getTime() - oldest.getTime()) / 1000 : 0,
    lastEventAt: lastEventId === null ? null : new Types.ObjectId(lastEventId).getTimestamp().toISOString(),
  };
}

async function countAside() {
  const rows = await SetAsideEventModel.aggregate<{ _id: string; count: number }>([
    { $match: { state: { $in: ["aside", "retrying"] } } },
    { $group: { _id: "$reader", count: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, count }) => [_id, count]));
}
