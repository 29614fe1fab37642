import { wallParts } from "./wallDay.ts";
import { dayMs, offsetSpans } from "./zoneOffsets.ts";

/** Days that are no working days, whole or in part: `date` to `until` (included), in minutes of the day where only a part is taken. */
export interface Holiday {
  name: string;
  date: string;
  until?: string | null | undefined;
  from?: number | null | undefined;
  to?: number | null | undefined;
  /** Every year from its date on. */
  yearly?: boolean | undefined;
}

/** A date that is worked although its weekday is not, or beside it: a Chinese make-up day, a fair on a Sunday. */
export interface ExtraDay {
  name: string;
  date: string;
  periods: [number, number][];
}

/** Working periods of a week in an IANA zone: per weekday, Monday first, `[from, to)` in minutes of the day; `to` past 1440 runs over midnight. */
export interface Calendar {
  name: string;
  nameZh?: string | null | undefined;
  zone: string;
  week: [number, number][][];
  holidays?: Holiday[] | undefined;
  extraDays?: ExtraDay[] | undefined;
}

/** A stretch of time `[from, to)` in milliseconds in which a calendar is open, or why it is not. */
export interface TimePart {
  from: number;
  to: number;
  state: "open" | "outsideHours" | "holiday";
  name: string | null;
}

const minute = 60_000;
/** A target never reached within five years is a mistake in the calendar, not a date (CAL-4). */
const horizonDays = 5 * 366;
/** Days of a calendar that are kept worked out. */
const rememberedDays = 4000;
const worked = new WeakMap<Calendar, Map<number, TimePart[]>>();

/** Working minutes between two instants, in fractions; 0 when `to` is not after `from`. */
export function workingMinutesBetween(calendar: Calendar, from: Date, to: Date): number {
  const [begin, end] = [from.getTime(), to.getTime()];
  let sum = 0;
  for (let day = Math.floor(begin / dayMs); day * dayMs < end; day++)
    for (const part of dayParts(calendar, day))
      if (part.state === "open") sum += Math.max(0, Math.min(part.to, end) - Math.max(part.from, begin));
  return sum / minute;
}

/** The instant at which `minutes` of working time after `from` are used up; null when that is never within five years. */
export function instantAfter(calendar: Calendar, from: Date, minutes: number): Date | null {
  let left = minutes * minute;
  if (left <= 0) return new Date(from);
  for (const part of openParts(calendar, from.getTime())) {
    const begin = Math.max(part.from, from.getTime());
    if (part.to - begin >= left) return new Date(begin + left);
    left -= part.to - begin;
  }
  return null;
}

/** True when `at` is working time. */
export function isOpenAt(calendar: Calendar, at: Date): boolean {
  const [first] = openParts(calendar, at.getTime());
  return first !== undefined && first.from <= at.getTime();
}

/** When working time begins next: `at` itself while open; null when never within five years. */
export function nextOpening(calendar: Calendar, at: Date): Date | null {
  const [first] = openParts(calendar, at.getTime());
  return first ? new Date(Math.max(first.from, at.getTime())) : null;
}

/** The time from one instant to another as the calendar sees it, in order and without a gap; neighbours that say the same are one. */
export function timeParts(calendar: Calendar, from: Date, to: Date): TimePart[] {
  const parts: TimePart[] = [];
  const [begin, end] = [from.getTime(), to.getTime()];
  for (let day = Math.floor(begin / dayMs); day * dayMs < end; day++)
    for (const part of dayParts(calendar, day)) {
      const clipped = { ...part, from: Math.max(part.from, begin), to: Math.min(part.to, end) };
      if (clipped.from < clipped.to) addPart(parts, clipped);
    }
  return parts;
}

/** The open parts that end after `from`, in order. */
function* openParts(calendar: Calendar, from: number): Generator<TimePart> {
  if (neverOpens(calendar)) return;
  const first = Math.floor(from / dayMs);
  for (let day = first; day < first + horizonDays; day++)
    for (const part of dayParts(calendar, day)) if (part.state === "open" && part.to > from) yield part;
}

const neverOpens = ({ week, extraDays }: Calendar) => week.every((periods) => periods.length === 0) && !extraDays?.length;

/** One UTC day, whole: each stretch of one offset shows a stretch of one or two local dates. A minute shown twice is there twice (CAL-3). */
function dayParts(calendar: Calendar, day: number): TimePart[] {
  const known = worked.get(calendar) ?? new Map<number, TimePart[]>();
  const found = known.get(day);
  if (found) return found;
  if (known.size >= rememberedDays) known.clear();
  const parts: TimePart[] = [];
  for (const { from, to, offset } of offsetSpans(calendar.zone, day))
    for (let date = Math.floor((from + offset) / dayMs); date * dayMs < to + offset; date++)
      for (const wall of wallParts(calendar, date)) {
        const start = Math.max(from, date * dayMs + wall.from * minute - offset);
        const end = Math.min(to, date * dayMs + wall.to * minute - offset);
        const state = wall.open ? "open" : wall.holiday ? "holiday" : "outsideHours";
        if (start < end) addPart(parts, { from: start, to: end, state, name: wall.holiday?.name ?? null });
      }
  known.set(day, parts);
  worked.set(calendar, known);
  return parts;
}

function addPart(parts: TimePart[], part: TimePart) {
  const last = parts.at(-1);
  if (last && last.to === part.from && last.state === part.state && last.name === part.name) last.to = part.to;
  else parts.push(part);
}
