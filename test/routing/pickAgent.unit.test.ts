import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takenShare, usualCapacity, whyFull } from "../../shared/routing/capacity.ts";
import { claimOf } from "../../shared/routing/claim.ts";
import { clipSpans, sumSpans } from "../../shared/routing/daySums.ts";
import { nextOverflowAt, overflowsTo, type OverflowRule, type QueueState } from "../../shared/routing/overflow.ts";
import { rankAgents } from "../../shared/routing/trial/rankAgents.ts";
import { pickAgent, strategies, type Candidate, type Picking, type WaitingWork } from "../../shared/routing/pickAgent.ts";

const picking: Picking = { strategy: "leastBusy", capacity: usualCapacity, skillFallbackMinutes: 30, languageFallbackMinutes: null };
const work: WaitingWork = {
  channel: "chat",
  language: "zh-CN",
  tier: null,
  skills: ["reissue"],
  waitedMinutes: 0,
  lastAgentId: null,
  accountAgentId: null,
  refusedBy: [],
};
const lin: Candidate = {
  id: "lin",
  state: "available",
  mayAnswer: true,
  languages: ["zh", "en"],
  skills: ["reissue"],
  load: { chat: 0, email: 0, phone: 0 },
  closed: false,
  helpsFrom: null,
  lastGivenAt: null,
};
const whyNot = (one: Partial<Candidate>, asked: Partial<WaitingWork> = {}) =>
  pickAgent({ ...work, ...asked }, [{ ...lin, ...one }], picking).others[0]?.whyNot;

