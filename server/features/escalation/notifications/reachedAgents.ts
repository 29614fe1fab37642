import type { Reached } from "../../../../shared/escalation/ladder.schema.ts";
import { abilitiesOf, findAgent, listAgentsOf, type AgentRecord } from "../../auth/index.ts";
import type { ConversationRecord } from "../../conversations/index.ts";
import { whoIsOnDuty, type Answerable } from "../../duty/index.ts";

const roleOf = { leads: "lead", supervisors: "supervisor" } as const;

/** The people a notice reaches; `instead` says whom a roster named because nobody had the duty, and why (DUTY-2). */
export interface ReachedPeople {
  agents: AgentRecord[];
  instead: { gap: NonNullable<Answerable["gap"]>; by: Answerable["by"] } | null;
}

/** Whom a notice reaches, by what they are now. Nobody leads here, or nobody is assigned: everybody of the department, so that it reaches somebody. */
export async function reachedAgents(
  reached: Reached,
  { ownerDepartmentId, assigneeId }: Pick<ConversationRecord, "ownerDepartmentId" | "assigneeId">,
): Promise<ReachedPeople> {
  const plainly = (agents: AgentRecord[]) => ({ agents, instead: null });
  if (reached.who === "agent") return plainly([await findAgent(reached.agentId)]);
  if (reached.who === "assignee" && assigneeId) return plainly([await findAgent(String(assigneeId))]);
  if (reached.who === "dutyManager") {
    const { agents, gap, by } = await whoIsOnDuty(String(ownerDepartmentId));
    return { agents, instead: gap && { gap, by } };
  }
  // Who only reads has nothing to do about it.
  const everybody = (await listAgentsOf(String(ownerDepartmentId))).filter((agent) => abilitiesOf(agent).has("conversation.reply"));
  if (reached.who !== "leads" && reached.who !== "supervisors") return plainly(everybody);
  const wantedRole = roleOf[reached.who];
  const wanted = everybody.filter(({ role }) => role === wantedRole);
  return plainly(wanted.length > 0 ? wanted : everybody);
}
