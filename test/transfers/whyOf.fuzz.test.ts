import fc from "fast-check";
import { expect, it } from "vitest";
import { flowLayout, type MapNode } from "../../client/features/transfers/flows/flowLayout.ts";
import type { TransferFlow } from "../../shared/transfers/transfer.schema.ts";
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

const departments = ["a", "b", "c", "d"] as const;
const between = fc
  .tuple(fc.constantFrom(...departments), fc.constantFrom(...departments))
  .filter(([from, to]) => from !== to)
  .map(
    ([fromDepartmentId, toDepartmentId]) =>
      ({ fromDepartmentId, toDepartmentId, state: "accepted", tooOften: false, tookMinutes: 1 }) as const,
  );

it("[TRF-2] on the map of flows the ribbons fill each department's bar on both sides, none over another, and the names do not touch", () => {
  fc.assert(
    fc.property(fc.array(between, { minLength: 1, maxLength: 80 }), (all) => {
      const { from, to, ribbons, height } = flowLayout(flowsOf(all) as TransferFlow[]);
      const fills = (nodes: MapNode[], of: "fromDepartmentId" | "toDepartmentId", at: "left" | "right") => {
        for (const node of nodes) {
          const own = ribbons.filter(({ flow }) => flow[of] === node.id).toSorted((a, b) => a[at] - b[at]);
          const end = own.reduce((edge, one) => (expect(one[at]).toBeCloseTo(edge, 6), edge + one.height), node.y);
          expect(end).toBeCloseTo(node.y + node.height, 6);
          expect(end).toBeLessThanOrEqual(height);
        }
        for (const [index, node] of nodes.slice(1).entries())
          expect(node.y + node.height / 2 - (nodes[index]?.y ?? 0) - (nodes[index]?.height ?? 0) / 2).toBeGreaterThan(18);
      };
      fills(from, "fromDepartmentId", "left");
      fills(to, "toDepartmentId", "right");
      expect(sum(from.map(({ offers }) => offers))).toBe(all.length);
    }),
  );
});
