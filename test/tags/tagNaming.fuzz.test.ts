import fc from "fast-check";
import { expect, it } from "vitest";
import type { Conditions } from "../../shared/conditions/condition.schema.ts";
import { nothingKnown, type ConversationFacts } from "../../shared/conditions/conversationFacts.ts";
import { allHold } from "../../shared/conditions/holds.ts";
import { afterMove, afterParting, asksLately, asWritten, inNames, namesIn, namesTag } from "../../shared/tags/tagNaming.ts";

const names = ["Berlin", "group", "visa"];
const some = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 });
const not = fc.constantFrom(false, true);
const condition = fc.oneof(
  fc.record({ fact: fc.constant("tag"), not, is: some }),
  fc.record({ fact: fc.constant("contactTag"), not, is: some }),
  fc.record({ fact: fc.constant("subject"), not, is: some }),
  fc.record({ fact: fc.constant("snoozed"), not }),
);
const match = fc.constantFrom("all", "any");
const group = fc.record({ match, conditions: fc.array(condition, { minLength: 1, maxLength: 3 }) });
const conditions = fc.record({ match, groups: fc.array(group, { minLength: 1, maxLength: 3 }) }) as unknown as fc.Arbitrary<Conditions>;
const action = fc.oneof(
  fc.record({ kind: fc.constantFrom("addTags", "removeTags"), tags: some }),
  fc.record({ kind: fc.constant("note"), text: fc.constantFrom(...names) }),
);
/** Whatever names tags, as deep as it goes: a rule, a ladder's steps, a plan, what a person can. */
const anything = fc.oneof(
  conditions,
  fc.record({ conditions: fc.option(conditions), actions: fc.array(action) }),
  fc.array(fc.record({ id: fc.constant("one"), onlyIf: conditions, actions: fc.array(action) })),
  fc.record({ skillTags: some }),
  fc.record({ skills: some }),
);
const carried = fc.record({ tags: fc.subarray(names), contactTags: fc.subarray(names), subject: fc.constantFrom(...names, "") });
const known = carried.map((one) => ({ ...nothingKnown, ...one }) as ConversationFacts);
const follows = ({ tags, contactTags, ...facts }: ConversationFacts): ConversationFacts => {
  const renamed = (all: readonly string[]) => all.map((tag) => (tag === "Berlin" ? "City trip" : tag));
  return { ...facts, tags: renamed(tags), contactTags: renamed(contactTags) };
};
const move = { from: "berlin", to: "City trip" };
const back = { from: move.to, to: "Berlin" };

it("[TAG-2] under another name a condition holds of the same, before what carries the tag has followed, after it, and once the old name is forgotten", () => {
  fc.assert(
    fc.property(conditions, known, (asked, facts) => {
      const before = allHold(asked, facts, 0, null);
      const moved = afterMove(asked, move);
      const settled = asWritten(moved, move.from);
      const found = [allHold(moved, facts, 0, null), allHold(moved, follows(facts), 0, null), allHold(settled, follows(facts), 0, null)];
      expect(found).toEqual([before, before, before]);
      expect(asksLately(settled, move.from)).toBe(false);
    }),
  );
});

it("[TAG-2] only names of the tag change, a rename taken back leaves every letter as it was, and what names it not is the very same", () => {
  fc.assert(
    fc.property(anything, (asked) => {
      const moved = afterMove(asked, move);
      if (!namesTag(asked, "Berlin")) expect(moved).toBe(asked);
      expect(namesTag(moved, "Berlin")).toBe(false);
      expect(namesIn(moved)).toEqual(namesIn(asked).map((name) => (name === "Berlin" ? "City trip" : name)));
      // Where somebody wrote the very word, it is theirs.
      expect(JSON.stringify(asWritten(moved)).replaceAll("City trip", "Berlin")).toBe(JSON.stringify(asked));
      expect(asWritten(afterMove(moved, back))).toEqual(asked);
    }),
  );
});

it("[TAG-2] after a merge nothing asks for the tag that is gone, each name stands once, and a saved old name becomes that of now", () => {
  fc.assert(
    fc.property(anything, (asked) => {
      const merged = asWritten(afterMove(asked, { from: "Berlin", to: "group" }));
      expect(namesTag(merged, "Berlin")).toBe(false);
      const called = (name: string) => (name === "Berlin" ? "group" : name);
      expect(inNames(asked, called, () => [])).toEqual(merged);
    }),
  );
});

it("[TAG-2] what is put back after a merge asks for both for a while, and for what it asked before once that is over", () => {
  fc.assert(
    fc.property(conditions, known, (asked, facts) => {
      const parted = afterParting(asked, { from: "Berlin", to: "City trip" });
      const withBoth = (facts.tags.includes("Berlin") && { ...facts, tags: [...facts.tags, "City trip"] }) || facts;
      expect(allHold(parted, withBoth, 0, null)).toBe(allHold(asked, withBoth, 0, null));
      // What still carries the name the two shared is asked for as it will be.
      expect(allHold(parted, follows(facts), 0, null)).toBe(allHold(asked, facts, 0, null));
      expect(asWritten(parted, "City trip")).toEqual(asked);
    }),
  );
});
