import { useQuery } from "@tanstack/react-query";
import { agentsQuery, queries } from "../../platform/queries.ts";
import { teamsQuery } from "../../platform/writing/teams.ts";

export { teamsQuery };

/** Every team of the desk; none until they are here. */
export const useTeams = () => useQuery(teamsQuery).data ?? [];

export const readPeople = () => queries.invalidateQueries({ queryKey: agentsQuery.queryKey });

export const readTeams = () => Promise.all([queries.invalidateQueries({ queryKey: teamsQuery.queryKey }), readPeople()]);
