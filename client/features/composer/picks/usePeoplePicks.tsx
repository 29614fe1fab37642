import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Agent } from "../../../../shared/auth/agent.schema.ts";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import { availabilitiesQuery } from "../../../platform/availabilities.ts";
import { ownName, useNames } from "../../../platform/people.ts";
import { useMe } from "../../../platform/queries.ts";
import { teamsQuery } from "../../../platform/writing/teams.ts";
import { Avatar } from "../../../ui/marks/Avatar.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import type { PickBoxProps } from "./PickBox.tsx";
import type { Pick } from "./PickRow.tsx";

/** People and teams a note may name. Who may not read the conversation is shown, and why they cannot be named: they would be told of what they cannot open. */
export function usePeoplePicks({ editor, trigger: { from, to, typed }, conversation }: PickBoxProps): { picks: Pick[]; total: number } {
  const { t } = useTranslation();
  const me = useMe();
  const { agents, department } = useNames();
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: availabilities = [] } = useQuery(availabilitiesQuery);
  const put = (kind: "agent" | "team", id: string, name: string) => () =>
    void editor
      .chain()
      .focus()
      .deleteRange({ from, to })
      .insertContent([
        { type: "mention", attrs: { kind, id, name } },
        { type: "text", text: " " },
      ])
      .run();
  const others = agents.filter(({ id, active, invited }) => active && !invited && id !== me.id);
  const readers = others.filter((agent) => mayRead(agent, conversation));
  const stateOf = (id: string) => availabilities.find(({ agentId }) => agentId === id)?.state;
  const people = others.map((agent): Pick => {
    const state = stateOf(agent.id);
    const small = [department(agent.departmentIds[0] ?? ""), state && t(`availability.state.${state}`)].filter(Boolean).join(" · ");
    const hindrance = readers.includes(agent) ? {} : { hindrance: t("console.pick.mayNotRead") };
    return {
      id: `agent-${agent.id}`,
      text: agent.name,
      small,
      mark: <Avatar name={agent.name} agent size="s" />,
      take: put("agent", agent.id, agent.name),
      ...hindrance,
    };
  });
  const groups = teams.map((team): Pick => {
    const members = others.filter(({ teamIds }) => teamIds.includes(team.id));
    const told = members.filter((agent) => readers.includes(agent)).length;
    const small = [department(team.departmentId), t("console.pick.teamOf", { count: members.length })].join(" · ");
    const hindrance = told > 0 ? {} : { hindrance: t("console.pick.mayNotRead") };
    return {
      id: `team-${team.id}`,
      text: ownName(team),
      small,
      mark: <Icon name="building" size="s" />,
      take: put("team", team.id, team.name),
      ...hindrance,
    };
  });
  const all = [...people, ...groups];
  const found = all.filter(({ text }) => fits(text, typed)).toSorted((a, b) => Number(Boolean(a.hindrance)) - Number(Boolean(b.hindrance)));
  return { picks: found, total: all.length };
}

const fits = (name: string, typed: string) => {
  const asked = typed.toLowerCase();
  return (
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(asked)) ||
    (/\p{Script=Han}/u.test(asked) && name.includes(asked))
  );
};

const mayRead = ({ id, readsAll, departmentIds }: Agent, { ownerDepartmentId, guestDepartmentIds = [], assigneeId }: Conversation) =>
  readsAll || id === assigneeId || [ownerDepartmentId, ...guestDepartmentIds].some((one) => departmentIds.includes(one));
