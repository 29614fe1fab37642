import { z } from "zod";
import { AgentId, DepartmentId, Instant } from "../contract/ids.ts";
import { isZone } from "../sla/zone.ts";
import { dateNumber, dateText } from "../sla/wallDay.ts";
import { rosterFallbacks } from "./dutyWords.ts";

const Minute = z.number().int().min(0).max(1439);
const Key = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** People who have the duty one after the other, a week each, from hand-over to hand-over on the wall clock of one zone. */
export const Rotation = z.strictObject({
  id: Key,
  name: z.string().trim().min(1).max(80),
  zone: z.string().min(1).max(60).refine(isZone, "not a zone").describe("IANA zone"),
  weekday: z.number().int().min(1).max(7).describe("of the hand-over, Monday is 1"),
  minute: Minute.describe("of the hand-over, on the wall clock"),
  since: z
    .string()
    .regex(/^20\d\d-\d\d-\d\d$/)
    .refine((date) => Number.isFinite(dateNumber(date)) && dateText(dateNumber(date)) === date)
    .describe("the first of `people` begins with the first hand-over on or after this date"),
  people: z.array(AgentId.nullable()).min(1).max(60).describe("null: a week that has nobody"),
  hours: z
    .strictObject({ from: Minute, to: Minute })
    .refine(({ from, to }) => from !== to)
    .nullable()
    .describe("only in these minutes of each day, past midnight where `to` is before `from`; null: round the clock"),
});
export type Rotation = z.infer<typeof Rotation>;

/** Somebody who stands in for whoever has the duty, `[from, until)`. */
export const Cover = z
  .strictObject({ id: Key, agentId: AgentId, from: Instant, until: Instant })
  .refine(({ from, until }) => Date.parse(until) > Date.parse(from), "ends before it begins");
export type Cover = z.infer<typeof Cover>;

const onlyOnce = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id)).size === list.length;

/** Who has the duty of a department: a cover first, then the first rotation that has somebody then. */
export const Roster = z
  .strictObject({
    departmentId: DepartmentId.nullable().describe("null: the whole desk"),
    rotations: z.array(Rotation).max(8).refine(onlyOnce, "ids are given once"),
    covers: z.array(Cover).max(200).refine(onlyOnce, "ids are given once"),
    otherwise: z.enum(rosterFallbacks),
  })
  .refine(({ departmentId, otherwise }) => departmentId !== null || otherwise !== "desk", "the desk falls back on people");
export type Roster = z.infer<typeof Roster>;

/** A roster as it is in force; `version` is 0 where nobody made one yet. */
export const SavedRoster = Roster.safeExtend({
  version: z.number().int(),
  changedAt: Instant.nullable(),
  changedBy: z.string().nullable(),
});
export type SavedRoster = z.infer<typeof SavedRoster>;
