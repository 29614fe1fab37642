import type { Types } from "mongoose";
import type { Load } from "../../../shared/routing/capacity.ts";
import type { Tx } from "../../platform/ctx.ts";
import { openLoads } from "../conversations/index.ts";
import { QueueEntryModel, type QueueEntryRecord } from "./queue/queueEntry.model.ts";

/** What each of these agents has in hand: what is held, and what is offered and not answered yet. */
export async function loadsOf(agentIds: Types.ObjectId[], tx?: Tx): Promise<(agentId: unknown) => Load> {
  const [heldBy, offered] = await Promise.all([openLoads(agentIds, tx), offeredTo(agentIds.map(String), tx)]);
  return (agentId) =>
    offered
      .filter(({ offer }) => offer?.agentId === String(agentId))
      .reduce<Load>((load, { channel }) => ({ ...load, [channel]: load[channel] + 1 }), heldBy(agentId));
}

const offeredTo = (agentIds: string[], tx?: Tx) =>
  QueueEntryModel.find({ "offer.agentId": { $in: agentIds } }, { offer: 1, channel: 1 })
    .session(tx?.tx ?? null)
    .lean<Pick<QueueEntryRecord, "offer" | "channel">[]>();
