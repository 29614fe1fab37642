import type { AgentId, DepartmentId } from "../../../shared/contract/ids.ts";
import type { Helping } from "../../../shared/routing/overflow.ts";
import { pickAgent, type Candidate, type WaitingWork } from "../../../shared/routing/pickAgent.ts";
import { now, type Ctx } from "../../platform/ctx.ts";
import { accessContact } from "../contacts/index.ts";
import { accessConversation, lastAgentOf, type ConversationRecord } from "../conversations/index.ts";
import { candidatesOf, workOf } from "./candidates.ts";
import { helpingNow } from "./overflow/helpingNow.ts";
import { planInForce, type PlanInForce } from "./plans/planInForce.ts";
import { QueueEntryModel } from "./queue/queueEntry.model.ts";

/** Who would get this conversation now, why, and why not the others; decided by the same rule that gives it out (RTE-2). Faults: record.notFound. */
export async function outlookFor(ctx: Ctx, id: string) {
  const conversation = await accessConversation(ctx, id);
  const { ownerDepartmentId } = conversation;
  const plan = await planInForce(ownerDepartmentId);
  const helping = await helpingNow(plan);
  const candidates = await candidatesOf(ownerDepartmentId, helping);
  const { agentId, because, without, others } = pickAgent(await workIn(ctx, conversation, plan), candidates, plan);
  const named = others.map((one) => ({ ...one, agentId: one.agentId as AgentId }));
  return { agentId: agentId as AgentId | null, because, without, others: named, mode: plan.mode, helpers: helpersIn(candidates, helping) };
}

const helpersIn = (candidates: Candidate[], helping: Helping[]) =>
  candidates.flatMap(({ id, helpsFrom }) =>
    helping
      .filter(({ departmentId }) => departmentId === helpsFrom)
      .map(({ departmentId, because }) => ({ agentId: id as AgentId, departmentId: departmentId as DepartmentId, because })),
  );

/** As its queue reads it; what does not wait is taken as if it came into the queue now. */
async function workIn(ctx: Ctx, conversation: ConversationRecord, plan: PlanInForce): Promise<WaitingWork> {
  const entry = await QueueEntryModel.findById(conversation._id).lean();
  if (entry) return workOf(entry, plan);
  const { contact, channel, tags } = conversation;
  const [{ language, accountManagerId }, lastAgentId] = await Promise.all([
    accessContact(ctx, String(contact.id)),
    lastAgentOf(contact.id, conversation._id),
  ]);
  const fresh = {
    channel,
    language,
    tags,
    tier: contact.tier,
    since: now(),
    lastAgentId,
    refusals: [],
    accountAgentId: accountManagerId ?? null,
  };
  return workOf(fresh, plan);
}
