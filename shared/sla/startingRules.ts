import type { CalendarInput } from "./calendar.schema.ts";
import { officeHours } from "./officeHours.ts";
import type { PolicyInput, Targets } from "./policy.schema.ts";

const targets = (firstResponse: number, nextResponse: number, resolution: number): Targets => ({
  firstResponse,
  nextResponse,
  resolution,
  callBack: null,
  transferAcceptance: null,
});

/** The policy every desk starts with: it holds for everything and is meant to be the last of the list. */
export const startingPolicy: PolicyInput = {
  name: "Everything else",
  nameZh: "其他所有",
  all: [],
  any: [],
  targets: {
    urgent: targets(15, 30, 240),
    high: targets(30, 60, 480),
    normal: targets(60, 120, 960),
    low: targets(240, 480, 2400),
  },
  hours: { firstResponse: "business", nextResponse: "business", resolution: "business", callBack: "wall", transferAcceptance: "business" },
  calendarId: null,
  warnShares: [0.75],
};

/** The calendar every desk starts with. */
export const startingCalendar = (zone: string): CalendarInput => {
  const { name, week } = officeHours(zone);
  return { name, nameZh: "办公时间", zone, week, holidays: [], extraDays: [] };
};
