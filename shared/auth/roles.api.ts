import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { Ability } from "./agent.schema.ts";
import { RoleInForce, RoleKey, RoleNames } from "./roleInForce.schema.ts";

const tags = ["agents"];
const path = "/roles/{key}" as const;
const One = z.strictObject({ key: RoleKey });

export const rolesApi = {
  list: endpoint("agent.read")
    .route({ method: "GET", path: "/roles", tags, summary: "The built-in roles and the desk's own, with what each may do" })
    .output(z.object({ items: z.array(RoleInForce) })),
  add: endpoint("agent.manage")
    .route({ method: "POST", path: "/roles", tags, successStatus: 201, summary: "An own role that begins with the abilities of another" })
    .input(RoleNames.extend({ like: RoleKey }))
    .output(RoleInForce)
    .errors(faultsOf("record.notFound", "role.tooMany")),
  change: endpoint("agent.manage")
    .route({ method: "PATCH", path, tags, summary: "What a role may do; open screens of its people follow at once" })
    .input(One.extend({ ...RoleNames.partial().shape, abilities: z.array(Ability).optional(), seenVersion: z.number().int() }))
    .output(RoleInForce)
    .errors(faultsOf("record.notFound", "rules.changed", "role.fixed")),
  remove: endpoint("agent.manage")
    .route({ method: "DELETE", path, tags, summary: "Remove an own role nobody holds; a built-in one is again as it came" })
    .input(One)
    .output(z.object({}))
    .errors(faultsOf("record.notFound", "role.held")),
};
