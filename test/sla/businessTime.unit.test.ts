import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usersBack } from "../../client/features/calendars/usersBack.ts";
import { instantAfter, isOpenAt, nextOpening, workingMinutesBetween, type Calendar } from "../../shared/sla/businessTime.ts";
import type { SavedCalendar } from "../../shared/sla/calendar.schema.ts";
import { officeHours } from "../../shared/sla/officeHours.ts";
import { walkMinutes } from "./given/naiveWalk.ts";

const shanghai = officeHours("Asia/Shanghai");
const night: Calendar = { name: "Night", zone: "Europe/Berlin", week: Array.from({ length: 7 }, (): [number, number][] => [[1320, 1800]]) };

describe("business time", () => {
  it("[CAL-1] counts only working time, in the calendar's zone, over nights, weekends and midnight", () => {
    const friday = new Date("2026-10-09T09:30:00Z");
    expect(isOpenAt(shanghai, friday)).toBe(true);
    expect(instantAfter(shanghai, friday, 60)?.toISOString()).toBe("2026-10-12T01:30:00.000Z");
    expect(workingMinutesBetween(shanghai, friday, new Date("2026-10-12T02:00:00Z"))).toBe(90);
    expect(nextOpening(shanghai, new Date("2026-10-10T00:00:00Z"))?.toISOString()).toBe("2026-10-12T01:00:00.000Z");
    expect(isOpenAt(night, new Date("2026-07-01T02:00:00Z"))).toBe(true);
    expect(instantAfter(night, new Date("2026-07-01T03:00:00Z"), 90)?.toISOString()).toBe("2026-07-01T20:30:00.000Z");
  });

  it("[CAL-4] an empty calendar answers that it never opens, and ends", () => {
    const never: Calendar = { name: "Never", zone: "UTC", week: [] };
    expect(instantAfter(never, new Date(0), 1)).toBeNull();
    expect(nextOpening(never, new Date(0))).toBeNull();
  });

  it("[CAL-1] agrees with a walk from minute to minute", () => {
    const start = Date.UTC(2026, 0, 1) / 60_000;
    const instant = fc.integer({ min: start, max: start + 500_000 }).map((minute) => new Date(minute * 60_000));
    fc.assert(
      fc.property(
        fc.constantFrom(shanghai, night, officeHours("America/New_York"), officeHours("Asia/Kathmandu")),
        instant,
        fc.integer({ min: 0, max: 6000 }),
        (calendar, from, length) => {
          const to = new Date(from.getTime() + length * 60_000);
          const minutes = workingMinutesBetween(calendar, from, to);
          expect(minutes).toBe(walkMinutes(calendar, from.getTime(), to.getTime()));
          const reached = minutes > 0 ? instantAfter(calendar, from, minutes) : null;
          if (reached) expect(workingMinutesBetween(calendar, from, reached)).toBeCloseTo(minutes, 6);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("who works by calendars, taken back", () => {
  const calendar = (id: string, departments: string[], isOrganisations = false) =>
    ({ id, isOrganisations, departmentIds: departments }) as unknown as SavedCalendar;
  const before = [calendar("usual", ["sales"], true), calendar("nights", ["refunds"]), calendar("far", ["apac"])];

  it("[CAL-1] gives back what the tick took, the organisation's first, and touches no other calendar", () => {
    const tick = calendar("nights", ["refunds", "sales"], true);
    const after = [calendar("usual", []), tick, calendar("far", ["apac", "emea"])];
    expect(usersBack(before, tick, after)?.map(({ id }) => id)).toEqual(["usual", "nights"]);
    expect(usersBack(before, tick, after)).toEqual(before.slice(0, 2));
  });

  it("[CAL-1] gives nothing back once somebody changed or removed what the tick changed", () => {
    const tick = calendar("nights", ["sales", "refunds"]);
    const [usual, far] = [calendar("usual", [], true), calendar("far", ["apac"])];
    expect(usersBack(before, tick, [usual, tick, far])).toEqual(before.slice(0, 2));
    expect(usersBack(before, tick, [usual, calendar("nights", ["sales"]), calendar("far", ["apac", "refunds"])])).toBeNull();
    expect(usersBack(before, tick, [usual, far])).toBeNull();
  });
});
