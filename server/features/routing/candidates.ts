import type { Types } from "mongoose";
import type { Helping } from "../../../shared/routing/overflow.ts";
import type { Candidate, WaitingWork } from "../../../shared/routing/pickAgent.ts";
import { skillKey } from "../../../shared/skills/skillKey.ts";
import { now } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { findAgent, listAgentsOf, whyCannotHold, type AgentRecord } from "../auth/index.ts";
import { AvailabilityModel } from "./availability/availability.model.ts";
import { loadsOf } from "./loads.ts";
import { closedUntil } from "./looks/closedUntil.ts";
import { skillsAskedBy, type PlanInForce } from "./plans/planInForce.ts";
import type { QueueEntryRecord } from "./queue/queueEntry.model.ts";

/** The people of a department with what routing asks of them, as they are now, and the people of those that help it, each once. */
export async function candidatesOf(departmentId: Types.ObjectId | string, helping: Helping[] = []): Promise<Candidate[]> {
  const own = await peopleOf(String(departmentId), null);
  const known = new Set(own.map(({ id }) => id));
  const helpers = await Promise.all(helping.map((one) => peopleOf(one.departmentId, one.departmentId)));
  return [...own, ...helpers.flat().filter(({ id }) => !known.has(id) && known.add(id))];
}

/** Somebody who asks for work of a department, and so is there, whatever the hour. */
export async function askingIn(agentId: string, departmentId: string, helpsFrom: string | null): Promise<Candidate> {
  const [me] = await presentAll([await findAgent(agentId)], departmentId, { closed: false, helpsFrom });
  if (!me) throw fault("record.notFound", { kind: "agent" });
  return { ...me, state: "available" };
}

async function peopleOf(departmentId: string, helpsFrom: string | null): Promise<Candidate[]> {
  const [agents, opensAt] = await Promise.all([listAgentsOf(departmentId), closedUntil(departmentId)]);
  return presentAll(agents, departmentId, { closed: opensAt !== null, helpsFrom });
}

async function presentAll(agents: AgentRecord[], departmentId: string, as: Pick<Candidate, "closed" | "helpsFrom">): Promise<Candidate[]> {
  const ids = agents.map(({ _id }) => _id);
  const [availabilities, loadOf] = await Promise.all([AvailabilityModel.find({ _id: { $in: ids } }).lean(), loadsOf(ids)]);
  const known = new Map(availabilities.map((one) => [String(one._id), one]));
  return agents.map((agent) => {
    const { state = "offline" as const, lastGivenAt = null } = known.get(String(agent._id)) ?? {};
    const { languages, skills } = agent;
    const mayAnswer = whyCannotHold(agent, departmentId) === null;
    const here = { state, mayAnswer, ...as, lastGivenAt };
    return { id: String(agent._id), languages, skills: skills.map(skillKey), load: loadOf(agent._id), ...here };
  });
}

type Asking = Pick<
  QueueEntryRecord,
  "channel" | "language" | "tier" | "tags" | "since" | "queuedAt" | "lastAgentId" | "accountAgentId" | "refusals"
>;

/** What a waiting conversation asks of who gets it. */
export const workOf = (entry: Asking, plan: PlanInForce): WaitingWork => ({
  channel: entry.channel,
  language: entry.language,
  tier: entry.tier,
  skills: skillsAskedBy(entry.tags, plan).map(skillKey),
  waitedMinutes: (now().getTime() - (entry.queuedAt ?? entry.since).getTime()) / 60_000,
  lastAgentId: entry.lastAgentId,
  accountAgentId: entry.accountAgentId ?? null,
  refusedBy: plan.mode === "offer" ? (entry.refusals ?? []).map(({ agentId }) => agentId) : [],
});
