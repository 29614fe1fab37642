import { queryOptions } from "@tanstack/react-query";
import { api } from "../../platform/api.ts";

/** Every roster; a changed one is told by signal, and both are read afresh then. */
export const rostersQuery = queryOptions({ queryKey: ["rosters", "all"], queryFn: async () => (await api.duty.list()).items });

// Who has the duty changes by the clock alone: asked again each minute while somebody looks.
export const onNowQuery = queryOptions({
  queryKey: ["rosters", "now"],
  queryFn: async () => (await api.duty.onNow()).items,
  refetchInterval: 60_000,
});

export const rosterName = (departmentId: string | null) => departmentId ?? "desk";
