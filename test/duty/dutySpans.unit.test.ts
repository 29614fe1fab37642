import { expect, it } from "vitest";
import fc from "fast-check";
import { dutyAt } from "../../shared/duty/dutyAt.ts";
import { dutySpans } from "../../shared/duty/dutySpans.ts";
import { Roster } from "../../shared/duty/roster.schema.ts";
import type { Rotation } from "../../shared/duty/roster.schema.ts";

const people = ["a", "b", "c"].map((one) => one.repeat(24));
const [ann, bo, cy] = people as [string, string, string];
const at = (iso: string) => Date.parse(iso);
const rotation = (more: object) =>
  ({
    id: "week",
    name: "Week",
    zone: "Europe/Berlin",
    weekday: 1,
    minute: 540,
    since: "2026-03-02",
    people,
    hours: null,
    ...more,
  }) as Rotation;
const minuteMs = 60_000;

const digits = { month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the wall clock shows, read from the runtime and not from the code under test. */
function shown(zone: string, instant: number) {
  const format = clocks.get(zone) ?? new Intl.DateTimeFormat("en-GB", { timeZone: zone, year: "numeric", ...digits });
  clocks.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value])) as Record<string, string>;
  return { date: `${part["year"]}-${part["month"]}-${part["day"]}`, minute: Number(part["hour"]) * 60 + Number(part["minute"]) };
}

const stepMs = 7 * minuteMs;

/** A walk in steps of seven minutes: the turn goes on whenever the wall clock first shows the hand-over or something past it. */
function* walk({ zone, weekday, minute, since, people: list, hours }: Rotation, from: number, to: number) {
  const days = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  const first = Array.from({ length: 7 }, (_, ahead) => days(since) + ahead).find((day) => ((day + 3) % 7) + 1 === weekday) ?? 0;
  let turn = -1;
  for (let now = from; now < to; now += stepMs) {
    const wall = shown(zone, now);
    while (days(wall.date) * 1440 + wall.minute >= (first + 7 * (turn + 1)) * 1440 + minute) turn++;
    const { from: opens, to: shuts } = hours ?? { from: 0, to: 1440 };
    const open = opens < shuts ? wall.minute >= opens && wall.minute < shuts : wall.minute >= opens || wall.minute < shuts;
    yield { now, agentId: turn >= 0 && open ? (list[turn % list.length] ?? null) : null };
  }
}

it("[DUTY-1] a week ends at the hand-over on its zone's wall clock, in the weeks of a clock change too", () => {
  const spans = dutySpans({ rotations: [rotation({})], covers: [] }, at("2026-03-01T00:00:00Z"), at("2026-04-08T00:00:00Z"));
  expect(spans.map(({ from, holding }) => [new Date(from).toISOString(), holding.agentId ?? holding.gap])).toEqual([
    ["2026-03-01T00:00:00.000Z", "notBegun"],
    ["2026-03-02T08:00:00.000Z", ann],
    ["2026-03-09T08:00:00.000Z", bo],
    ["2026-03-16T08:00:00.000Z", cy],
    ["2026-03-23T08:00:00.000Z", ann],
    ["2026-03-30T07:00:00.000Z", bo],
    ["2026-04-06T07:00:00.000Z", cy],
  ]);
});

it("[DUTY-1] a hand-over in the hour that is left out happens at the jump, one in the hour that comes twice at the first", () => {
  const sunday = rotation({ weekday: 7, minute: 150, since: "2026-03-22" });
  const begins = dutySpans({ rotations: [sunday], covers: [] }, at("2026-03-23T00:00:00Z"), at("2026-11-01T00:00:00Z")).map(
    ({ from }) => from,
  );
  expect(begins).toContain(at("2026-03-29T01:00:00Z"));
  expect(begins).toContain(at("2026-10-25T00:30:00Z"));
  expect(begins).not.toContain(at("2026-10-25T01:30:00Z"));
});

const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai", "Pacific/Apia", "Africa/Casablanca"];
const anyRotation = fc
  .record({
    zone: fc.constantFrom(...zones),
    weekday: fc.integer({ min: 1, max: 7 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    people: fc.array(fc.constantFrom(...people, null), { minLength: 1, maxLength: 4 }),
    hours: fc.option(
      fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 0, max: 1439 }) }).filter((h) => h.from !== h.to),
    ),
    since: fc.constantFrom("2026-03-01", "2026-03-20", "2011-12-01", "2026-10-07"),
  })
  .map(rotation);
const anyCover = fc
  .tuple(fc.constantFrom(...people), fc.integer({ min: -500, max: 8000 }), fc.integer({ min: 1, max: 4000 }))
  .map(([agentId, start, length]) => ({ agentId, start, length }));

it("[DUTY-1] at every instant there is exactly one holder or one named gap, equal to a walk along the wall clock", () => {
  fc.assert(
    fc.property(anyRotation, fc.constantFrom("2026-03-28", "2026-10-24", "2011-12-29", "2026-03-07"), (one, day) => {
      const from = at(`${day}T00:00:00Z`);
      for (const { now, agentId } of walk(one, from, from + 3 * 86_400_000)) {
        const held = dutyAt({ rotations: [one], covers: [] }, now);
        expect(held.agentId).toBe(agentId);
        expect(held.agentId === null).toBe(held.gap !== null);
      }
    }),
    { numRuns: 12 },
  );
});

it("[DUTY-1] the stretches follow one another without a hole and say at each instant what the instant says; a cover wins over any rotation", () => {
  fc.assert(
    fc.property(
      fc.array(anyRotation, { maxLength: 3 }),
      fc.array(anyCover, { maxLength: 3 }),
      fc.array(fc.integer({ min: 0, max: 21 * 1440 - 1 }), { minLength: 5, maxLength: 5 }),
      (rotations, covered, minutes) => {
        const from = at("2026-03-15T00:00:00Z");
        const iso = (minute: number) => new Date(from + minute * minuteMs).toISOString();
        const covers = covered.map(({ agentId, start, length }, index) => ({
          id: `c${index}`,
          agentId,
          from: iso(start),
          until: iso(start + length),
        }));
        const named = rotations.map((one, index) => ({ ...one, id: `r${index}` }));
        const roster = Roster.parse({ departmentId: null, rotations: named, covers, otherwise: "leads" });
        const spans = dutySpans(roster, from, from + 21 * 86_400_000);
        expect(spans[0]?.from).toBe(from);
        expect(spans.at(-1)?.to).toBe(from + 21 * 86_400_000);
        spans.slice(1).forEach((span, index) => expect(span.from).toBe(spans[index]?.to));
        for (const minute of minutes) {
          const now = from + minute * minuteMs;
          expect(spans.find((span) => now >= span.from && now < span.to)?.holding).toEqual(dutyAt(roster, now));
          const cover = covers.findLast((one) => at(one.from) <= now && now < at(one.until));
          if (cover) expect(dutyAt(roster, now)).toMatchObject({ agentId: cover.agentId, by: "cover", id: cover.id });
        }
      },
    ),
    { numRuns: 60 },
  );
});
