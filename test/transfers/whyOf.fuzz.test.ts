import fc from "fast-check";
import { expect, it } from "vitest";
import { flowsOf } from "../../shared/transfers/flowsOf.ts";
import { refusalReasons, transferReasons, transferStates } from "../../shared/transfers/transferReasons.ts";
import { whyOf, type PassedWhy } from "../../shared/transfers/whyOf.ts";

const passed = fc
  .record({
    reason: fc.constantFrom(...transferReasons),
    state: fc.constantFrom(...transferStates),
    refusal: fc.constantFrom(...refusalReasons),
    by: fc.constantFrom("Lin", "Marco", "Priya"),
    minutes: fc.nat(600),
  })
  .map(({ minutes, refusal, ...one }): PassedWhy => ({
    ...one,
    refusal: one.state === "declined" ? refusal : null,
    tookMinutes: one.state === "accepted" ? minutes : null,
  }));

const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);

it("[TRF-2] the reasons of a flow add up to the flow itself, the most frequent first", () => {
  fc.assert(
    fc.property(fc.array(passed, { minLength: 1, maxLength: 60 }), (all) => {
      const { reasons, back, senders } = whyOf(all);
      const between = { fromDepartmentId: "a", toDepartmentId: "b", tooOften: false };
      const [flow] = flowsOf(all.map(({ state, tookMinutes }) => ({ ...between, state, tookMinutes })));
      expect(sum(reasons.map(({ offers }) => offers))).toBe(flow?.offers);
      expect(sum(reasons.map(({ accepted }) => accepted))).toBe(flow?.accepted);
      expect(sum(back.map(({ count }) => count))).toBe((flow?.declined ?? 0) + (flow?.expired ?? 0));
      expect(sum(reasons.map((one) => one.back))).toBe(sum(back.map(({ count }) => count)));
      expect(sum(senders.map(({ offers }) => offers))).toBe(all.length);
      for (const list of [reasons.map(({ offers }) => offers), back.map(({ count }) => count)])
        expect(list).toEqual(list.toSorted((a, b) => b - a));
      // One reason alone has the median of the whole.
      if (reasons.length === 1) expect(reasons[0]?.medianMinutes).toBe(flow?.medianMinutes);
    }),
  );
});
