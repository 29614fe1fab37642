import type { AgentId } from "../../../shared/contract/ids.ts";
import { pickAgent, type WaitingWork } from "../../../shared/routing/pickAgent.ts";
import type { DepartmentPlan } from "../../../shared/routing/routingPlan.schema.ts";
import { now, type Ctx } from "../../platform/ctx.ts";
import { accessContact } from "../contacts/index.ts";
import { accessConversation, lastAgentOf, type ConversationRecord } from "../conversations/index.ts";
import { candidatesOf, workOf } from "./candidates.ts";
import { planOf } from "./plans/routingPlan.model.ts";
import { QueueEntryModel } from "./queue/queueEntry.model.ts";

/** Who would get this conversation now, why, and why not the others; decided by the same rule that gives it out (RTE-2). Faults: record.notFound. */
export async function outlookFor(ctx: Ctx, id: string) {
  const conversation = await accessConversation(ctx, id);
  const { ownerDepartmentId } = conversation;
  const [plan, candidates] = await Promise.all([planOf(ownerDepartmentId), candidatesOf(ownerDepartmentId)]);
  const { agentId, because, without, others } = pickAgent(await workIn(ctx, conversation, plan), candidates, plan);
  const named = others.map((one) => ({ ...one, agentId: one.agentId as AgentId }));
  return { agentId: agentId as AgentId | null, because, without, others: named, mode: plan.mode };
}

/** As its queue reads it; what does not wait is taken as if it came into the queue now. */
async function workIn(ctx: Ctx, conversation: ConversationRecord, plan: DepartmentPlan): Promise<WaitingWork> {
  const entry = await QueueEntryModel.findById(conversation._id).lean();
  if (entry) return workOf(entry, plan);
  const { contact, channel, tags } = conversation;
  const [{ language }, lastAgentId] = await Promise.all([
    accessContact(ctx, String(contact.id)),
    lastAgentOf(contact.id, conversation._id),
  ]);
  const fresh = { channel, language, tags, since: now(), lastAgentId, refusals: [] };
  return workOf(fresh, plan);
}
