import type { LadderStep } from "./ladder.schema.ts";

/** What may reach a step. */
export type Reaching = { kind: "share"; clock: string; share: number } | { kind: "transferCameBack" };

/** The steps that are reached by now, in the ladder's order: everything up to this share, so that a step passed while nobody looked is not left out (LAD-1). */
export function stepsReached(steps: LadderStep[], reaching: Reaching): LadderStep[] {
  return steps.filter(({ at }) => {
    if (reaching.kind === "transferCameBack") return at.kind === "transferCameBack";
    return at.kind === "share" && (at.clock === "any" || at.clock === reaching.clock) && at.share <= reaching.share;
  });
}

/** The shares at which the clocks have to tell, rising and each once. */
export const sharesOf = (steps: LadderStep[]): number[] =>
  [...new Set(steps.flatMap(({ at }) => (at.kind === "share" ? [at.share] : [])))].toSorted((a, b) => a - b);
