import type { Reached } from "../../../../shared/escalation/ladder.schema.ts";
import { findAgent, listAgentsOf, type AgentRecord } from "../../auth/index.ts";
import type { ConversationRecord } from "../../conversations/index.ts";

const roleOf = { leads: "lead", supervisors: "supervisor" } as const;

/** Whom a notice reaches, by what they are now. Nobody leads here, or nobody is assigned: everybody of the department, so that it reaches somebody. */
export async function reachedAgents(reached: Reached, { ownerDepartmentId, assigneeId }: ConversationRecord): Promise<AgentRecord[]> {
  if (reached.who === "agent") return [await findAgent(reached.agentId)];
  if (reached.who === "assignee" && assigneeId) return [await findAgent(String(assigneeId))];
  const everybody = await listAgentsOf(String(ownerDepartmentId));
  if (reached.who !== "leads" && reached.who !== "supervisors") return everybody;
  const wantedRole = roleOf[reached.who];
  const wanted = everybody.filter(({ role }) => role === wantedRole);
  return wanted.length > 0 ? wanted : everybody;
}