describe("picking an agent", () => {
  it("[RTE-2] [RTE-3] takes who is able and says why, and why not the others", () => {
    expect(pickAgent(work, [lin], picking)).toEqual({ agentId: "lin", because: "onlyOne", without: [], others: [] });
    expect(whyNot({ mayAnswer: false })).toBe("cannotAnswer");
    expect(whyNot({ state: "away" })).toBe("notAvailable");
    expect(whyNot({ load: { chat: 3, email: 0, phone: 0 } })).toBe("channelFull");
    expect(whyNot({ load: { chat: 1, email: 20, phone: 1 } })).toBe("overallFull");
    expect(whyNot({ languages: ["en"] })).toBe("language");
    expect(whyNot({ skills: [] })).toBe("skills");
    expect(whyNot({ closed: true })).toBe("closed");
    expect(whyNot({}, { refusedBy: ["lin"] })).toBe("refused");
    const marco = { ...lin, id: "marco", load: { chat: 1, email: 0, phone: 0 } };
    expect(pickAgent(work, [marco, lin], picking)).toMatchObject({ because: "leastBusy", others: [{ agentId: "marco", whyNot: "later" }] });
  });

  it("[RTE-2] says who would be next without the first, and why; beyond as many as asked all that could come later", () => {
    const marco = { ...lin, id: "marco", load: { chat: 1, email: 0, phone: 0 } };
    const people = [{ ...lin, id: "zoe", skills: [] }, { ...lin, id: "amara", load: { chat: 2, email: 0, phone: 0 } }, marco, lin];
    const { ranked, others } = rankAgents(work, people, picking, 10);
    expect(ranked.map(({ agentId, because }) => [agentId, because])).toEqual([
      ["lin", "leastBusy"],
      ["marco", "leastBusy"],
      ["amara", "onlyOne"],
    ]);
    expect(ranked.map(({ taken }) => Math.round(taken * 30))).toEqual([0, 5, 10]);
    expect(others).toEqual([{ agentId: "zoe", whyNot: "skills" }]);
    const later = rankAgents(work, people, picking, 1);
    expect(later.ranked.map(({ agentId }) => agentId)).toEqual(["lin"]);
    expect(later.others.filter(({ whyNot: reason }) => reason === "later").map(({ agentId }) => agentId)).toEqual(["marco", "amara"]);
  });

  it("[RTE-2] gives up a skill after the waiting the department allows, a language never where none is set", () => {
    const patient = { ...work, waitedMinutes: 31 };
    expect(pickAgent(patient, [{ ...lin, skills: [] }], picking)).toMatchObject({ agentId: "lin", without: ["skills"] });
    expect(pickAgent(patient, [{ ...lin, languages: ["en"] }], picking).agentId).toBeNull();
    const whole = { ...lin, id: "whole", load: { chat: 2, email: 0, phone: 0 } };
    expect(pickAgent(patient, [{ ...lin, skills: [] }, whole], picking).agentId).toBe("whole");
  });

  it("[RTE-2] knows the account's agent before the last one before the least busy, as the strategy says", () => {
    const candidates = ["a", "b", "c"].map((id, index) => ({ ...lin, id, load: { chat: index, email: 0, phone: 0 } }));
    const known = { ...work, lastAgentId: "b", accountAgentId: "c" };
    const picked = (strategy: Picking["strategy"]) => pickAgent(known, candidates, { ...picking, strategy });
    expect(picked("accountFirst")).toMatchObject({ agentId: "c", because: "accountAgent" });
    expect(picked("lastAgent")).toMatchObject({ agentId: "b", because: "lastAgent" });
    expect(picked("leastBusy")).toMatchObject({ agentId: "a", because: "leastBusy" });
    const turns = candidates.map((one, index) => ({ ...one, lastGivenAt: new Date(index === 2 ? 0 : 9) }));
    expect(pickAgent(known, turns, { ...picking, strategy: "roundRobin" })).toMatchObject({ agentId: "c", because: "longestWithout" });
  });

  it("[RTE-2] weighs the tier and the very language, takes own people before helpers, and says which of it decided", () => {
    const two = (a: Partial<Candidate>, b: Partial<Candidate>, asked: Partial<WaitingWork> = {}) =>
      pickAgent(
        { ...work, skills: [], ...asked },
        [
          { ...lin, id: "a", ...a },
          { ...lin, id: "b", ...b },
        ],
        picking,
      );
    const chat = { chat: 1, email: 0, phone: 0 };
    expect(two({}, { skills: ["gold"], load: chat }, { tier: "gold" })).toMatchObject({ agentId: "b", because: "knowsTier" });
    expect(two({ load: chat }, { load: { ...chat, phone: 1 }, skills: ["gold"] }, { tier: "gold" }).agentId).toBe("a");
    expect(two({ languages: ["zh-TW"] }, { languages: ["zh-CN"] })).toMatchObject({ agentId: "b", because: "speaksBest" });
    expect(two({ helpsFrom: "refunds" }, { load: chat })).toMatchObject({ agentId: "b", because: "ownPeople" });
    expect(two({ skills: [] }, { load: chat }, { skills: ["reissue"], waitedMinutes: 31 })).toMatchObject({ because: "wholeMatch" });
  });

  it("[RTE-3] never picks somebody who is not able, never leaves work while somebody is, whatever the order of the people", () => {
    const some = (max: number) => fc.integer({ min: 0, max });
    const candidate = fc.record({
      state: fc.constantFrom("available" as const, "busy" as const, "offline" as const),
      mayAnswer: fc.boolean(),
      languages: fc.subarray(["zh", "en"]),
      skills: fc.subarray(["reissue", "groups"]),
      load: fc.record({ chat: some(4), email: some(22), phone: some(1) }),
      closed: fc.constant(false),
      helpsFrom: fc.constantFrom(null, "other"),
      lastGivenAt: fc.option(fc.date({ noInvalidDate: true })),
    });
    const people = fc.array(candidate, { maxLength: 8 }).map((all) => all.map((one, index): Candidate => ({ ...one, id: `a${index}` })));
    const asked = fc.record({
      channel: fc.constantFrom("chat" as const, "email" as const),
      waitedMinutes: some(60),
      language: fc.constantFrom("en", null),
    });
    fc.assert(
      fc.property(people, asked, fc.constantFrom(...strategies), (all, more, strategy) => {
        const wanted = { ...work, ...more };
        const plan = { ...picking, strategy };
        const { agentId, others } = pickAgent(wanted, all, plan);
        expect(pickAgent(wanted, all.toReversed(), plan).agentId).toBe(agentId);
        const picked = all.find(({ id }) => id === agentId);
        if (picked)
          expect([picked.state, picked.mayAnswer, whyFull(picked.load, wanted.channel, plan.capacity)]).toEqual(["available", true, null]);
        else expect(others.every(({ whyNot: reason }) => reason !== "later")).toBe(true);
        expect(others.length + (picked ? 1 : 0)).toBe(all.length);
        const freer = all.filter(({ id }) => others.some((other) => other.agentId === id && other.whyNot === "later"));
        const ownFreer = freer.some(({ helpsFrom }) => helpsFrom === null);
        if (picked?.helpsFrom && wanted.waitedMinutes < 30) expect(ownFreer).toBe(false);
        if (picked && strategy === "leastBusy" && !picked.helpsFrom && wanted.waitedMinutes < 30)
          expect(
            freer.every(
              ({ load, helpsFrom }) => helpsFrom !== null || takenShare(load, plan.capacity) >= takenShare(picked.load, plan.capacity),
            ),
          ).toBe(true);
      }),
    );
  });
});

