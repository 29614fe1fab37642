import fc from "fast-check";
import { expect, it } from "vitest";
import type { CalendarOf, Clock, Price } from "../../shared/sla/clock.ts";
import { followFact, type Fact } from "../../shared/sla/followFact.ts";
import { officeHours } from "../../shared/sla/officeHours.ts";

const week = officeHours("UTC");
const calendarOf: CalendarOf = () => week;
const price = (kind: string): Price => ({
  ...{ policyId: "p", policyVersion: 1, position: 1, because: [], calendar: "desk:1", shares: [0.75, 1] },
  targetMinutes: kind === "resolution" ? 480 : 60,
});
const at = (minutes: number) => new Date(Date.UTC(2026, 9, 5, 9) + minutes * 60_000);

type Act = "ask" | "answer" | "pending" | "open" | "resolve" | "give";
const acts = fc.constantFrom<Act[]>("ask", "answer", "pending", "open", "resolve", "give");
const history = fc.array(fc.record({ act: acts, after: fc.integer({ min: 0, max: 300 }) }), { maxLength: 12 });
const quiet = { opened: false, gone: false, askedAt: null, answeredAt: null, departmentId: "T", receivedAt: at(0) };

/** One conversation that lives: its clocks, and what its next fact says by itself. */
function live(steps: { act: Act; after: number }[]) {
  let clocks: Clock[] = [];
  let [minutes, revision, status, assigneeId] = [0, 0, "open" as Fact["status"], null as string | null];
  const take = (fact: Partial<Fact>) => {
    revision += 1;
    clocks = followFact(clocks, { ...quiet, revision, at: at(minutes), status, assigneeId, ...fact }, price, calendarOf);
    return clocks;
  };
  take({ opened: true, askedAt: at(0) });
  for (const { act, after } of steps) {
    minutes += after;
    if (act === "give") assigneeId = assigneeId === "A" ? "B" : "A";
    status = act === "pending" ? "pending" : act === "resolve" ? "resolved" : act === "open" ? "open" : status;
    const over = status === "resolved";
    take({ askedAt: act === "ask" && !over ? at(minutes) : null, answeredAt: act === "answer" ? at(minutes) : null });
  }
  const pass = (by: number) => (minutes += by);
  return { take, pass, now: () => ({ clocks, revision, minutes, status }) };
}

const plain = (clocks: Clock[]) => clocks.map(({ seen: _seen, ...clock }) => clock);

it("[MRG-3] a merge that is taken back leaves the clocks of the merged one as they were, to the bit, whatever had happened", () => {
  const undone = fc.property(history, fc.integer({ min: 0, max: 5000 }), (steps, merged) => {
    const one = live(steps);
    const before = one.now();
    one.take({ gone: true, status: "closed" });
    one.pass(merged);
    const after = one.take({ regroups: { undoes: before.revision + 1 } });
    expect(plain(after)).toEqual(plain(before.clocks));
    // The same fact once more, and what came before it: nothing.
    expect(one.take({ regroups: { undoes: before.revision + 1 } })).toEqual(after);
  });
  fc.assert(undone, { numRuns: 100 });
});

it("[MRG-3] the surviving one has its own clocks back, and of what came with the merge nothing but a dropped one", () => {
  const undone = fc.property(history, fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 900 }), (steps, asked, merged) => {
    const one = live(steps);
    const before = one.now();
    const waits = before.clocks.find(({ kind, stoppedAt }) => kind !== "resolution" && stoppedAt === null);
    const own = waits?.startedAt ?? null;
    const theirs = at(before.minutes + asked);
    one.take({ regroups: {}, askedAt: own && own < theirs ? own : theirs });
    const during = one.now().clocks.filter(({ kind, stoppedAt }) => kind !== "resolution" && stoppedAt === null);
    if (before.status !== "resolved") expect(during.map(({ startedAt }) => startedAt)).toEqual([own && own < theirs ? own : theirs]);
    one.pass(merged);
    const after = one.take({ regroups: { undoes: before.revision + 1 }, askedAt: own });
    expect(plain(after.slice(0, before.clocks.length))).toEqual(plain(before.clocks));
    expect(after.slice(before.clocks.length).map(({ result }) => result)).toEqual(
      own && own <= theirs ? [] : expect.toSatisfy(onlyDropped),
    );
  });
  fc.assert(undone, { numRuns: 100 });
});

const onlyDropped = (results: unknown) => (results as string[]).every((one) => one === "dropped");

it("[MRG-2] what is split off takes its clock along: the thread waits for what is left, or for nothing, and undone as before", () => {
  const split = fc.property(history, fc.boolean(), fc.integer({ min: 1, max: 400 }), (steps, more, later) => {
    const one = live([...steps, { act: "open", after: 1 }, { act: "answer", after: 1 }, { act: "ask", after: 5 }]);
    const { minutes, revision, clocks } = one.now();
    one.pass(later);
    const left = more ? at(minutes + 1) : null;
    const waiting = one
      .take({ regroups: { moved: true }, askedAt: left })
      .filter(({ kind, stoppedAt }) => kind !== "resolution" && !stoppedAt);
    expect(waiting.map(({ startedAt }) => startedAt)).toEqual(left ? [left] : []);
    one.pass(later);
    const after = one.take({ regroups: { undoes: revision + 1 }, askedAt: at(minutes) });
    expect(plain(after.slice(0, clocks.length))).toEqual(plain(clocks));
    expect(after.slice(clocks.length).map(({ result }) => result)).toEqual(more ? ["dropped"] : []);
  });
  fc.assert(split, { numRuns: 100 });
});
