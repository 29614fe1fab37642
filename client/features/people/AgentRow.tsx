import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Agent } from "../../../shared/auth/agent.schema.ts";
import { useAvailabilities } from "../../platform/availabilities.ts";
import { useRoles } from "../../platform/rolesInForce.ts";
import { AvailabilityDot } from "../../ui/marks/AvailabilityDot.tsx";
import { Avatar } from "../../ui/marks/Avatar.tsx";
import { AgentMenu } from "./AgentMenu.tsx";
import { AgentSkills } from "./AgentSkills.tsx";

interface Props {
  agent: Agent;
  manages: boolean;
  departmentNames: string[];
}

/** One person: name, departments, teams, skills, role; an administrator changes them. */
export function AgentRow({ agent, manages, departmentNames }: Props) {
  const { t } = useTranslation();
  const { of, wordsOf } = useAvailabilities();
  const { roleText } = useRoles();
  return (
    <li className={agent.active ? "person-l" : "person-l off"}>
      <Avatar name={agent.name} agent>
        <AvailabilityDot state={of(agent.id).state} />
      </Avatar>
      <div className="min0">
        <b>{agent.name}</b>
        <p className="wrap-any">{[wordsOf(agent.id), agent.email, ...departmentNames].join(" · ")}</p>
        <AgentSkills agent={agent} />
      </div>
      {agent.invited && <span className="chip">{t("console.people.invited")}</span>}
      {!agent.active && <span className="chip">{t("console.people.inactive")}</span>}
      {manages ? <AgentMenu agent={agent} /> : <span className="hint">{roleText(agent.role)}</span>}
    </li>
  );
}
