import type { Types } from "mongoose";
import type { Candidate, WaitingWork } from "../../../shared/routing/pickAgent.ts";
import type { DepartmentPlan } from "../../../shared/routing/routingPlan.schema.ts";
import { now, type Tx } from "../../platform/ctx.ts";
import { listAgentsOf, whyCannotHold } from "../auth/index.ts";
import { AvailabilityModel } from "./availability/availability.model.ts";
import { closedUntil } from "./looks/closedUntil.ts";
import { loadsOf } from "./loads.ts";
import type { QueueEntryRecord } from "./queue/queueEntry.model.ts";

/** The people of a department with what routing asks of them, as they are now. */
export async function candidatesOf(departmentId: Types.ObjectId | string, tx?: Tx): Promise<Candidate[]> {
  const [agents, opensAt] = await Promise.all([listAgentsOf(String(departmentId)), closedUntil(departmentId, tx)]);
  const closed = opensAt !== null;
  const ids = agents.map(({ _id }) => _id);
  const [availabilities, loadOf] = await Promise.all([
    AvailabilityModel.find({ _id: { $in: ids } })
      .session(tx?.tx ?? null)
      .lean(),
    loadsOf(ids, tx),
  ]);
  const known = new Map(availabilities.map((one) => [String(one._id), one]));
  return agents.map((agent) => {
    const { state = "offline" as const, lastGivenAt = null } = known.get(String(agent._id)) ?? {};
    const mayAnswer = whyCannotHold(agent, String(departmentId)) === null;
    const { languages, skills } = agent;
    return { id: String(agent._id), state, mayAnswer, languages, skills, load: loadOf(agent._id), closed, lastGivenAt };
  });
}

type Asking = Pick<QueueEntryRecord, "channel" | "language" | "tags" | "since" | "lastAgentId" | "refusals">;

/** What a waiting conversation asks of who gets it. */
export const workOf = (entry: Asking, { skillTags, mode }: DepartmentPlan): WaitingWork => ({
  channel: entry.channel,
  language: entry.language,
  skills: entry.tags.filter((tag) => skillTags.includes(tag)),
  waitedMinutes: (now().getTime() - entry.since.getTime()) / 60_000,
  lastAgentId: entry.lastAgentId,
  accountAgentId: null,
  refusedBy: mode === "offer" ? (entry.refusals ?? []).map(({ agentId }) => agentId) : [],
});
