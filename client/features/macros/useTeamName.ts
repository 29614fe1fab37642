import { useQuery } from "@tanstack/react-query";
import { ownName } from "../../platform/people.ts";
import { teamsQuery } from "../../platform/writing/teams.ts";

/** The name of a team by its id, empty until the teams are here. */
export function useTeamName() {
  const { data } = useQuery(teamsQuery);
  return (id: string) => ownName(data?.find((team) => team.id === id) ?? { name: "" });
}
