import type { LadderStep } from "../../../shared/escalation/ladder.schema.ts";

const gone = "0123456789abcdef01234567" as never;

/** A warning, a step that cannot be done because nobody of that id is here, and one at the same instant that can. */
export const climbed: LadderStep[] = [
  {
    id: "warn",
    at: { kind: "share", clock: "any", share: 0.75 },
    actions: [{ kind: "notify", reached: { who: "supervisors" }, byMail: false }],
  },
  {
    id: "broken",
    at: { kind: "share", clock: "firstResponse", share: 1 },
    actions: [{ kind: "reassign", agentId: gone }, { kind: "raisePriority" }],
  },
  {
    id: "due",
    at: { kind: "share", clock: "firstResponse", share: 1 },
    actions: [{ kind: "raisePriority" }, { kind: "notify", reached: { who: "leads" }, byMail: false }],
  },
];
