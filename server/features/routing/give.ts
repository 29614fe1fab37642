import { Types } from "mongoose";
import { whyFull } from "../../../shared/routing/capacity.ts";
import type { Channel } from "../../../shared/conversations/message.schema.ts";
import type { AssignedBecause } from "../../../shared/conversations/threadEvent.schema.ts";
import type { DepartmentPlan } from "../../../shared/routing/routingPlan.schema.ts";
import { now, systemCtx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { isFaultOf } from "../../platform/fault.ts";
import { accessConversation, assignConversation, type ConversationRecord } from "../conversations/index.ts";
import { AvailabilityModel } from "./availability/availability.model.ts";
import { loadsOf } from "./loads.ts";
import { QueueEntryModel, type QueueEntryRecord } from "./queue/queueEntry.model.ts";

/**
 * Gives a waiting conversation to an agent, if both still are what they were: the agent available and with room, the conversation in the
 * queue and offered to nobody (RTE-6). Answers the conversation, or `missed` when somebody was faster.
 */
export async function give(
  entry: Pick<QueueEntryRecord, "_id" | "channel" | "departmentId">,
  agentId: string,
  plan: DepartmentPlan,
  because: AssignedBecause,
): Promise<ConversationRecord | "missed"> {
  try {
    return await inTransaction(systemCtx(), (tx) => giveIn(tx, entry, agentId, plan, because));
  } catch (error) {
    // Left the department or the company in this moment.
    if (isFaultOf(error, "agent.cannotHold") || isFaultOf(error, "record.notFound")) return "missed";
    throw error;
  }
}

async function giveIn(
  tx: Tx,
  entry: Pick<QueueEntryRecord, "_id" | "channel">,
  agentId: string,
  plan: DepartmentPlan,
  because: AssignedBecause,
) {
  if (!(await meetAgent(tx, agentId, entry.channel, plan, because === "asked"))) return "missed" as const;
  if (!(await stillWaits(tx, entry._id))) return "missed" as const;
  const taken = await QueueEntryModel.deleteOne({ _id: entry._id, offer: null }, { session: tx.tx });
  if (taken.deletedCount === 0) return "missed" as const;
  return assignConversation(tx, { id: String(entry._id), assigneeId: agentId, because });
}

/**
 * True when an agent is there (or `asked` for it) and has room for one more. Writing the agent's availability makes two processes that
 * give to the same agent wait for one another, so the room is counted as it is, what is offered included.
 */
export async function meetAgent(tx: Tx, agentId: string, channel: Channel, { capacity }: DepartmentPlan, asked: boolean): Promise<boolean> {
  const who = new Types.ObjectId(agentId);
  const there = asked ? { _id: who } : { _id: who, state: "available" as const };
  const met = await AvailabilityModel.updateOne(there, { $set: { lastGivenAt: now() } }, { session: tx.tx });
  if (met.matchedCount === 0) return false;
  return whyFull((await loadsOf([who], tx))(who), channel, capacity) === null;
}

/** The conversation itself says whether it still waits for us: the queue is only kept from it. */
export async function stillWaits(tx: Tx, id: Types.ObjectId): Promise<boolean> {
  const { assigneeId, status, joinedInto } = await accessConversation(tx, id);
  return assigneeId === null && status === "open" && joinedInto === null;
}
