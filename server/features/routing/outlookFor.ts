import type { AgentId } from "../../../shared/contract/ids.ts";
import { pickAgent } from "../../../shared/routing/pickAgent.ts";
import { now, type Ctx } from "../../platform/ctx.ts";
import { accessContact } from "../contacts/index.ts";
import { accessConversation, lastAgentOf } from "../conversations/index.ts";
import { candidatesOf } from "./candidates.ts";
import { planOf } from "./plans/routingPlan.model.ts";

/** Who would get this conversation now, why, and why not the others; decided by the same rule that gives it out (RTE-2). Faults: record.notFound. */
export async function outlookFor(ctx: Ctx, id: string) {
  const conversation = await accessConversation(ctx, id);
  const { ownerDepartmentId, channel, contact, tags, createdAt } = conversation;
  const [plan, candidates, { language }, lastAgentId] = await Promise.all([
    planOf(ownerDepartmentId),
    candidatesOf(ownerDepartmentId),
    accessContact(ctx, String(contact.id)),
    lastAgentOf(contact.id, conversation._id),
  ]);
  const skills = tags.filter((tag) => plan.skillTags.includes(tag));
  const waitedMinutes = (now().getTime() - createdAt.getTime()) / 60_000;
  const work = { channel, language, skills, waitedMinutes, lastAgentId, accountAgentId: null };
  const { agentId, because, without, others } = pickAgent(work, candidates, plan);
  const named = others.map((one) => ({ ...one, agentId: one.agentId as AgentId }));
  return { agentId: agentId as AgentId | null, because, without, others: named, mode: plan.mode };
}
