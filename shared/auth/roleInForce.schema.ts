import { z } from "zod";
import { Ability, PersonName } from "./agent.schema.ts";
import { roleNames } from "./roleNames.ts";

/** A role as people hold it: the name of a built-in one, or the id of an own one. */
export const RoleKey = z.string().regex(new RegExp(`^(${roleNames.join("|")}|[0-9a-f]{24})$`));

/** A role as it is in force. A built-in one has no names of its own: each screen says them in its reader's language. */
export const RoleInForce = z.object({
  key: RoleKey,
  name: z.string().nullable(),
  nameZh: z.string().nullable(),
  abilities: z.array(Ability),
  builtIn: z.boolean(),
  changed: z.boolean().describe("a built-in role that holds other abilities than it came with"),
  people: z.number().int(),
  version: z.number().int(),
  changedBy: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
});
export type RoleInForce = z.infer<typeof RoleInForce>;

export const RoleNames = z.strictObject({ name: PersonName, nameZh: z.string().trim().max(120).nullable() });
