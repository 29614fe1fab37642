import type { Ctx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { abilitiesOf, findAgent } from "../auth/index.ts";
import type { BulkJobRecord } from "./bulkJob.model.ts";

/** On whose behalf: with the departments of now, and with no more than the caller could do then and can do now. */
export async function ctxOf({ _id, agentId, abilities }: BulkJobRecord): Promise<Ctx> {
  const agent = await findAgent(String(agentId));
  if (!agent.active) throw fault("session.required", {});
  const held = abilitiesOf(agent);
  return {
    actor: {
      kind: "agent",
      id: String(agentId),
      name: agent.name,
      abilities: new Set(abilities.filter((ability) => held.has(ability))),
      departmentIds: agent.departmentIds.map(String),
    },
    language: agent.preferences.language,
    requestId: `bulk-${String(_id)}`,
  };
}
