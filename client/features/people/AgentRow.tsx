import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Agent } from "../../../shared/auth/agent.schema.ts";
import { roleNames } from "../../../shared/auth/roleNames.ts";
import type { RoleName } from "../../../shared/auth/roles.ts";
import { api } from "../../platform/api.ts";
import { agentsQuery, queries, useMe } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { toast } from "../../ui/floating/toasts.ts";
import { Menu } from "../../ui/floating/Menu.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Avatar } from "../../ui/marks/Avatar.tsx";

interface Props {
  agent: Agent;
  manages: boolean;
  departmentNames: string[];
}

/** One person: name, departments, role; an administrator changes the role or ends and restores the access. */
export function AgentRow({ agent, manages, departmentNames }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const change = useMutation({
    mutationFn: (by: { role?: RoleName; active?: boolean }) => api.auth.changeAgent({ id: agent.id, ...by }),
    onSuccess: () => queries.invalidateQueries({ queryKey: agentsQuery.queryKey }),
    onError: (error) => toast(reasonText(error)),
  });
  const entries = [
    ...roleNames.map((role) => ({ id: role, text: t(`console.role.${role}`), chosen: role === agent.role })),
    ...(agent.id === me.id
      ? []
      : [
          {
            id: "active",
            text: t(agent.active ? "console.people.deactivate" : "console.people.activate"),
            icon: agent.active ? "lock" : "undo",
          },
        ]),
  ];
  const pick = (id: string) => (id === "active" ? change.mutate({ active: !agent.active }) : change.mutate({ role: id as RoleName }));
  return (
    <li className={agent.active ? "person-l" : "person-l off"}>
      <Avatar name={agent.name} agent />
      <div className="min0">
        <b>{agent.name}</b>
        <p className="wrap-any">{[agent.email, ...departmentNames].join(" · ")}</p>
      </div>
      {agent.invited && <span className="chip">{t("console.people.invited")}</span>}
      {!agent.active && <span className="chip">{t("console.people.inactive")}</span>}
      {manages ? (
        <Menu
          label={`${t("console.people.change", { name: agent.name })}: ${t(`console.role.${agent.role}`)}`}
          className="btn sm"
          entries={entries}
          onPick={pick}
        >
          {t(`console.role.${agent.role}`)}
          <Icon name="down" size="xs" />
        </Menu>
      ) : (
        <span className="hint">{t(`console.role.${agent.role}`)}</span>
      )}
    </li>
  );
}
