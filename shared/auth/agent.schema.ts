import { z } from "zod";
import { listColumns, listOrders } from "../conversations/listViews.ts";
import { AgentId, DepartmentId, Instant, TeamId, TokenId } from "../contract/ids.ts";
import { abilities } from "./abilities.ts";

export const Ability = z.enum(abilities);
export const Language = z.enum(["en", "zh-CN"]);
export type Language = z.infer<typeof Language>;

/** What a row of a list shows beside its contact and subject, and the order chosen for each list (a built-in view, department or saved view). */
export const ListPreferences = z.strictObject({
  columns: z.array(z.enum(listColumns)).max(10),
  orders: z.record(z.string().max(40), z.enum(listOrders)).refine((orders) => Object.keys(orders).length <= 100, "at most 100 lists"),
});

/** What follows a person to the next device (UI-5). */
export const Preferences = z.strictObject({
  language: Language,
  zone: z.string().max(60).describe("IANA zone"),
  theme: z.enum(["light", "dark", "system"]),
  density: z.enum(["comfortable", "compact"]),
  list: ListPreferences.optional().describe("what conversation lists show, and in which order"),
});
export type Preferences = z.infer<typeof Preferences>;

/** A person inside, as colleagues see them. */
export const Agent = z.object({
  id: AgentId,
  name: z.string(),
  email: z.string(),
  role: z.string().describe("a built-in role by its name, an own one by its id"),
  readsAll: z.boolean().describe("may read every conversation, whatever department has it"),
  active: z.boolean(),
  invited: z.boolean().describe("invited, has not set a password yet"),
  departmentIds: z.array(DepartmentId),
  teamIds: z.array(TeamId),
  skills: z.array(z.string()),
  languages: z.array(z.string()),
});
export type Agent = z.infer<typeof Agent>;

/** The signed-in person: own record, preferences and abilities. */
export const Me = Agent.extend({
  preferences: Preferences,
  abilities: z.array(Ability),
  secondFactor: z.boolean(),
  translates: z.boolean().describe("a translation provider is set"),
  organisation: z.object({ name: z.string(), nameZh: z.string().nullable(), zone: z.string() }),
});
export type Me = z.infer<typeof Me>;

/** A personal API token as listed; the token itself is shown once, when it is made. */
export const ApiToken = z.object({
  id: TokenId,
  name: z.string(),
  abilities: z.array(Ability),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
});
export type ApiToken = z.infer<typeof ApiToken>;

/** A password: 12 to 200 characters; a sentence is fine. */
export const Password = z.string().min(12).max(200);
export const Email = z.email().max(254);
export const PersonName = z.string().trim().min(1).max(120);
