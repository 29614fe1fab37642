import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "../../platform/api.ts";
import { agentsQuery, queries } from "../../platform/queries.ts";

export const teamsQuery = queryOptions({
  queryKey: ["teams"],
  queryFn: async () => (await api.teams.list()).items,
  staleTime: 300_000,
});

/** Every team of the desk; none until they are here. */
export const useTeams = () => useQuery(teamsQuery).data ?? [];

export const readPeople = () => queries.invalidateQueries({ queryKey: agentsQuery.queryKey });

export const readTeams = () => Promise.all([queries.invalidateQueries({ queryKey: teamsQuery.queryKey }), readPeople()]);
