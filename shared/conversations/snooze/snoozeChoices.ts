import { instantOf, wallAt } from "../../duty/wallClock.ts";

export const snoozeChoices = ["hour", "tomorrow", "monday", "reply", "dayBefore", "hoursBefore"] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

const hourMs = 3_600_000;
const nine = 9 * 60;
/** The first of January 1970 was a Thursday. */
const weekdayOf = (date: number) => (((date + 3) % 7) + 7) % 7;

/**
 * The quick choices that make sense now (milliseconds), with the instant each wakes at on the person's wall clock; null is "when the
 * contact writes". Before a departure: a day, and four hours.
 */
export function quickSnoozes(zone: string, at: number, departsAt: number | null): { id: SnoozeChoice; until: number | null }[] {
  const { date } = wallAt(zone, at);
  const monday = date + (7 - weekdayOf(date));
  const all: { id: SnoozeChoice; until: number | null }[] = [
    { id: "hour", until: at + hourMs },
    { id: "tomorrow", until: instantOf(zone, date + 1, nine) },
    { id: "monday", until: instantOf(zone, monday, nine) },
    { id: "reply", until: null },
    ...(departsAt === null
      ? []
      : [
          { id: "dayBefore" as const, until: departsAt - 24 * hourMs },
          { id: "hoursBefore" as const, until: departsAt - 4 * hourMs },
        ]),
  ];
  const tomorrow = all[1]?.until;
  return all.filter(({ id, until }) => until === null || (until > at && !(id === "monday" && until === tomorrow)));
}