describe("overflow", () => {
  const now = new Date("2026-11-23T09:00:00Z");
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const some = fc.option(fc.integer({ min: 1, max: 30 }));
  const rule = fc.record({ departmentId: fc.constantFrom("a", "b"), whenWaiting: some, whenOldestMinutes: some, whenClosed: fc.boolean() });
  const state = fc.record({
    waiting: fc.integer({ min: 0, max: 40 }),
    oldestSince: fc.integer({ min: 0, max: 60 }).map(ago),
    closed: fc.boolean(),
  });

  it("[RTE-10] lets another department's people in for load, for waiting and for being closed, and says which", () => {
    const to = (one: Partial<OverflowRule>, is: Partial<QueueState>) =>
      overflowsTo(
        [{ departmentId: "b", whenWaiting: null, whenOldestMinutes: null, whenClosed: false, ...one }],
        { waiting: 3, oldestSince: ago(10), closed: false, ...is },
        now,
      )[0]?.because;
    expect([to({ whenWaiting: 2 }, {}), to({ whenWaiting: 3 }, {})]).toEqual(["waiting", undefined]);
    expect([to({ whenOldestMinutes: 9 }, {}), to({ whenOldestMinutes: 10 }, {})]).toEqual(["oldest", undefined]);
    expect([to({ whenClosed: true }, { closed: true }), to({ whenClosed: true }, {})]).toEqual(["closed", undefined]);
    expect(to({ whenClosed: true, whenWaiting: 0 }, { waiting: 0, oldestSince: null, closed: true })).toBeUndefined();
  });

  it("[RTE-10] never holds for a shorter, younger, open queue what it did not hold for a longer one; time alone changes it exactly when said", () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), state, fc.nat(40), fc.nat(60), (rules, is, fewer, sooner) => {
        const names = (helping: { departmentId: string }[]) => helping.map(({ departmentId }) => departmentId);
        const more = names(overflowsTo(rules, is, now));
        expect(new Set(more).size).toBe(more.length);
        const less = { waiting: Math.max(0, is.waiting - fewer), oldestSince: is.oldestSince, closed: false };
        expect(names(overflowsTo(rules, less, ago(sooner))).every((one) => more.includes(one))).toBe(true);
        const next = is.waiting > 0 ? nextOverflowAt(rules, is, now) : null;
        const before = new Date((next?.getTime() ?? now.getTime() + 86_400_000) - 1);
        expect(names(overflowsTo(rules, is, before))).toEqual(more);
      }),
    );
  });
});

describe("the day of a person", () => {
  it("[RTE-9] its stretches, cut to any window, add up to the time they cover, each state by itself", () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 23) + minute * 60_000).toISOString();
    const cuts = fc
      .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 12 })
      .map((all) => all.toSorted((a, b) => a - b));
    const states = fc.array(fc.constantFrom("available" as const, "busy" as const, "offline" as const), { minLength: 12, maxLength: 12 });
    const minute = fc.integer({ min: 0, max: 1440 });
    fc.assert(
      fc.property(cuts, states, minute, minute, minute, (all, said, a, b, now) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const spans = all.map((begin, index) => ({
          agentId: "a" as never,
          state: said[index] ?? ("busy" as const),
          reason: null,
          cause: "self" as const,
          from: at(begin),
          to: all[index + 1] === undefined ? null : at(all[index + 1]!),
          note: null,
          by: null,
        }));
        const sums = sumSpans(clipSpans(spans, at(from), at(to), at(now)));
        const covered = Math.max(0, Math.min(to, now) - Math.max(from, all[0]!));
        expect(sums.reduce((sum, { milliseconds }) => sum + milliseconds, 0)).toBe(covered * 60_000);
        expect(new Set(sums.map(({ state }) => state)).size).toBe(sums.length);
      }),
    );
  });
});

describe("the claim of a waiting conversation", () => {
  const since = new Date("2026-11-22T08:00:00Z");
  const at = (time: string) => new Date(`2026-11-22T${time}:00Z`);

  it("[RTE-4] is what hurts first: the clock, four hours before departure, or eight hours of waiting; the tier brings it forward", () => {
    const none = { since, dueAt: null, departsAt: null, tier: null };
    expect(claimOf(none)).toEqual({ at: at("16:00"), because: "age", tierMinutes: 0 });
    expect(claimOf({ ...none, dueAt: at("09:00") })).toEqual({ at: at("09:00"), because: "clock", tierMinutes: 0 });
    expect(claimOf({ ...none, dueAt: at("09:00"), departsAt: at("12:30") })).toMatchObject({ at: at("08:30"), because: "departure" });
    expect(claimOf({ ...none, departsAt: at("07:00") })).toMatchObject({ because: "age" });
    expect(claimOf({ ...none, dueAt: at("09:00"), tier: "platinum" })).toEqual({ at: at("08:30"), because: "clock", tierMinutes: 30 });
  });
});
