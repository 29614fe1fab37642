import { z } from "zod";
import { CalendarId, DepartmentId, Instant } from "../contract/ids.ts";
import { dateNumber, dateText } from "./wallDay.ts";

const LocalDate = z
  .string()
  .regex(/^(19|20|21)\d\d-\d\d-\d\d$/)
  .refine((date) => Number.isFinite(dateNumber(date)) && dateText(dateNumber(date)) === date)
  .describe("a date of the calendar's zone, 2026-10-01");
/** Minutes of a day, `[from, to)`; `to` past 1440 runs over midnight, at most 24 hours long. */
export const Period = z
  .tuple([z.number().int().min(0).max(1439), z.number().int().min(1).max(2879)])
  .refine(([from, to]) => to > from && to - from <= 1440);
const Name = z.string().trim().min(1).max(120);
const Minute = z.number().int().min(0).max(1440);

export const Holiday = z
  .strictObject({
    name: Name,
    date: LocalDate,
    until: LocalDate.nullish().describe("last day, included"),
    from: Minute.nullish().describe("minute of the day; left out for the whole day"),
    to: Minute.nullish(),
    yearly: z.boolean().optional(),
  })
  .refine(({ date, until }) => !until || (until >= date && dateNumber(until) - dateNumber(date) < 366))
  .refine(({ from, to }) => (from ?? 0) < (to ?? 1440));
export const ExtraDay = z.strictObject({ name: Name, date: LocalDate, periods: z.array(Period).min(1).max(10) });

/** What a calendar says, as it is edited. Limits: more special days than these are a mistake. */
export const CalendarInput = z.strictObject({
  name: Name,
  nameZh: Name.nullable().default(null),
  zone: z.string().min(1).max(60).describe("IANA zone"),
  week: z.array(z.array(Period).max(10)).length(7).describe("Monday first"),
  holidays: z.array(Holiday).max(1000).default([]),
  extraDays: z.array(ExtraDay).max(500).default([]),
});
export type CalendarInput = z.infer<typeof CalendarInput>;

/** A calendar as it is in force: every change makes a new version, and a clock names the version it ran by. */
export const SavedCalendar = CalendarInput.extend({
  id: CalendarId,
  version: z.number().int(),
  changedAt: Instant,
  changedBy: z.string(),
  isOrganisations: z.boolean().describe("for departments that have none of their own"),
  departmentIds: z.array(DepartmentId),
});
export type SavedCalendar = z.infer<typeof SavedCalendar>;
