import { z } from "zod";
import { Conditions } from "../conditions/condition.schema.ts";
import { TeamId, ViewId } from "../contract/ids.ts";

/** Who sees a saved view: who made it, the people of one team, or everybody. What each of them may read is shown and nothing else. */
export const Sharing = z.enum(["personal", "team", "everyone"]);
export type Sharing = z.infer<typeof Sharing>;

const Name = z.string().trim().min(1).max(80);

/** A saved view as it is written. */
export const ViewInput = z.strictObject({
  name: Name,
  nameZh: Name.nullable().default(null),
  sharing: Sharing,
  teamId: TeamId.nullable().default(null).describe("of a view shared with a team"),
  conditions: Conditions,
});
export type ViewInput = z.infer<typeof ViewInput>;

/** A saved view. While it is made up after a change, `building` says how far that has come. */
export const SavedView = ViewInput.extend({
  id: ViewId,
  version: z.number().int(),
  by: z.string(),
  mine: z.boolean(),
  mayChange: z.boolean(),
  building: z.object({ done: z.number(), of: z.number() }).nullable().describe("conversations looked at"),
});
export type SavedView = z.infer<typeof SavedView>;
