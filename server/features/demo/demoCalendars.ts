import type { CalendarId } from "../../../shared/contract/ids.ts";
import type { CalendarInput } from "../../../shared/sla/calendar.schema.ts";
import type { PolicyInput, Targets } from "../../../shared/sla/policy.schema.ts";
import { systemCtx } from "../../platform/ctx.ts";
import { addCalendar, addPolicy, listCalendars, listPolicies, setCalendarUsers } from "../sla/index.ts";
import type { DemoDesk } from "./demoConversations.ts";

const officeDays = (periods: [number, number][]) => [...Array.from({ length: 5 }, () => periods), [], []];
const off = (name: string, date: string, until: string) => ({ name, date, until });
const makeUp = (date: string) => ({ name: "调休 Make-up day", date, periods: [[540, 1080]] as [number, number][] });

/** The public holidays of 2026 with their make-up days, as they were announced. */
const shanghai: CalendarInput = {
  name: "Shanghai desk",
  nameZh: "上海团队",
  zone: "Asia/Shanghai",
  week: officeDays([[540, 1080]]),
  holidays: [
    off("元旦 New Year", "2026-01-01", "2026-01-03"),
    off("春节 Spring Festival", "2026-02-15", "2026-02-23"),
    off("清明节 Qingming", "2026-04-04", "2026-04-06"),
    off("劳动节 Labour Day", "2026-05-01", "2026-05-05"),
    off("端午节 Dragon Boat", "2026-06-19", "2026-06-21"),
    off("中秋节 Mid-Autumn", "2026-09-25", "2026-09-27"),
    off("国庆节 National Day", "2026-10-01", "2026-10-07"),
  ],
  extraDays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"].map(makeUp),
};

const europe: CalendarInput = {
  name: "Europe desk",
  nameZh: "欧洲团队",
  zone: "Europe/Berlin",
  week: officeDays([
    [480, 750],
    [810, 1080],
  ]),
  holidays: [
    ...[
      ["New Year", "01-01"],
      ["Labour Day", "05-01"],
      ["German Unity Day", "10-03"],
      ["Christmas", "12-25"],
      ["St Stephen's Day", "12-26"],
    ].map(([name = "", day = ""]) => ({ name, date: `2025-${day}`, yearly: true })),
    { name: "Christmas Eve, afternoon", date: "2025-12-24", from: 750, to: 1440, yearly: true },
  ],
  extraDays: [],
};

const duty: CalendarInput = {
  name: "Duty, round the clock",
  nameZh: "全天候值班",
  zone: "Asia/Shanghai",
  week: Array.from({ length: 7 }, () => [[0, 1440]]),
  holidays: [],
  extraDays: [],
};

const targets = (firstResponse: number, nextResponse: number, resolution: number): Targets => ({
  firstResponse,
  nextResponse,
  resolution,
  callBack: 15,
  transferAcceptance: 30,
});
const business = {
  firstResponse: "business",
  nextResponse: "business",
  resolution: "business",
  callBack: "wall",
  transferAcceptance: "business",
} as const;
const policy = (
  name: string,
  nameZh: string,
  condition: PolicyInput["all"][number],
  by: [Targets, Targets, Targets, Targets],
): PolicyInput => ({
  name,
  nameZh,
  all: [condition],
  any: [],
  targets: { urgent: by[0], high: by[1], normal: by[2], low: by[3] },
  hours: business,
  calendarId: null,
  warnShares: [0.75],
});

/** From the last of the list to the first: each is added at the top. */
const policies = [
  policy("Silver", "银卡", { fact: "tier", is: ["silver"] }, [
    targets(15, 30, 240),
    targets(30, 60, 480),
    targets(60, 90, 960),
    targets(120, 240, 1920),
  ]),
  policy("Gold", "金卡", { fact: "tier", is: ["gold"] }, [
    targets(15, 30, 240),
    targets(30, 45, 480),
    targets(45, 60, 720),
    targets(90, 120, 1440),
  ]),
  policy("Platinum", "白金", { fact: "tier", is: ["platinum"] }, [
    targets(15, 20, 480),
    targets(30, 30, 480),
    targets(30, 60, 480),
    targets(60, 120, 960),
  ]),
  policy("Departs within 6 hours", "6 小时内起飞", { fact: "hoursToDeparture", under: 6 }, [
    targets(5, 10, 60),
    targets(10, 15, 90),
    targets(15, 20, 120),
    targets(20, 30, 180),
  ]),
];

/** Calendars and policies of the demo company, those that are not there yet. */
export async function fillCalendars({ departments }: DemoDesk) {
  const ctx = systemCtx("Demo");
  const known = new Map((await listCalendars()).map(({ name, id }) => [name, id]));
  const use = async (rules: CalendarInput, isOrganisations: boolean, names: string[]): Promise<CalendarId> => {
    const there = known.get(rules.name);
    if (there) return there;
    const { _id } = await addCalendar(ctx, rules);
    await setCalendarUsers(ctx, String(_id), isOrganisations, names.flatMap((name) => departments.get(name)?.id.toString() ?? [])); // prettier-ignore
    return String(_id) as CalendarId;
  };
  await use(shanghai, true, []);
  await use(europe, false, ["Corporate desk", "Groups"]);
  const dutyId = await use(duty, false, []);
  const there = new Set((await listPolicies()).map(({ name }) => name));
  for (const one of policies)
    if (!there.has(one.name)) await addPolicy(ctx, one.name.startsWith("Departs") ? { ...one, calendarId: dutyId } : one);
}
