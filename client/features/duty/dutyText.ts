import i18next from "i18next";
import { instantOf, wallAt } from "../../../shared/duty/wallClock.ts";
import { dateNumber, dateText } from "../../../shared/sla/wallDay.ts";

const format = (at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(i18next.language === "en" ? "en-GB" : i18next.language, options).format(at).replace(/ Sept\b/, " Sep");

/** Mon 23 Nov, on the calendar of a zone. */
export const dayNameIn = (at: number, zone: string) => format(at, { weekday: "short", day: "numeric", month: "short", timeZone: zone });

/** Mon 23 Nov, 09:00, on the wall clock of a zone. */
export const dayAndTimeIn = (at: number, zone: string) =>
  format(at, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });

const two = (value: number) => String(value).padStart(2, "0");

/** Minutes of a day as a time field holds them, and back; NaN while the field is empty. */
export const timeField = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
export const minuteIn = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** An instant as a field of date and time holds it in a zone, and back; null while the field is not filled. */
export function dateTimeField(iso: string, zone: string): string {
  const { date, minute } = wallAt(zone, Date.parse(iso));
  return `${dateText(date)}T${timeField(minute)}`;
}
export function instantIn(text: string, zone: string): string | null {
  const [day = "", time = ""] = text.split("T");
  const date = dateNumber(day);
  return time && Number.isFinite(date) ? new Date(instantOf(zone, date, minuteIn(time))).toISOString() : null;
}
