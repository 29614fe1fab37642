import fc from "fast-check";
import { expect, it } from "vitest";
import type { Condition, Conditions } from "../../shared/conditions/condition.schema.ts";
import { nothingKnown, type ConversationFacts } from "../../shared/conditions/conversationFacts.ts";
import { allHold, holds } from "../../shared/conditions/holds.ts";
import { nextFlip } from "../../shared/conditions/nextFlip.ts";
import { unmetConditions } from "../../shared/conditions/unmetConditions.ts";
import { belongsForMe, placeOf } from "../../shared/views/placeOf.ts";

const hour = 3_600_000;
const people = ["lin", "marco", "amara"];
const instant = fc.integer({ min: 0, max: 60 * hour });
const not = fc.constantFrom(undefined, false, true);
const some = <Value>(...values: Value[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });

const condition = fc.oneof(
  fc.record({ fact: fc.constant("status"), not, is: some("open", "pending", "resolved") }),
  fc.record({ fact: fc.constant("assignee"), not, is: some("me", "nobody", "lin") }),
  fc.record({ fact: fc.constant("mentioned"), not, is: some("me", "marco") }),
  fc.record({ fact: fc.constant("subject"), not, is: some("REFUND", "visa") }),
  fc.record({ fact: fc.constant("tag"), not, is: some("VIP", "group") }),
  fc.record({ fact: fc.constant("clock"), not, is: some("none", "running", "paused") }),
  fc.record({ fact: fc.constant("unanswered"), not, atLeast: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ fact: fc.constant("snoozed"), not }),
  fc.record({ fact: fc.constant("age"), not, of: fc.constantFrom("opening", "activity"), hours: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ fact: fc.constant("hoursToDeparture"), not, under: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ fact: fc.constant("dueWithin"), not, minutes: fc.integer({ min: 0, max: 600 }) }),
);
const match = fc.constantFrom("all", "any");
const group = fc.record({ match, conditions: fc.array(condition, { minLength: 1, maxLength: 3 }) });
const conditions = fc.record({ match, groups: fc.array(group, { minLength: 1, maxLength: 3 }) }) as unknown as fc.Arbitrary<Conditions>;
const facts = fc.record({
  status: fc.constantFrom("open", "pending", "resolved"),
  assigneeId: fc.constantFrom(null, ...people),
  mentionedIds: fc.subarray(people),
  subject: fc.constantFrom("A refund", "Visa for two", ""),
  tags: fc.subarray(["vip", "Group"]),
  unanswered: fc.integer({ min: 0, max: 3 }),
  snoozed: fc.boolean(),
  createdAt: instant,
  lastActivityAt: instant,
  departsAt: fc.option(instant),
  clock: fc.option(fc.record({ state: fc.constantFrom("running", "paused"), dueAt: instant })),
});
const known = facts.map((some) => ({ ...nothingKnown, ...some }) as ConversationFacts);

it("[VIEW-1] until the next flip time alone changes nothing, and no flip is missed", () => {
  fc.assert(
    fc.property(conditions, known, instant, (asked, of, at) => {
      const next = nextFlip(asked, of, at);
      const now = allHold(asked, of, at, "lin");
      // Every instant at which any condition of these bounds can turn is a whole hour or minute from a fact; all of them are tried.
      const turns = [of.createdAt, of.lastActivityAt, of.departsAt ?? 0, of.clock?.dueAt ?? 0].flatMap((from) =>
        Array.from({ length: 41 }, (_, hours) => [from + hours * hour, from - hours * hour + 1]).flat(),
      );
      const until = next ?? Number.POSITIVE_INFINITY;
      const between = turns.filter((turn) => turn > at && turn < until);
      expect(between.filter((turn) => allHold(asked, of, turn, "lin") !== now)).toEqual([]);
      expect(until).toBeGreaterThan(at);
    }),
    { numRuns: 400 },
  );
});

it("[VIEW-1] a conversation belongs for each person exactly when the conditions hold with that person as me", () => {
  fc.assert(
    fc.property(fc.array(conditions, { maxLength: 4 }), known, instant, fc.constantFrom(null, "lin"), (all, of, at, ownerId) => {
      const views = all.map((one, index) => ({ id: `v${index}`, conditions: one, ownerId }));
      const place = placeOf(views, of, at);
      for (const me of [...people, "a stranger"])
        for (const { id, conditions: one } of views) expect(belongsForMe(id, place, me)).toBe(allHold(one, of, at, ownerId ?? me));
    }),
    { numRuns: 400 },
  );
});

it("[LAD-4] exactly where conditions do not hold, some of them is named that does not", () => {
  fc.assert(
    fc.property(conditions, known, instant, (asked, of, at) => {
      const unmet = unmetConditions(asked, of, at);
      expect(unmet.length === 0).toBe(allHold(asked, of, at, null));
      expect(unmet.filter((one) => holds(one, of, at, null))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it("a negated condition holds exactly when the condition does not", () => {
  fc.assert(
    fc.property(condition, known, instant, (one, of, at) => {
      const asked = { ...one, not: undefined } as unknown as Condition;
      expect(holds({ ...asked, not: true }, of, at, "lin")).toBe(!holds(asked, of, at, "lin"));
    }),
  );
});
