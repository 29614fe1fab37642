import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { DepartmentId } from "../../../shared/contract/ids.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { api } from "../../platform/api.ts";

export const hooksQuery = queryOptions({ queryKey: ["hooks"], queryFn: async () => (await api.hooks.list()).items });

export const ladderQuery = (departmentId: string) =>
  queryOptions({
    queryKey: ["ladder", departmentId],
    queryFn: () => api.escalation.ladder({ departmentId: departmentId as DepartmentId }),
  });

/** What a department asks whoever offers it something; the same place in the cache as where an offer is written. */
export const askedFieldsQuery = (id: DepartmentId) =>
  queryOptions({ queryKey: ["transferFields", id], queryFn: () => api.transfers.fields({ id }) });

/** How often the steps of a department were reached; asked again when its page is. */
export const figuresQuery = (departmentId: DepartmentId) =>
  queryOptions({ queryKey: ["ladderFigures", departmentId], queryFn: () => api.escalation.figures({ departmentId }), staleTime: 0 });

/** The conversations behind one of these figures. */
export const stepRunsQuery = (departmentId: DepartmentId, stepId: string) =>
  infiniteQueryOptions({
    queryKey: ["ladderFigures", departmentId, stepId],
    queryFn: ({ pageParam }) => api.escalation.stepRuns({ departmentId, stepId, limit: 20, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });

/** What a conversation's ladder did and will do; asked again when its clock, its departure or its owner changes, and when a signal says that it went on. */
export const runsQuery = ({ id, clock, departsAt, ownerDepartmentId }: ConversationRow) =>
  queryOptions({
    queryKey: ["ladderRuns", id, `${clock?.state} ${clock?.dueAt} ${departsAt} ${ownerDepartmentId}`],
    queryFn: () => api.escalation.runs({ id }),
  });
