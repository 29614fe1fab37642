import { useQuery } from "@tanstack/react-query";
import i18next from "i18next";
import type { Department } from "../../shared/departments/department.schema.ts";
import { agentsQuery, departmentsQuery } from "./queries.ts";

export const departmentName = ({ name, nameZh }: Pick<Department, "name" | "nameZh">) =>
  i18next.language === "zh-CN" && nameZh ? nameZh : name;

/** Names of departments and agents by their ids; an unknown id has the empty name until the lists are here. */
export function useNames() {
  const departments = useQuery(departmentsQuery).data ?? [];
  const agents = useQuery(agentsQuery).data ?? [];
  return {
    departments,
    agents,
    department: (id: string) => departmentName(departments.find((one) => one.id === id) ?? { name: "", nameZh: null }),
    agent: (id: string | null) => agents.find((one) => one.id === id)?.name ?? "",
  };
}
