import type { Holiday } from "../businessTime.ts";
import { dateNumber, dateText } from "../wallDay.ts";
import { dayMs, offsetSpans } from "../zoneOffsets.ts";

/** What a file may hold at most; a calendar of public holidays is a hundredth of it. */
export const iCalendarLimits = { characters: 1_000_000, events: 1000, years: 60 };

/** Days read from an iCalendar file, as a proposal: nothing is taken over by itself. */
export interface ReadDays {
  holidays: Holiday[];
  /** Events of kinds that are no days off: without a date, over night by the hour, repeated other than once a year. */
  skipped: number;
}

/**
 * Reads the events of an iCalendar file (RFC 5545) as holidays: whole days, hours of one day, and what repeats every year. Null when it is
 * none or too large. Time and memory grow with its length alone.
 */
export function readICalendar(text: string, zone: string): ReadDays | null {
  if (text.length > iCalendarLimits.characters || !/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) return null;
  const read: ReadDays = { holidays: [], skipped: 0 };
  let event: Map<string, Property> | null = null;
  let nested = 0;
  for (const { name, parameters, value } of unfolded(text)) {
    const what = value.toUpperCase();
    if (name === "BEGIN" && what === "VEVENT" && !event) [event, nested] = [new Map(), 0];
    else if (name === "BEGIN" && event) nested += 1;
    else if (name === "END" && event && nested > 0) nested -= 1;
    else if (name === "END" && what === "VEVENT" && event) {
      addDays(read, event, zone);
      event = null;
    } else if (event && nested === 0 && !event.has(name)) event.set(name, { parameters, value });
  }
  return read;
}

interface Property {
  parameters: string;
  value: string;
}

/** The lines with their folded parts joined (RFC 5545, 3.1), split at the first colon outside quotes. */
function* unfolded(text: string): Generator<Property & { name: string }> {
  let parts: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.startsWith(" ") || line.startsWith("\t")) parts.push(line.slice(1));
    else {
      yield* property(parts.join(""));
      parts = [line];
    }
  }
  yield* property(parts.join(""));
}

function* property(line: string): Generator<Property & { name: string }> {
  let quoted = false;
  let [end, semicolon] = [-1, -1];
  for (let at = 0; at < line.length && end < 0; at++) {
    const sign = line[at];
    if (sign === '"') quoted = !quoted;
    else if (sign === ":" && !quoted) end = at;
    else if (sign === ";" && !quoted && semicolon < 0) semicolon = at;
  }
  if (end < 0) return;
  const name = line.slice(0, semicolon < 0 ? end : semicolon).toUpperCase();
  yield { name, parameters: semicolon < 0 ? "" : line.slice(semicolon, end).toUpperCase(), value: line.slice(end + 1).trim() };
}

function addDays(read: ReadDays, event: Map<string, Property>, zone: string) {
  const start = wallOf(event.get("DTSTART"), zone);
  const end = wallOf(event.get("DTEND"), zone);
  const days = start && event.get("STATUS")?.value.toUpperCase() !== "CANCELLED" ? daysOf(start, end) : null;
  const repeats = repeatsOf(event.get("RRULE")?.value);
  if (!days || !repeats || read.holidays.length >= iCalendarLimits.events) {
    read.skipped += 1;
    return;
  }
  const name = nameOf(event.get("SUMMARY")?.value ?? "");
  for (let year = 0; year < repeats.years; year++) {
    const date = yearsLater(days.date, year * repeats.interval);
    const last = yearsLater(days.until, year * repeats.interval);
    if (!date || !last || (repeats.until && date > repeats.until) || read.holidays.length >= iCalendarLimits.events) continue;
    const hours = days.hours ? { from: days.hours[0], to: days.hours[1] } : {};
    read.holidays.push({ name, date, ...(last > date ? { until: last } : {}), ...hours, ...(repeats.forever ? { yearly: true } : {}) });
  }
}

interface Wall {
  date: string;
  minute: number | null;
}

/** `20261001` or `20261001T150000`, by the wall clock of the calendar; an instant in UTC is turned into it. */
function wallOf(property: Property | undefined, zone: string): Wall | null {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$/.exec(property?.value ?? "");
  if (!found) return null;
  const [, year = "", month = "", day = "", hour, minute = "0", utc] = found;
  const date = `${year}-${month}-${day}`;
  const number = dateNumber(date);
  if (!Number.isFinite(number) || dateText(number) !== date || Number(hour ?? 0) > 23 || Number(minute) > 59) return null;
  if (hour === undefined) return { date, minute: null };
  const at = number * dayMs + (Number(hour) * 60 + Number(minute)) * 60_000;
  const span = utc ? offsetSpans(zone, Math.floor(at / dayMs)).find(({ to }) => at < to) : undefined;
  const shown = at + (span?.offset ?? 0);
  return { date: dateText(Math.floor(shown / dayMs)), minute: Math.floor((((shown % dayMs) + dayMs) % dayMs) / 60_000) };
}

/** DTEND is the first moment that is not part of it any more; without it a date is one day. */
function daysOf(start: Wall, end: Wall | null): { date: string; until: string; hours: [number, number] | null } | null {
  const { date, minute } = start;
  if (minute === null) {
    const last = end ? dateNumber(end.date) - 1 : dateNumber(date);
    return { date, until: dateText(Math.min(Math.max(last, dateNumber(date)), dateNumber(date) + 365)), hours: null };
  }
  if (!end || end.minute === null) return null;
  const to = end.date === date ? end.minute : dateNumber(end.date) === dateNumber(date) + 1 && end.minute === 0 ? 1440 : 0;
  return to > minute ? { date, until: date, hours: [minute, to] } : null;
}

/** Once, or every year; anything else cannot be kept as a date. */
function repeatsOf(rule: string | undefined): { years: number; interval: number; forever: boolean; until: string | null } | null {
  if (!rule) return { years: 1, interval: 1, forever: false, until: null };
  const parts = new Map(rule.toUpperCase().split(";", 20).map((part): [string, string] => [part.split("=", 1)[0] ?? "", part.slice(part.indexOf("=") + 1)])); // prettier-ignore
  if (parts.get("FREQ") !== "YEARLY" || [...parts.keys()].some((key) => key.startsWith("BY"))) return null;
  const [interval, count] = [Number(parts.get("INTERVAL") ?? 1), Number(parts.get("COUNT") ?? 0)];
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get("UNTIL") ?? "");
  if (!(interval >= 1) || !(count >= 0)) return null;
  const last = until ? `${until[1]}-${until[2]}-${until[3]}` : null;
  if (interval === 1 && !count && !last) return { years: 1, interval, forever: true, until: null };
  return { years: Math.min(count || iCalendarLimits.years, iCalendarLimits.years), interval, forever: false, until: last };
}

function yearsLater(date: string, years: number): string | null {
  const later = `${String(Number(date.slice(0, 4)) + years).padStart(4, "0")}${date.slice(4)}`;
  // 29 February is there in leap years only.
  return dateText(dateNumber(later) || 0) === later ? later : null;
}

const nameOf = (text: string) =>
  text
    .replace(/\\([\\,;nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? " " : sign))
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 120) || "–";
