import { instantOf, wallAt } from "../../../shared/duty/wallClock.ts";
import { dateNumber, dateText } from "../../../shared/sla/wallDay.ts";
import { readerZone } from "./readerZone.ts";

const two = (value: number) => String(value).padStart(2, "0");

/** Minutes of a day as a time field holds them, and back; NaN while the field is empty. */
export const timeField = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
export const minuteIn = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** An instant as a field of date and time holds it in a zone, the reader's if none is given. */
export function dateTimeField(iso: string, zone = readerZone()): string {
  const { date, minute } = wallAt(zone, Date.parse(iso));
  return `${dateText(date)}T${timeField(minute)}`;
}

/** The instant such a field means there; null while it is not filled. */
export function instantIn(text: string, zone = readerZone()): string | null {
  const [day = "", time = ""] = text.split("T");
  const date = dateNumber(day);
  return time && Number.isFinite(date) ? new Date(instantOf(zone, date, minuteIn(time))).toISOString() : null;
}

/** The day of the reader's calendar an instant is in, shifted by days, as a date field holds it. */
export const dateField = (at: Date, shift = 0) => dateText(wallAt(readerZone(), at.getTime()).date + shift);

/** The first instant of a day of a date field where the reader is, shifted by days. */
export const startOfDay = (day: string, shift = 0) => new Date(instantOf(readerZone(), dateNumber(day) + shift, 0)).toISOString();
