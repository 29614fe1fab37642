import { expect, it } from "vitest";
import type { LadderStep } from "../../shared/escalation/ladder.schema.ts";
import { sharesOf, stepsReached } from "../../shared/escalation/stepsReached.ts";

const step = (id: string, at: LadderStep["at"]): LadderStep => ({ id, at, actions: [{ kind: "raisePriority" }] });
const steps = [
  step("warn", { kind: "share", clock: "any", share: 0.75 }),
  step("due", { kind: "share", clock: "firstResponse", share: 1 }),
  step("late", { kind: "share", clock: "resolution", share: 1.5 }),
  step("gate", { kind: "beforeDeparture", minutes: 120 }),
  step("back", { kind: "transferCameBack" }),
];
const ids = (reached: LadderStep[]) => reached.map(({ id }) => id);

it("[LAD-1] a share reaches every step up to it that is for its clock, in the ladder's order; a transfer reaches its own", () => {
  expect(ids(stepsReached(steps, { kind: "share", clock: "firstResponse", share: 0.75 }))).toEqual(["warn"]);
  expect(ids(stepsReached(steps, { kind: "share", clock: "firstResponse", share: 1 }))).toEqual(["warn", "due"]);
  expect(ids(stepsReached(steps, { kind: "share", clock: "resolution", share: 2 }))).toEqual(["warn", "late"]);
  expect(ids(stepsReached(steps, { kind: "transferCameBack" }))).toEqual(["back"]);
  expect(sharesOf(steps)).toEqual([0.75, 1, 1.5]);
});
