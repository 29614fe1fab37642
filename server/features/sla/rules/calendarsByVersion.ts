import type { Calendar } from "../../../../shared/sla/businessTime.ts";
import type { CalendarOf, Clock } from "../../../../shared/sla/clock.ts";
import { roundTheClock } from "../../../../shared/sla/officeHours.ts";
import { onDisconnect } from "../../../platform/database/index.ts";
import { CalendarVersionModel } from "./calendar.model.ts";

/** Versions never change, so what was read once of a database is kept, with the days worked out on it. */
const known = new Map<string, Calendar>([["clock", roundTheClock]]);
// Every desk's first calendar has the same id: another database's second version of it is another one.
onDisconnect(() => [...known.keys()].filter((reference) => reference !== "clock").forEach((reference) => known.delete(reference)));

/** Makes the named calendars ready and answers the function that finds them. */
export async function calendarsOf(references: Iterable<string>): Promise<CalendarOf> {
  const missing = [...new Set(references)].filter((reference) => !known.has(reference));
  if (missing.length > 0) {
    const found = await CalendarVersionModel.find({ _id: { $in: missing } }).lean();
    for (const { _id, rules } of found) known.set(_id, rules);
  }
  return (reference) => {
    const calendar = known.get(reference);
    if (!calendar) throw new Error(`no calendar ${reference}`);
    return calendar;
  };
}

/** The calendars some clocks have run by. */
export const calendarsOfClocks = (clocks: readonly Clock[]) => clocks.flatMap(({ prices }) => prices.map(({ calendar }) => calendar));
