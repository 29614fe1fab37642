import type { Agent, Me } from "../../../shared/auth/agent.schema.ts";
import type { AgentId, DepartmentId, TeamId } from "../../../shared/contract/ids.ts";
import type { Actor } from "../../platform/ctx.ts";
import { env } from "../../platform/settings.ts";
import { findOrganisation } from "../departments/index.ts";
import { abilitiesOf } from "./abilitiesOf.ts";
import type { AgentRecord } from "./agent.model.ts";

export const presentAgent = (agent: AgentRecord): Agent => ({
  id: String(agent._id) as AgentId,
  name: agent.name,
  email: agent.email,
  role: agent.role,
  readsAll: abilitiesOf(agent).has("conversation.readAll"),
  active: agent.active,
  invited: agent.invited,
  departmentIds: agent.departmentIds.map((id) => String(id) as DepartmentId),
  teamIds: agent.teamIds.map((id) => String(id) as TeamId),
  skills: agent.skills,
  languages: agent.languages,
});

export async function presentMe(agent: AgentRecord, actor: Actor, secondFactor: boolean): Promise<Me> {
  const organisation = await findOrganisation();
  const { name = "", nameZh = null, zone = "UTC" } = organisation ?? {};
  return {
    ...presentAgent(agent),
    preferences: agent.preferences,
    abilities: [...actor.abilities],
    secondFactor,
    translates: env.TRANSLATION_URL !== undefined,
    organisation: { name, nameZh, zone },
  };
}
