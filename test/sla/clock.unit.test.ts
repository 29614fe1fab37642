import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calendar } from "../../shared/sla/businessTime.ts";
import { instantUsed, nextMark, pause, reprice, resume, start, stop, usedAt, type Clock, type Price } from "../../shared/sla/clock.ts";
import { clocksBeside, stateAt } from "../../client/features/ledger/clocksBeside.ts";
import { linesOf, placeIn, widthOf } from "../../client/features/ledger/ribbonPlaces.ts";
import type { ClockFace } from "../../shared/conversations/conversation.schema.ts";
import type { LedgerClock } from "../../shared/sla/clocks.api.ts";
import { followFact, type Fact } from "../../shared/sla/followFact.ts";
import { intervalsOf, sharesOf } from "../../shared/sla/ledger.ts";
import { matchPolicy, type PolicyFacts } from "../../shared/sla/matchPolicy.ts";
import { deadlineAt } from "../../shared/sla/deadlines/deadlineAt.ts";
import type { DeadlineInput } from "../../shared/sla/deadlines/deadline.schema.ts";
import { readyDeadlines } from "../../shared/sla/deadlines/readyDeadlines.ts";
import { officeHours, roundTheClock } from "../../shared/sla/officeHours.ts";

const calendars: Record<string, Calendar> = { "desk:1": officeHours("UTC"), clock: roundTheClock };
const calendarOf = (reference: string) => calendars[reference] as Calendar;
const price = (targetMinutes: number | null, more: Partial<Price> = {}): Price => ({
  policyId: "p",
  policyVersion: 1,
  position: 1,
  because: [],
  calendar: "desk:1",
  targetMinutes,
  shares: [0.75, 1],
  ...more,
});
/** Monday 5 October 2026, at so many minutes past nine. */
const at = (minutes: number) => new Date(Date.UTC(2026, 9, 5, 9) + minutes * 60_000);
const pricing = (kind: string) => price(kind === "resolution" ? 480 : 60);

const quiet = {
  opened: false,
  status: "open" as const,
  gone: false,
  askedAt: null,
  answeredAt: null,
  departmentId: "T",
  assigneeId: null,
  receivedAt: at(0),
};
type Step = [minutes: number, fact: Partial<Fact>];
const asks = (minutes: number): Partial<Fact> => ({ askedAt: at(minutes) });
const answers = (minutes: number): Partial<Fact> => ({ answeredAt: at(minutes) });
const opens = { opened: true, askedAt: at(0) };

function run(steps: Step[]): Clock[] {
  let clocks: Clock[] = [];
  steps.forEach(([minutes, fact], index) => {
    const whole = { ...quiet, revision: index + 1, at: at(minutes), ...fact };
    clocks = followFact(clocks, whole, pricing, calendarOf);
    expect(followFact(clocks, whole, pricing, calendarOf), "a repeated fact changes nothing").toEqual(clocks);
  });
  return clocks;
}
const told = (clocks: Clock[]) =>
  clocks.map(({ kind, result, usedMinutes, dueAt, stays }) => {
    const state = result ?? stays.at(-1)?.state;
    return `${kind} ${state} ${usedMinutes}${dueAt ? ` due ${(dueAt.getTime() - at(0).getTime()) / 60_000}` : ""}`;
  });

