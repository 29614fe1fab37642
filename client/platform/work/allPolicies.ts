import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useCan } from "../queries.ts";

export const policiesQuery = queryOptions({ queryKey: ["policies"], queryFn: async () => (await api.policies.list()).items });

/** The policies in force, in their order; none for who may not see them. */
export const usePolicies = () => useQuery({ ...policiesQuery, enabled: useCan("policy.read") }).data ?? [];
