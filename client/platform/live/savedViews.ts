import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";
import { queries } from "../queries.ts";
import { readAgain } from "./whileReading.ts";

/** The saved views this person sees; told afresh by `rules:changed`. */
export const viewsQuery = queryOptions({
  queryKey: ["views"],
  queryFn: async () => (await api.views.list()).items,
  staleTime: 300_000,
});
export const viewCountsQuery = queryOptions({ queryKey: ["viewCounts"], queryFn: async () => (await api.views.counts()).counts });

/** Views were saved, changed, or have come further with being made up: they and what is counted and listed of them are read afresh. */
export function readViewsAgain() {
  readAgain(viewsQuery.queryKey, viewCountsQuery.queryKey);
  void queries.invalidateQueries({ predicate: ({ queryKey: [kind, scope] }) => kind === "list" && hasSavedId(scope) });
}

const hasSavedId = (scope: unknown) => typeof scope === "object" && scope !== null && "savedId" in scope && scope.savedId !== undefined;
