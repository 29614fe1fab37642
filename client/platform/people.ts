import { useQuery } from "@tanstack/react-query";
import i18next from "i18next";
import { agentsQuery, departmentsQuery } from "./queries.ts";

/** The name of anything that has one in both languages, for the reader of this screen. */
export const ownName = ({ name, nameZh }: { name: string; nameZh?: string | null | undefined }) =>
  i18next.language === "zh-CN" && nameZh ? nameZh : name;

export const departmentName = ownName;

/** Names of departments and agents by their ids; an unknown id has the empty name until the lists are here. */
export function useNames() {
  const departments = useQuery(departmentsQuery).data ?? [];
  const agents = useQuery(agentsQuery).data ?? [];
  return {
    departments,
    agents,
    department: (id: string) => ownName(departments.find((one) => one.id === id) ?? { name: "", nameZh: null }),
    agent: (id: string | null) => agents.find((one) => one.id === id)?.name ?? "",
  };
}
