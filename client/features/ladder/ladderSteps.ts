import type { LadderStep } from "../../../shared/escalation/ladder.schema.ts";
import { newKey } from "../../platform/newKey.ts";
import type { ClockKind } from "./line/lineText.ts";

export const clockKinds: ClockKind[] = ["firstResponse", "nextResponse", "resolution"];

/** The steps on the line of a clock, in the order in which it reaches them. */
export const onClock = (steps: LadderStep[], kind: ClockKind) =>
  steps
    .filter(({ at }) => at.kind === "share" && (at.clock === "any" || at.clock === kind))
    .toSorted((a, b) => shareOrNone(a) - shareOrNone(b));

/** The clocks steps are made for by name, the most used first; all of them where every step waits for any. */
export function kindsOf(steps: LadderStep[]): ClockKind[] {
  const named = (kind: ClockKind) => steps.filter(({ at }) => at.kind === "share" && at.clock === kind).length;
  return clockKinds.toSorted((a, b) => named(b) - named(a));
}

/** A new step, at a share where none stands yet. */
export function freshStep(beside: LadderStep[]): LadderStep {
  const taken = new Set(beside.map(shareOrNone));
  const share = [0.75, 0.9, 1, 0.5, 1.25, 1.5, 0.25].find((one) => !taken.has(one)) ?? 0.75;
  return {
    id: newKey().slice(0, 8).toLowerCase(),
    at: { kind: "share", clock: "any", share },
    actions: [{ kind: "notify", reached: { who: "leads" }, byMail: false }],
  };
}

const shareOrNone = ({ at }: LadderStep) => (at.kind === "share" && !Number.isNaN(at.share) ? at.share : 0);

/** True while something of a step is left empty; only the chosen one is drawn, so the browser does not see it of the others. */
export const isIncomplete = ({ at, actions }: LadderStep) =>
  Object.values(at).some(Number.isNaN) || actions.some((action) => Object.values(action).some((value) => value === ""));
