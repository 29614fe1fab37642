import i18next from "i18next";

export { dateTimeField, instantIn, minuteIn, timeField } from "../../platform/text/zoneFields.ts";

const format = (at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(i18next.language === "en" ? "en-GB" : i18next.language, options).format(at).replace(/ Sept\b/, " Sep");

/** Mon 23 Nov, on the calendar of a zone. */
export const dayNameIn = (at: number, zone: string) => format(at, { weekday: "short", day: "numeric", month: "short", timeZone: zone });

/** Mon 23 Nov, 09:00, on the wall clock of a zone. */
export const dayAndTimeIn = (at: number, zone: string) =>
  format(at, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
