import { instantOf, wallAt } from "../../duty/wallClock.ts";

/** Times an answer may be kept for, as one reads it where the contact is: in an hour, tomorrow morning, Monday morning (milliseconds). */
export function laterTimes(now: number, zone: string): { id: "hour" | "tomorrow" | "monday"; at: number }[] {
  const { date } = wallAt(zone, now);
  // The first day of 1970 was a Thursday.
  const weekday = (((date + 3) % 7) + 7) % 7;
  const morning = (day: number) => instantOf(zone, day, 9 * 60);
  const monday = date + (7 - weekday);
  return [
    { id: "hour", at: now + 3_600_000 },
    { id: "tomorrow", at: morning(date + 1) },
    ...(monday === date + 1 ? [] : [{ id: "monday" as const, at: morning(monday) }]),
  ];
}
