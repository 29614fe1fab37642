import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { DepartmentId } from "../../../shared/contract/ids.ts";
import type { ConversationId } from "../../../shared/contract/ids.ts";
import { api } from "../../platform/api.ts";

/** Signals make a change show within a second; what only time changes is asked for while somebody looks. */
const gently = { refetchInterval: 10_000, staleTime: 0 } as const;

export const queuesQuery = queryOptions({
  queryKey: ["queues", "all"],
  queryFn: async () => (await api.routing.queues()).items,
  ...gently,
});

export const entriesQuery = (departmentId: string) =>
  infiniteQueryOptions({
    queryKey: ["queues", "entries", departmentId],
    queryFn: ({ pageParam }) =>
      api.routing.entries({ departmentId: departmentId as DepartmentId, limit: 50, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    ...gently,
  });

export const planQuery = (departmentId: string) =>
  queryOptions({
    queryKey: ["routingPlan", departmentId],
    queryFn: () => api.routing.plan({ departmentId: departmentId as DepartmentId }),
  });

export const outlookQuery = (id: string) =>
  queryOptions({ queryKey: ["outlook", id], queryFn: () => api.routing.outlook({ id: id as ConversationId }), staleTime: 0, gcTime: 0 });
