import { queryOptions } from "@tanstack/react-query";
import type { CalendarInput, SavedCalendar } from "../../../shared/sla/calendar.schema.ts";
import { api } from "../../platform/api.ts";

export const calendarsQuery = queryOptions({ queryKey: ["calendars"], queryFn: async () => (await api.calendars.list()).items });

/** The part of a calendar that is edited. */
export const rulesOf = ({ name, nameZh, zone, week, holidays, extraDays }: SavedCalendar): CalendarInput => ({
  name,
  nameZh,
  zone,
  week,
  holidays,
  extraDays,
});

/** What a new calendar begins with: the usual week of a desk. */
export const newCalendar = (name: string, zone: string): CalendarInput => ({
  name,
  nameZh: null,
  zone,
  week: [...Array.from({ length: 5 }, (): [number, number][] => [[540, 1080]]), [], []],
  holidays: [],
  extraDays: [],
});
