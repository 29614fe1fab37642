import i18next from "i18next";

const language = () => (i18next.language === "en" ? "en-GB" : i18next.language);
const format = (iso: string, zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language(), { timeZone: zone, ...options }).format(new Date(iso)).replace(/ Sept\b/, " Sep");

/** Wed 30 Sep. */
export const zonedDay = (iso: string, zone: string) => format(iso, zone, { weekday: "short", day: "numeric", month: "short" });
/** 16:10. */
export const zonedTime = (iso: string, zone: string) => format(iso, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
/** Wed 30 Sep, 16:10. */
export const zonedDayTime = (iso: string, zone: string) => `${zonedDay(iso, zone)}, ${zonedTime(iso, zone)}`;

/** The end of a stretch as seen from its beginning: only the time on the same day, 24:00 at its very end. */
export function zonedEnd(from: string, to: string, zone: string): string {
  const last = new Date(Date.parse(to) - 1).toISOString();
  const [sameDay, time] = [zonedDay(from, zone) === zonedDay(last, zone), zonedTime(to, zone)];
  if (time === "00:00") return sameDay ? "24:00" : zonedDay(last, zone);
  return sameDay ? time : zonedDayTime(to, zone);
}

/** Working time in hours and minutes, never in days: a day of work has no one length. */
export function workSpan(minutes: number): string {
  const whole = Math.floor(Math.abs(minutes) + 1e-6);
  const [h, m] = [Math.floor(whole / 60), whole % 60];
  if (h === 0) return i18next.t("ui.span.minutes", { m });
  return i18next.t(m > 0 ? "ui.span.hoursMinutes" : "ui.span.hours", { h, m });
}
