import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { TeamId } from "../contract/ids.ts";
import { Team } from "./team.schema.ts";

const TeamInput = Team.pick({ departmentId: true, name: true, nameZh: true }).extend({ name: z.string().trim().min(1).max(80) });
const tags = ["departments"];

export const teamsApi = {
  list: endpoint("department.read")
    .route({ method: "GET", path: "/teams", tags, summary: "All teams, by name" })
    .output(z.object({ items: z.array(Team) })),
  create: endpoint("department.manage")
    .route({ method: "POST", path: "/teams", tags, successStatus: 201, summary: "Add a team to a department" })
    .input(TeamInput.strict())
    .output(Team)
    .errors(faultsOf("record.notFound", "team.nameTaken")),
  change: endpoint("department.manage")
    .route({ method: "PATCH", path: "/teams/{id}", tags, summary: "Rename a team; it stays in its department" })
    .input(TeamInput.omit({ departmentId: true }).partial().extend({ id: TeamId }).strict())
    .output(Team)
    .errors(faultsOf("record.notFound", "team.nameTaken")),
  remove: endpoint("department.manage")
    .route({ method: "DELETE", path: "/teams/{id}", tags, summary: "Remove a team; its people stay, without it" })
    .input(z.strictObject({ id: TeamId }))
    .output(z.object({ removed: z.literal(true), takenOut: z.number().int().describe("people who were in it") }))
    .errors(faultsOf("record.notFound")),
};