describe("clocks", () => {
  const table: [string, Step[], string[]][] = [
    ["[SLA-2] the first public answer of a person stops the first response", [[0, opens], [20, answers(20)]], ["resolution running 0 due 480", "firstResponse met 20"]],
    ["[SLA-2] an answer after its time is late, and nothing that is no answer stops it", [[0, opens], [30, {}], [61, answers(61)]], ["resolution running 0 due 480", "firstResponse metLate 61"]],
    ["[SLA-3] the next response runs from the oldest unanswered message", [[0, opens], [5, answers(5)], [10, asks(10)], [40, asks(40)]], ["resolution running 0 due 480", "firstResponse met 5", "nextResponse running 0 due 70"]],
    ["[SLA-3] until the first answer there is no next response; after each answer there is another", [[0, opens], [3, asks(3)], [5, answers(5)], [10, asks(10)], [15, answers(15)], [20, asks(20)]], ["resolution running 0 due 480", "firstResponse met 5", "nextResponse met 5", "nextResponse running 0 due 80"]],
    ["[SLA-4] resolution pauses while pending and on hold, and goes on where it was", [[0, opens], [60, { status: "pending" }], [120, { status: "onHold" }], [300, {}]], ["resolution running 60 due 1620", "firstResponse running 0 due 60"]],
    ["[SLA-4] one that came from elsewhere and waits for somebody begins paused", [[0, { ...opens, status: "pending" }]], ["resolution paused 0", "firstResponse running 0 due 60"]],
    ["[SLA-6] a reopened conversation goes on with its resolution clock", [[0, opens], [10, answers(10)], [100, { status: "resolved" }], [200, {}]], ["resolution running 100 due 1480", "firstResponse met 10"]],
    ["[SLA-6] closing changes nothing in a result", [[0, opens], [10, answers(10)], [100, { status: "resolved" }], [5000, { status: "closed" }]], ["resolution met 100", "firstResponse met 10"]],
    ["[SLA-2] what was resolved without an answer is neither met nor missed, unless it was late", [[0, opens], [30, { status: "resolved" }]], ["resolution met 30", "firstResponse dropped 30"]],
    ["[SLA-2] late without an answer stays late", [[0, opens], [90, { status: "resolved" }]], ["resolution met 90", "firstResponse metLate 90"]],
    ["[SLA-9] what is late stays as late as it is, whoever takes it over", [[0, opens], [90, { assigneeId: "A" }], [100, { departmentId: "U" }]], ["resolution running 100 due 480", "firstResponse running 100 due 60"]],
    ["[SLA-2] spam and a joined thread drop their clocks", [[0, opens], [30, { gone: true, status: "closed" }]], ["resolution dropped 30", "firstResponse dropped 30"]],
  ]; // prettier-ignore
  it.each(table)("%s", (_name, steps, wanted) => expect(told(run(steps))).toEqual(wanted));

  it("[SLA-5] what is late stays as late as it is under another target; a longer one may still be met", () => {
    const running = start("resolution", 1, at(0), quiet, price(60), calendarOf);
    const held = resume(pause(running, at(30), "pending", calendarOf), at(50), calendarOf);
    const shorter = reprice(held, at(200), price(40), calendarOf);
    expect(shorter.dueAt).toEqual(at(80));
    expect(reprice(shorter, at(205), price(40, { shares: [0.5, 1, 2] }), calendarOf).dueAt).toEqual(at(80));
    expect(reprice(shorter, at(210), price(100), calendarOf).dueAt).toEqual(at(120));
    expect(reprice(shorter, at(210), price(240), calendarOf).dueAt).toEqual(at(260));
    const stopped = stop(shorter, at(300), true, calendarOf);
    expect(instantUsed(stopped, 1, calendarOf)).toEqual(at(80));
  });

  it("[SLA-5] another target, policy or calendar keeps the time already used", () => {
    const clock = start("resolution", 1, at(0), quiet, price(480), calendarOf);
    const shorter = reprice(clock, at(60), price(120, { policyVersion: 2 }), calendarOf);
    expect([shorter.usedMinutes, shorter.dueAt, shorter.warnAt]).toEqual([60, at(120), at(90)]);
    const wall = reprice(shorter, at(90), price(1440, { calendar: "clock", policyVersion: 3 }), calendarOf);
    expect([wall.usedMinutes, wall.dueAt]).toEqual([90, at(1440)]);
    // More is used than the new target allows: it is due at once, not in the past.
    expect(reprice(shorter, at(100), price(30, { policyVersion: 4 }), calendarOf).dueAt).toEqual(at(100));
    expect(reprice(clock, at(60), price(480), calendarOf)).toBe(clock);
  });

  it("[SLA-7] each share is said once, in order, those of a ladder too", () => {
    const clock = start("firstResponse", 1, at(0), quiet, price(60, { shares: [1, 0.5, 1.5] }), calendarOf);
    const said: (number | undefined)[] = [];
    for (let now: Clock = clock, mark = nextMark(now, calendarOf); mark; mark = nextMark(now, calendarOf)) {
      said.push(mark.share, (mark.at.getTime() - at(0).getTime()) / 60_000);
      now = { ...now, fired: [...now.fired, mark] };
    }
    expect(said).toEqual([0.5, 30, 1, 60, 1.5, 90]);
  });

  it("[SLA-8] [SLA-9] intervals have no gap, and with the shares add up to what was used, whatever happens", () => {
    const statuses = ["open", "pending", "onHold", "resolved"] as const;
    const step = fc.record({
      after: fc.integer({ min: 0, max: 3000 }),
      status: fc.constantFrom(...statuses),
      departmentId: fc.constantFrom("T", "R"),
      assigneeId: fc.constantFrom(null, "lin", "amara"),
      asked: fc.boolean(),
      answered: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let [now, clocks, revision] = [0, [] as Clock[], 0];
        for (const { after, asked, answered, ...rest } of steps) {
          now += after;
          const messages = { askedAt: asked ? at(now) : null, answeredAt: answered && !asked ? at(now) : null };
          const fact = { ...quiet, ...rest, ...messages, opened: revision === 0, revision: ++revision, at: at(now) };
          clocks = followFact(clocks, fact, pricing, calendarOf);
        }
        for (const clock of clocks) {
          const end = clock.stoppedAt ?? at(now + 500);
          const intervals = intervalsOf(clock, end, calendarOf);
          const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
          const used = usedAt(clock, end, calendarOf);
          expect(sum(intervals.map(({ countedMinutes }) => countedMinutes))).toBeCloseTo(used, 6);
          expect(sum(sharesOf(clock, end, calendarOf).map(({ minutes }) => minutes))).toBeCloseTo(used, 6);
          if (intervals.length > 0) expect([intervals[0]?.from, intervals.at(-1)?.to]).toEqual([clock.startedAt, end]);
          intervals.slice(1).forEach(({ from }, index) => expect(from).toEqual(intervals[index]?.to));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("policies", () => {
  const facts: PolicyFacts = {
    tier: "platinum",
    organisation: "Lantian Instruments",
    channel: "chat",
    departmentId: "0123456789abcdef01234567",
    priority: "high",
    language: "zh-CN",
    tags: ["Complaint"],
    hoursToDeparture: 5,
    fields: { why: "Refund" },
    contactTags: ["Press"],
    contactFields: { seat: "Aisle" },
    organisationFields: { terms: "30" },
  };
  const policy = (all: unknown[], any: unknown[] = []) => ({ all, any }) as Parameters<typeof matchPolicy>[0][number];

  it("[SLA-1] the first policy whose conditions hold wins and says by which of them", () => {
    const tier = { fact: "tier", is: ["platinum"] };
    const soon = { fact: "hoursToDeparture", under: 6 };
    const mail = { fact: "channel", is: ["email"] };
    const list = [policy([tier, mail]), policy([tier], [mail, soon]), policy([tier]), policy([])];
    expect(matchPolicy(list, facts)).toMatchObject({ position: 2, because: [tier, soon] });
    expect(matchPolicy(list, { ...facts, hoursToDeparture: 6 })?.position).toBe(3);
    expect(matchPolicy(list, { ...facts, tier: null })?.position).toBe(4);
    expect(matchPolicy(list.slice(0, 3), { ...facts, tier: null })).toBeNull();
  });

  it.each([
    [{ fact: "field", key: "why", label: "Why", is: ["refund"] }, true],
    [{ fact: "field", key: "other", label: "Other", is: ["refund"] }, false],
    [{ fact: "field", of: "contact", key: "why", label: "Why", is: ["refund"] }, false],
    [{ fact: "field", of: "contact", key: "seat", label: "Seat", is: ["AISLE"] }, true],
    [{ fact: "field", of: "organisation", key: "terms", label: "Terms", is: ["30"] }, true],
    [{ fact: "contactTag", is: ["press"] }, true],
    [{ fact: "contactTag", is: ["vip"] }, false],
    [{ fact: "organisation", is: ["lantian instruments"] }, true],
    [{ fact: "tag", is: ["complaint", "x"] }, true],
    [{ fact: "language", is: ["en"] }, false],
    [{ fact: "priority", is: ["urgent", "high"] }, true],
    [{ fact: "department", is: ["0123456789abcdef01234567"] }, true],
    [{ fact: "tier", is: ["none"] }, false],
  ])("[SLA-1] condition %o", (condition, holds) => expect(matchPolicy([policy([condition])], facts) !== null).toBe(holds));
});

describe("deadlines from outside", () => {
  const ready = readyDeadlines["refundCard"] as DeadlineInput;
  const shanghai = { ...officeHours("Asia/Shanghai"), holidays: [{ name: "National Day", date: "2026-10-01", until: "2026-10-07" }] };
  const due = (change: Partial<DeadlineInput>, from: string, departs: string | null = null) =>
    deadlineAt({ ...ready, ...change }, new Date(from), departs ? new Date(departs) : null, shanghai)?.toISOString() ?? null;

  it.each([
    ["seven business days leave out the weekend and the holiday", {}, "2026-09-25T02:00:00Z", null, "2026-10-13T10:00:00.000Z"],
    ["what came at night counts from the next working day", { amount: 1 }, "2026-09-29T15:00:00Z", null, "2026-09-30T10:00:00.000Z"],
    ["calendar days count on", { unit: "calendarDays", amount: 30 }, "2026-09-25T02:00:00Z", null, "2026-10-25T02:00:00.000Z"],
    [
      "back from the departure",
      { from: "departure", unit: "calendarDays" },
      "2026-09-01T00:00:00Z",
      "2026-10-01T00:00:00Z",
      "2026-09-24T00:00:00.000Z",
    ],
    ["too late when the message came", { from: "departure", unit: "calendarDays" }, "2026-09-28T00:00:00Z", "2026-10-01T00:00:00Z", null],
    ["without a departure there is none", { from: "departure" }, "2026-09-28T00:00:00Z", null, null],
  ] as const)("[SLA-1] %s", (_name, change, from, departs, wanted) => expect(due(change, from, departs)).toBe(wanted));
});

describe("the ledger as a ribbon", () => {
  const minute = (at: number) => new Date(Date.UTC(2026, 9, 1) + at * 60_000).toISOString();

  it("[SLA-8] instants stand in their order, the ends of stretches at the ends of what is drawn", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(50_000)),
        (lasting, marks) => {
          const ends = lasting.map((_, index) => lasting.slice(0, index + 1).reduce((sum, one) => sum + one, 0));
          const stretches = ends.map((end, index) => ({ from: minute(ends[index - 1] ?? 0), to: minute(end) }));
          const total = stretches.reduce((sum, one) => sum + widthOf(one), 0);
          const places = marks.toSorted((a, b) => a - b).map((at) => placeIn(stretches, minute(at)));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(places.every((place) => place >= 0 && place <= 100)).toBe(true);
          const [first] = stretches;
          if (first) expect(placeIn(stretches, first.to)).toBeCloseTo((widthOf(first) / total) * 100, 6);
        },
      ),
    );
  });

  it("[SLA-8] no two words below the ribbon touch, however wide they are and narrow it is; what has room stays on the first line", () => {
    const pixels = fc.record({ place: fc.integer({ min: 0, max: 100 }), width: fc.integer({ min: 30, max: 240 }) });
    fc.assert(
      fc.property(fc.array(pixels, { minLength: 1, maxLength: 4 }), fc.integer({ min: 240, max: 900 }), (marks, ribbon) => {
        const lines = linesOf(marks.map(({ place, width }) => ({ place, width: (width / ribbon) * 100 })));
        // As the browser draws them: `left` at the place, moved back by as much of their own width.
        const drawn = marks.map(({ place, width }, index) => ({ line: lines[index], from: (ribbon * place - width * place) / 100, width }));
        for (const line of new Set(lines)) {
          const row = drawn.filter((one) => one.line === line).toSorted((a, b) => a.from - b.from);
          for (const [index, { from, width }] of row.slice(0, -1).entries()) expect(row[index + 1]?.from).toBeGreaterThan(from + width);
        }
      }),
    );
    // On a phone "10月8日周四 14:05" and "10月9日周五 10:00 到期" take 33 and 61 per cent.
    expect(linesOf([{ place: 0, width: 33 }, { place: 55, width: 20 }, { place: 100, width: 61 }])).toEqual([0, 0, 1]); // prettier-ignore
    expect(linesOf([{ place: 0, width: 15 }, { place: 50, width: 12 }, { place: 100, width: 28 }])).toEqual([0, 0, 0]); // prettier-ignore
  });
});

describe("the clocks beside the one that is shown", () => {
  const [startedAt, warnAt, dueAt] = [at(0), at(60), at(90)].map((one) => one.toISOString()) as [string, string, string];
  const deadline = (id: string, targetMinutes: number, more: Partial<LedgerClock> = {}) =>
    ({
      kind: "deadline",
      state: "running",
      startedAt,
      stoppedAt: null,
      warnAt,
      dueAt,
      targetMinutes,
      policy: { id },
      ...more,
    }) as LedgerClock;
  const [acknowledge, reply] = [deadline("acknowledge", 43_200), deadline("reply", 86_400)];
  const faceOf = ({ kind, targetMinutes, stoppedAt }: LedgerClock) => ({ kind, targetMinutes, stoppedAt, startedAt }) as ClockFace;

  it("[SLA-1] of deadlines that began at the same instant only the shown one is left out, even where both promise the same", () => {
    expect(clocksBeside([acknowledge, reply], faceOf(acknowledge))).toEqual([reply]);
    expect(clocksBeside([acknowledge, reply], faceOf(reply))).toEqual([acknowledge]);
    const twin = deadline("twin", 43_200);
    expect(clocksBeside([acknowledge, twin], faceOf(acknowledge))).toEqual([twin]);
    expect(clocksBeside([acknowledge, deadline("none", 1, { state: "dropped" })], null)).toEqual([acknowledge]);
  });

  it("[SLA-7] what nobody has told anew turns over by time alone; what stands still or stopped does not", () => {
    const standing = (minutes: number, more: Partial<LedgerClock> = {}) => stateAt(deadline("d", 90, more), at(minutes).getTime());
    expect([59, 60, 89, 90].map((minutes) => standing(minutes))).toEqual(["running", "warned", "warned", "breached"]);
    expect(standing(500, { state: "paused", dueAt: null, warnAt: null })).toBe("paused");
    expect(standing(500, { state: "met", stoppedAt: dueAt })).toBe("met");
  });
});
