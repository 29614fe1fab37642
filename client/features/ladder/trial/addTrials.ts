import type { LadderTrial } from "../../../../shared/escalation/escalation.api.ts";

const mostExamples = 20;

/** Two days as one. Of a clock that began earlier a step may be reached later: the newest come first all the same. */
export function addTrials(later: LadderTrial, earlier: LadderTrial): LadderTrial {
  return {
    looked: later.looked + earlier.looked,
    complete: later.complete && earlier.complete,
    steps: later.steps.map((step) => {
      const before = earlier.steps.find(({ stepId }) => stepId === step.stepId);
      return {
        stepId: step.stepId,
        count: step.count + (before?.count ?? 0),
        passedOver: step.passedOver + (before?.passedOver ?? 0),
        examples: [...step.examples, ...(before?.examples ?? [])].toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, mostExamples),
      };
    }),
  };
}
