import { Types } from "mongoose";
import { whyFull } from "../../../shared/routing/capacity.ts";
import type { AssignedBecause } from "../../../shared/conversations/threadEvent.schema.ts";
import type { DepartmentPlan } from "../../../shared/routing/routingPlan.schema.ts";
import { now, systemCtx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { isFaultOf } from "../../platform/fault.ts";
import { accessConversation, assignConversation, openLoads, type ConversationRecord } from "../conversations/index.ts";
import { AvailabilityModel } from "./availability/availability.model.ts";
import { QueueEntryModel, type QueueEntryRecord } from "./queue/queueEntry.model.ts";

/**
 * Gives a waiting conversation to an agent, if both still are what they were: the agent available and with room, the conversation in the
 * queue. Writing the agent's availability makes two processes that give to the same agent wait for one another, so the room is counted as
 * it is (RTE-6). Answers the conversation, or `missed` when somebody was faster.
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
  const who = new Types.ObjectId(agentId);
  const there = because === "asked" ? { _id: who } : { _id: who, state: "available" as const };
  const met = await AvailabilityModel.updateOne(there, { $set: { lastGivenAt: now() } }, { session: tx.tx });
  if (met.matchedCount === 0) return "missed" as const;
  const loadOf = await openLoads([who], tx);
  if (whyFull(loadOf(who), entry.channel, plan.capacity)) return "missed" as const;
  const conversation = await accessConversation(tx, entry._id);
  if (conversation.assigneeId !== null || conversation.status !== "open" || conversation.joinedInto !== null) return "missed" as const;
  await QueueEntryModel.deleteOne({ _id: entry._id }, { session: tx.tx });
  return assignConversation(tx, { id: String(entry._id), assigneeId: agentId, because });
}
