import type { z } from "zod";
import type { LadderRun, StepAhead as ShownAhead } from "../../../../shared/escalation/escalation.api.ts";
import type { LadderRunRecord } from "./ladder.model.ts";
import type { StepAhead } from "./stepsAhead.ts";

/** A step as it went: done only when each call it made is done too, failed while one of them is. */
export function presentRun(run: LadderRunRecord): z.infer<typeof LadderRun> {
  const { step, because, share, state, error, told = [], instead = null, calls = [] } = run;
  const failed = calls.find((call) => call.state === "failed");
  const waiting = state === "done" && calls.some((call) => call.state === "waiting");
  return {
    ...{ step, because, share, told, instead },
    state: failed ? "failed" : waiting ? "waiting" : state,
    error: error ?? failed?.error ?? null,
    errorData: error ? (run.errorData ?? {}) : {},
    unmet: run.unmet ?? [],
    reachedAt: run.reachedAt.toISOString(),
    doneAt: run.doneAt?.toISOString() ?? null,
    calls: calls.map(({ name, doneAt, place: _place, hookId: _hookId, ...call }) => ({
      name,
      ...call,
      doneAt: doneAt?.toISOString() ?? null,
    })),
  };
}

export const presentAhead = ({ step, because, at }: StepAhead): z.infer<typeof ShownAhead> => ({
  step,
  because,
  at: at?.toISOString() ?? null,
});
