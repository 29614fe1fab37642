import i18next from "i18next";
import { timeNow } from "../clock/timeNow.ts";
import { readerZone } from "./readerZone.ts";

const dayMs = 86_400_000;

/** 14:05, in the reader's zone. */
export const clockTime = (iso: string | Date, zone?: string) => format(iso, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, zone);

/** Thu 8 October, or 10月8日周四; the year only when it is another. */
export function dayName(iso: string | Date, now: Date) {
  const year = yearOf(iso) === yearOf(now) ? {} : { year: "numeric" as const };
  return format(iso, { weekday: "short", day: "numeric", month: "long", ...year });
}

/** 8 Oct, 10:00. */
export const dayAndTime = (iso: string | Date, zone?: string) =>
  format(iso, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, zone);

/** 8 Oct. */
export const shortDay = (iso: string | Date, zone?: string) => format(iso, { day: "numeric", month: "short" }, zone);

/** Minutes as "6 m", "1 h 50 m", "2 d 4 h"; never a sign, at least "0 m". */
export function span(minutes: number) {
  const whole = Math.floor(Math.abs(minutes));
  const [d, h, m] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60];
  if (d > 0) return i18next.t(h > 0 ? "ui.span.daysHours" : "ui.span.days", { d, h });
  if (h > 0) return i18next.t(m > 0 ? "ui.span.hoursMinutes" : "ui.span.hours", { h, m });
  return i18next.t("ui.span.minutes", { m });
}

/** Seconds of a call as "40 s", "6 m 40 s" or "1 h 2 m". */
export function callLength(seconds: number) {
  if (seconds < 60) return i18next.t("ui.span.seconds", { s: seconds });
  if (seconds >= 3600) return span(seconds / 60);
  return i18next.t("ui.span.minutesSeconds", { m: Math.floor(seconds / 60), s: seconds % 60 });
}

/** Seconds as 1:38 or 1:02:09, for a running timer. */
export function stopwatch(seconds: number) {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), Math.floor(seconds % 60)];
  const two = (value: number) => String(value).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Day and time of now, at the desk. */
export const writtenNow = () => dayAndTime(new Date(timeNow()));

/** 14:05 for today at the desk, else with its day. */
export const timeOrDay = (iso: string, now = timeNow()) => (sameDay(iso, new Date(now).toISOString()) ? clockTime(iso) : dayAndTime(iso));

/** On the reader's calendar. */
export const sameDay = (a: string | Date, b: string | Date) => dayOf(a) === dayOf(b);
export const isYesterday = (iso: string, now: Date) => sameDay(iso, new Date(now.getTime() - dayMs));

const dayOf = (iso: string | Date) => format(iso, { year: "numeric", month: "numeric", day: "numeric" });
const yearOf = (iso: string | Date) => format(iso, { year: "numeric" });

/** 1.2 MB. */
export function fileSize(bytes: number) {
  const units = ["B", "KB", "MB", "GB"];
  const step = Math.min(3, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)));
  const value = bytes / 1024 ** step;
  return `${new Intl.NumberFormat(i18next.language, { maximumFractionDigits: step > 1 && value < 10 ? 1 : 0 }).format(value)} ${units[step]}`;
}

// Making one costs more than a hundred uses of it (measured: a fifth of opening a conversation on a slow machine).
const formats = new Map<string, Intl.DateTimeFormat>();

/** English is written the British way: day before month, as the product's texts are. Without a zone it is the reader's. */
function format(iso: string | Date, options: Intl.DateTimeFormatOptions, timeZone = readerZone()) {
  const key = i18next.language + timeZone + JSON.stringify(options);
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(i18next.language === "en" ? "en-GB" : i18next.language, { ...options, timeZone });
  formats.set(key, known);
  return known.format(new Date(iso)).replace(/ (Sept)\b/, " Sep");
}
