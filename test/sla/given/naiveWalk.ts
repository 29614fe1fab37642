import type { Calendar } from "../../../shared/sla/businessTime.ts";

const minute = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock shows: the local date and the minute of its day. Swedish dates are written 2026-10-01 09:30. */
function wallClock(zone: string, at: number) {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  formats.set(zone, format);
  const text = format.format(at);
  return { date: text.slice(0, 10), minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) };
}

const dayBefore = (date: string) => new Date(Date.parse(`${date}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
const weekday = (date: string) => (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
const within = (periods: [number, number][], at: number) => periods.some(([from, to]) => at >= from && at < to);

/** The words of CAL-3, said of one minute of one local date and of nothing else. */
function isWorked({ week, holidays = [], extraDays = [] }: Calendar, date: string, at: number): boolean {
  const extraOn = (day: string) => extraDays.filter((one) => one.date === day).flatMap(({ periods }) => periods);
  if (within(extraOn(date), at)) return true;
  const taken = holidays.some((holiday) => {
    const last = holiday.until ?? holiday.date;
    const days = holiday.yearly ? [date.slice(5), holiday.date.slice(5), last.slice(5)] : [date, holiday.date, last];
    const [day = "", from = "", until = ""] = days;
    return date >= holiday.date && day >= from && day <= until && at >= (holiday.from ?? 0) && at < (holiday.to ?? 1440);
  });
  if (taken) return false;
  const before = dayBefore(date);
  return within(week[weekday(date)] ?? [], at) || within([...(week[weekday(before)] ?? []), ...extraOn(before)], at + 1440);
}

/** The slow and certain way: each minute is asked whether its wall clock shows working time. `from` and `to` are whole minutes. */
export function walkMinutes(calendar: Calendar, from: number, to: number): number {
  let minutes = 0;
  for (let at = from; at < to; at += minute) {
    const { date, minute: of } = wallClock(calendar.zone, at);
    if (isWorked(calendar, date, of)) minutes += 1;
  }
  return minutes;
}

/** The end of the minute in which the walk has counted `wanted` working minutes after `from`. */
export function walkUntil(calendar: Calendar, from: number, wanted: number): number {
  let left = wanted;
  for (let at = from; ; at += minute) {
    const { date, minute: of } = wallClock(calendar.zone, at);
    if (isWorked(calendar, date, of)) left -= 1;
    if (left === 0) return at + minute;
  }
}
