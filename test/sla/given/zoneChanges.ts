import { Temporal } from "temporal-polyfill";
import { instantAfter, workingMinutesBetween, type Calendar } from "../../../shared/sla/businessTime.ts";
import { walkMinutes, walkUntil } from "./naiveWalk.ts";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const [first, last] = [Date.UTC(2000, 0, 1), Date.UTC(2038, 0, 1)];

/** Every clock change of a zone from 2000 to 2037, as another library knows them: ours finds them by bisection. */
export function changesOf(zone: string): number[] {
  const changes: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone).getTimeZoneTransition("next");
  for (; at && at.epochMilliseconds < last; at = at.getTimeZoneTransition("next")) changes.push(at.epochMilliseconds);
  return changes;
}

/** Five kinds of calendars, with a holiday, a part of one and an extra day laid on the day of the change. */
export function calendarsAround(zone: string, change: number): Calendar[] {
  const date = (days: number) =>
    Temporal.Instant.fromEpochMilliseconds(change + days * day)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString();
  const all = (periods: [number, number][]) => Array.from({ length: 7 }, () => periods);
  const allDay = all([[0, 1440]]);
  return [
    { name: "always", zone, week: allDay },
    { name: "nights", zone, week: all([[1320, 1800]]) },
    { name: "parts", zone, week: all([[30, 100], [120, 150], [1380, 1500]]), holidays: [{ name: "part", date: date(0), from: 90, to: 140 }] },
    { name: "holiday", zone, week: all([[1320, 1800]]), holidays: [{ name: "whole", date: date(0), yearly: true }] },
    { name: "extra", zone, week: [[[540, 1080]], [], [], [], [], [], []], holidays: [{ name: "off", date: date(-1), until: date(1) }], extraDays: [{ name: "extra", date: date(0), periods: [[60, 200], [1300, 1600]] }] },
  ]; // prettier-ignore
}

/** Compares both functions with the walk in a window around a change; answers what differs, in words. */
export function differences(calendar: Calendar, change: number): string[] {
  const [from, to] = [Math.floor(change / minute) * minute - 27 * hour, Math.floor(change / minute) * minute + 27 * hour];
  const walked = walkMinutes(calendar, from, to);
  const worked = workingMinutesBetween(calendar, new Date(from), new Date(to));
  const at = `${calendar.name} in ${calendar.zone} around ${new Date(change).toISOString()}`;
  if (walked !== worked) return [`${at}: ${worked} minutes, walked ${walked}`];
  const half = Math.ceil(walked / 2);
  if (half === 0) return [];
  const reached = instantAfter(calendar, new Date(from), half)?.getTime();
  const wanted = walkUntil(calendar, from, half);
  return reached === wanted ? [] : [`${at}: ${half} minutes reached at ${reached}, walked ${wanted}`];
}
