import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";

/** No event tells when a process stops working: the page asks, and only while somebody looks at it. */
const everyFiveSeconds = { refetchInterval: 5000, staleTime: 0 } as const;

export const operationsQuery = queryOptions({
  queryKey: ["operations", "overview"],
  queryFn: () => api.operations.overview(),
  ...everyFiveSeconds,
});

export const setAsideQuery = infiniteQueryOptions({
  queryKey: ["operations", "setAside"],
  queryFn: ({ pageParam }) => api.operations.listSetAside({ limit: 20, ...(pageParam ? { after: pageParam } : {}) }),
  initialPageParam: "",
  getNextPageParam: ({ next }) => next,
  ...everyFiveSeconds,
});

export const deadQuery = infiniteQueryOptions({
  queryKey: ["operations", "dead"],
  queryFn: ({ pageParam }) => api.operations.listDead({ limit: 20, ...(pageParam ? { after: pageParam } : {}) }),
  initialPageParam: "",
  getNextPageParam: ({ next }) => next,
  ...everyFiveSeconds,
});

/** After an act everything is read afresh at once. */
export const readAfresh = () => queries.invalidateQueries({ queryKey: ["operations"] });
