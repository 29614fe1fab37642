import type { AgentId } from "../../../../shared/contract/ids.ts";
import type { Candidate } from "../../../../shared/routing/pickAgent.ts";
import { rankAgents } from "../../../../shared/routing/trial/rankAgents.ts";
import type { RoutingTrial, TriedWork } from "../../../../shared/routing/trial/routingTrial.schema.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { now } from "../../../platform/ctx.ts";
import { findDepartment } from "../../departments/index.ts";
import { candidatesOf, workOf } from "../candidates.ts";
import { helpingNow } from "../overflow/helpingNow.ts";

const mostRanked = 10;

/**
 * Who would get a conversation nobody wrote under a plan nobody saved, in their order and why, and why not the others; by the rule that gives
 * work out, with everybody as they are now or as if everybody were free to work (RTE-2). Faults: record.notFound.
 */
export async function tryPlan(plan: DepartmentPlan, tried: TriedWork): Promise<RoutingTrial> {
  await findDepartment(plan.departmentId);
  const people = await candidatesOf(plan.departmentId, await helpingNow(plan));
  const since = new Date(now().getTime() - tried.waitedMinutes * 60_000);
  const { channel, language, tier, tags, lastAgentId, accountAgentId } = tried;
  const work = workOf({ channel, language, tier, tags, since, lastAgentId, accountAgentId, refusals: [] }, plan);
  const { ranked, others } = rankAgents(work, tried.everybody ? people.map(there) : people, plan, mostRanked);
  return {
    ranked: ranked.map((one) => ({ ...one, agentId: one.agentId as AgentId })),
    others: others.map((one) => ({ ...one, agentId: one.agentId as AgentId })),
  };
}

const there = (one: Candidate): Candidate => ({ ...one, state: "available", closed: false });
