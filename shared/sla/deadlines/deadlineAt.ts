import { timeParts, type Calendar } from "../businessTime.ts";
import type { DeadlineInput } from "./deadline.schema.ts";

const [hour, day] = [3_600_000, 86_400_000];

/**
 * When a deadline falls: so long after the first message, or before the departure. Null where there is no departure, where it was past
 * already when the message came, or where the calendar never has so many working days within five years.
 */
export function deadlineAt(rule: DeadlineInput, receivedAt: Date, departsAt: Date | null, calendar: Calendar): Date | null {
  const { from, amount, unit } = rule;
  if (from === "departure") {
    const at = departsAt && new Date(departsAt.getTime() - amount * (unit === "hours" ? hour : day));
    return at && at > receivedAt ? at : null;
  }
  if (unit === "businessDays") return endOfWorkingDay(calendar, receivedAt, amount);
  return new Date(receivedAt.getTime() + amount * (unit === "hours" ? hour : day));
}

/** The end of work on the so-manieth working day after the day it came; the day itself does not count. */
function endOfWorkingDay(calendar: Calendar, receivedAt: Date, days: number): Date | null {
  const dateOf = new Intl.DateTimeFormat("sv-SE", { timeZone: calendar.zone });
  let last = dateOf.format(receivedAt);
  let [left, end] = [days, null as Date | null];
  for (let week = 0; week < 5 * 53 && left >= 0; week++) {
    const from = new Date(receivedAt.getTime() + week * 7 * day);
    for (const part of timeParts(calendar, from, new Date(from.getTime() + 7 * day))) {
      if (part.state !== "open") continue;
      const date = dateOf.format(part.from);
      if (date !== last) [last, left] = [date, left - 1];
      if (left < 0) return end;
      if (left === 0) end = new Date(part.to);
    }
  }
  return left <= 0 ? end : null;
}
