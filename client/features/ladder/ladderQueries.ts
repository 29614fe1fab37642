import { queryOptions } from "@tanstack/react-query";
import type { DepartmentId } from "../../../shared/contract/ids.ts";
import { api } from "../../platform/api.ts";

export const hooksQuery = queryOptions({ queryKey: ["hooks"], queryFn: async () => (await api.hooks.list()).items });

export const ladderQuery = (departmentId: string) =>
  queryOptions({
    queryKey: ["ladder", departmentId],
    queryFn: () => api.escalation.ladder({ departmentId: departmentId as DepartmentId }),
  });
