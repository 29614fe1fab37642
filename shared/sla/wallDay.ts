import type { Calendar, Holiday } from "./businessTime.ts";
import { dayMs } from "./zoneOffsets.ts";

const minutesADay = 1440;

/** A stretch of a local date in minutes of its wall clock, `[from, to)`; `holiday` is set where one took the time away. */
export interface WallPart {
  from: number;
  to: number;
  open: boolean;
  holiday: Holiday | null;
}

/** The days that differ from the week, found by their date. */
interface SpecialDays {
  holidays: Map<number, Holiday[]>;
  yearly: Map<string, { holiday: Holiday; since: number }[]>;
  extra: Map<number, [number, number][]>;
}
const specials = new WeakMap<Calendar, SpecialDays>();

/**
 * The 24 wall-clock hours of one local date (its number since 1970) in order. A holiday takes its time away whichever shift it belongs to;
 * an extra working day gives its periods and wins over a holiday of its own date (CAL-3).
 */
export function wallParts(calendar: Calendar, date: number): WallPart[] {
  const { holidays, yearly, extra } = specialDays(calendar);
  const off = [...(holidays.get(date) ?? []), ...(yearly.get(monthDay(date)) ?? []).filter(({ since }) => date >= since).map(holidayOf)];
  // 0 closed, 1 open, from 2 on taken away by the holiday of that place.
  const minutes = new Uint16Array(minutesADay);
  paint(minutes, weekOn(calendar, date), 1);
  paint(minutes, spilled([...weekOn(calendar, date - 1), ...(extra.get(date - 1) ?? [])]), 1);
  off.forEach(({ from, to }, index) => paint(minutes, [[from ?? 0, to ?? minutesADay]], index + 2));
  paint(minutes, extra.get(date) ?? [], 1);
  return runsOf(minutes, off);
}

const holidayOf = ({ holiday }: { holiday: Holiday }) => holiday;

// 1 January 1970 was a Thursday; Monday comes first.
const weekOn = ({ week }: Calendar, date: number) => week[(((date + 3) % 7) + 7) % 7] ?? [];

const spilled = (periods: [number, number][]) =>
  periods.filter(([, to]) => to > minutesADay).map(([from, to]): [number, number] => [Math.max(0, from - minutesADay), to - minutesADay]);

function paint(minutes: Uint16Array, periods: [number, number][], value: number) {
  for (const [from, to] of periods) minutes.fill(value, Math.min(from, minutesADay), Math.min(to, minutesADay));
}

function runsOf(minutes: Uint16Array, off: Holiday[]): WallPart[] {
  const parts: WallPart[] = [];
  for (let from = 0, at = 1; at <= minutesADay; at++) {
    const value = minutes[from] ?? 0;
    if (at < minutesADay && minutes[at] === value) continue;
    parts.push({ from, to: at, open: value === 1, holiday: off[value - 2] ?? null });
    from = at;
  }
  return parts;
}

function specialDays(calendar: Calendar): SpecialDays {
  const known = specials.get(calendar);
  if (known) return known;
  const days: SpecialDays = { holidays: new Map(), yearly: new Map(), extra: new Map() };
  for (const holiday of calendar.holidays ?? []) {
    const since = dateNumber(holiday.date);
    for (let date = since; date <= dateNumber(holiday.until ?? holiday.date); date++) {
      if (holiday.yearly) add(days.yearly, monthDay(date), { holiday, since: date });
      else add(days.holidays, date, holiday);
    }
  }
  for (const { date, periods } of calendar.extraDays ?? []) for (const period of periods) add(days.extra, dateNumber(date), period);
  specials.set(calendar, days);
  return days;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The number of a date written `2026-10-01`, counted from 1970; NaN for what is no date. */
export const dateNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayMs;
/** The date of a number, written `2026-10-01`. */
export const dateText = (date: number) => new Date(date * dayMs).toISOString().slice(0, 10);
const monthDay = (date: number) => dateText(date).slice(5);
