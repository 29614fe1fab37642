import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { RuleId } from "../../../shared/contract/ids.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";

export const rulesQuery = queryOptions({ queryKey: ["deskRules"], queryFn: async () => (await api.rules.list()).items });

export const readRulesAfresh = () => queries.invalidateQueries({ queryKey: rulesQuery.queryKey });

/** Rules run by themselves and no signal tells of it: the page asks while somebody looks at it. */
export const ruleRunsQuery = (ruleId: RuleId | null) =>
  infiniteQueryOptions({
    queryKey: ["ruleRuns", ruleId],
    queryFn: ({ pageParam }) => api.rules.runs({ limit: 20, ...(ruleId ? { ruleId } : {}), ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    refetchInterval: 5000,
    staleTime: 0,
  });
