import { Types } from "mongoose";
import type { AssignedBecause } from "../../../shared/conversations/threadEvent.schema.ts";
import { whyFull, type Load } from "../../../shared/routing/capacity.ts";
import type { OverflowBecause } from "../../../shared/routing/overflow.ts";
import type { DepartmentPlan } from "../../../shared/routing/routingPlan.schema.ts";
import { now, systemCtx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { findAgent, whyCannotHold } from "../auth/index.ts";
import { accessConversation, giveConversations, type ConversationRecord } from "../conversations/index.ts";
import { AvailabilityModel } from "./availability/availability.model.ts";
import { loadsOf } from "./loads.ts";
import { QueueEntryModel, type QueueEntryRecord } from "./queue/queueEntry.model.ts";

/** Who gets it: somebody of the department itself, or of one that helps while the queue overflows. */
export interface Receiver {
  agentId: string;
  helpsFrom: string | null;
  overflow: OverflowBecause | null;
}

export interface Gift extends Receiver {
  entry: Pick<QueueEntryRecord, "_id" | "channel">;
  because: AssignedBecause;
}

/**
 * Gives waiting conversations to one agent, in one transaction, as far as all still are what they were: the agent available and with room,
 * each conversation in the queue and offered to nobody (RTE-6). Answers those that were given; who was faster keeps the others.
 */
export function give(gifts: Gift[], plan: DepartmentPlan): Promise<ConversationRecord[]> {
  return inTransaction(systemCtx(), (tx) => giveIn(tx, gifts, plan));
}

async function giveIn(tx: Tx, gifts: Gift[], plan: DepartmentPlan): Promise<ConversationRecord[]> {
  const [first] = gifts;
  const load = first ? await meetAgent(tx, first.agentId, first.because === "asked") : null;
  if (!first || !load) return [];
  const to = await findAgent(first.agentId, tx);
  if (whyCannotHold(to, first.helpsFrom ?? plan.departmentId)) return [];
  const fitting = thatFit(await stillFree(tx, gifts), load, plan);
  const givings = fitting.map(({ entry, because, overflow }) => ({ id: entry._id, because, overflow }));
  const given = await giveConversations(tx, { ownerDepartmentId: new Types.ObjectId(plan.departmentId), to }, givings);
  if (given.length > 0) await QueueEntryModel.deleteMany({ _id: { $in: given.map(({ _id }) => _id) } }, { session: tx.tx });
  return given;
}

/** Those that stand in the queue and are offered to nobody, in their order. */
async function stillFree(tx: Tx, gifts: Gift[]): Promise<Gift[]> {
  const ids = gifts.map(({ entry }) => entry._id);
  const free = await QueueEntryModel.find({ _id: { $in: ids }, offer: null }, { _id: 1 })
    .session(tx.tx)
    .lean();
  return gifts.filter(({ entry }) => free.some(({ _id }) => _id.equals(entry._id)));
}

/** As many as the agent has room for, each counted before the next. */
function thatFit(gifts: Gift[], load: Load, { capacity }: DepartmentPlan): Gift[] {
  let full = load;
  return gifts.filter(({ entry: { channel } }) => {
    if (whyFull(full, channel, capacity)) return false;
    full = { ...full, [channel]: full[channel] + 1 };
    return true;
  });
}

/**
 * What an agent who is there (or `asked` for it) has in hand; null when not there. Writing the agent's availability makes two processes
 * that give to the same agent wait for one another, so it is counted as it is, what is offered included.
 */
export async function meetAgent(tx: Tx, agentId: string, asked = false): Promise<Load | null> {
  const who = new Types.ObjectId(agentId);
  const there = asked ? { _id: who } : { _id: who, state: "available" as const };
  const met = await AvailabilityModel.updateOne(there, { $set: { lastGivenAt: now() } }, { session: tx.tx });
  return met.matchedCount === 0 ? null : (await loadsOf([who], tx))(who);
}

/** The conversation itself says whether it still waits for us: the queue is only kept from it. */
export async function stillWaits(tx: Tx, id: Types.ObjectId): Promise<boolean> {
  const { assigneeId, status, joinedInto } = await accessConversation(tx, id);
  return assigneeId === null && status === "open" && joinedInto === null;
}
