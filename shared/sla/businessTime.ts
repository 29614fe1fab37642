import { Temporal } from "temporal-polyfill";

/** Working periods of a week in an IANA zone: per weekday, Monday first, `[from, to)` in minutes of the day; `to` past 1440 runs over midnight. */
export interface Calendar {
  name: string;
  zone: string;
  week: [number, number][][];
}

const minute = 60_000;
/** A target never reached within five years is a mistake in the calendar, not a date (CAL-4). */
const horizonDays = 5 * 366;

/** Working minutes between two instants, in fractions; 0 when `to` is not after `from`. */
export function workingMinutesBetween(calendar: Calendar, from: Date, to: Date): number {
  let sum = 0;
  for (const [start, end] of periodsFrom(calendar, from)) {
    if (start >= to.getTime()) break;
    sum += Math.max(0, Math.min(end, to.getTime()) - Math.max(start, from.getTime()));
  }
  return sum / minute;
}

/** The instant at which `minutes` of working time after `from` are used up; null when that is never within five years. */
export function instantAfter(calendar: Calendar, from: Date, minutes: number): Date | null {
  let left = minutes * minute;
  for (const [start, end] of periodsFrom(calendar, from)) {
    const begin = Math.max(start, from.getTime());
    if (end - begin >= left) return new Date(begin + left);
    left -= Math.max(0, end - begin);
  }
  return null;
}

/** True when `at` is working time. */
export function isOpenAt(calendar: Calendar, at: Date): boolean {
  const [first] = periodsFrom(calendar, at);
  return first !== undefined && first[0] <= at.getTime();
}

/** When working time begins next: `at` itself while open; null when never within five years. */
export function nextOpening(calendar: Calendar, at: Date): Date | null {
  const [first] = periodsFrom(calendar, at);
  return first ? new Date(Math.max(first[0], at.getTime())) : null;
}

/** The periods that end after `from`, in order, as instants in milliseconds. */
function* periodsFrom({ zone, week }: Calendar, from: Date): Generator<[number, number]> {
  // A period over midnight belongs to the day before, so the walk begins there.
  const first = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
  for (let day = 0; day < horizonDays; day++) {
    const date = first.add({ days: day });
    for (const [start, end] of week[date.dayOfWeek - 1] ?? []) {
      const period: [number, number] = [instantOf(date, start, zone), instantOf(date, end, zone)];
      if (period[1] > from.getTime() && period[1] > period[0]) yield period;
    }
  }
}

function instantOf(date: Temporal.PlainDate, minutes: number, zone: string): number {
  const day = date.add({ days: Math.floor(minutes / 1440) });
  const time = Temporal.PlainTime.from({ hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 });
  return day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}
