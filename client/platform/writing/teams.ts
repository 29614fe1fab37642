import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

/** Every team of the desk, by name. Told afresh by `people:changed`. */
export const teamsQuery = queryOptions({
  queryKey: ["teams"],
  queryFn: async () => (await api.teams.list()).items,
  staleTime: 300_000,
});
