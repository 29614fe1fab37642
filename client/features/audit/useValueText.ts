import { useQuery } from "@tanstack/react-query";
import { ownName, useNames } from "../../platform/people.ts";
import { useRoles } from "../../platform/rolesInForce.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { teamsQuery } from "../../platform/writing/teams.ts";

const id = /^[0-9a-f]{24}$/;
const instant = /^20\d\d-\d\d-\d\dT[\d:.]+Z$/;

/** A value as people read it: whom or what an id is of, a role, a yes, a time on this person's clock; anything else as it was stored. */
export function useValueText(): (path: string, value: string) => string {
  const { t } = useTranslation();
  const { department, agent } = useNames();
  const { roleText } = useRoles();
  const teams = useQuery(teamsQuery).data ?? [];
  const named = (one: string) => department(one) || agent(one) || teamName(one) || one;
  const teamName = (one: string) => {
    const team = teams.find((known) => known.id === one);
    return team ? ownName(team) : "";
  };
  return (path, value) => {
    const about = path.split(".").findLast((part) => !/^\d+$/.test(part));
    if (about === "role") return roleText(value) || value;
    if (about === "status" || about === "priority") return t(`ui.${about}.${value}` as "ui.status.open", { defaultValue: value });
    if (value === "true" || value === "false") return t(value === "true" ? "audit.yes" : "audit.no");
    if (instant.test(value)) return dayAndTime(value);
    const parts = value.split(", ");
    return parts.every((part) => id.test(part)) ? parts.map(named).join(", ") : value;
  };
}
