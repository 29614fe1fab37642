import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { sharesOf } from "../../../../shared/escalation/stepsReached.ts";
import { now } from "../../../platform/ctx.ts";
import type { ConversationRecord } from "../../conversations/index.ts";
import { instantsOfShares } from "../../sla/index.ts";
import { stepsOf, type LadderRunRecord } from "./ladder.model.ts";

export interface StepAhead {
  step: LadderStep;
  /** What will reach it: a clock's kind, or the departure. */
  because: string;
  /** Null while its clock is paused. */
  at: Date | null;
}

/** The steps an open conversation has before it, soonest first, as its clocks and its departure stand now; what ran already is not among them. */
export async function stepsAhead(conversation: ConversationRecord, runs: LadderRunRecord[]): Promise<StepAhead[]> {
  if (!conversation.active) return [];
  const steps = await stepsOf(conversation.ownerDepartmentId);
  const ahead = [...(await byClock(conversation, steps, runs)), ...byDeparture(conversation, steps, runs)];
  return ahead.toSorted((a, b) => (a.at?.getTime() ?? Infinity) - (b.at?.getTime() ?? Infinity));
}

async function byClock({ _id }: ConversationRecord, steps: LadderStep[], runs: LadderRunRecord[]): Promise<StepAhead[]> {
  const instants = await instantsOfShares(_id, sharesOf(steps));
  return steps.flatMap((step) => {
    const { at: when } = step;
    if (when.kind !== "share") return [];
    return instants
      .filter(({ kind, share }) => share === when.share && (when.clock === "any" || when.clock === kind))
      .filter(({ clockId, at }) => !hasRun(runs, step, clockId) && (at === null || at > now()))
      .map(({ kind, at }) => ({ step, because: kind, at }));
  });
}

function byDeparture({ departsAt }: ConversationRecord, steps: LadderStep[], runs: LadderRunRecord[]): StepAhead[] {
  if (!departsAt) return [];
  return steps.flatMap((step) => {
    if (step.at.kind !== "beforeDeparture" || hasRun(runs, step, `departure:${departsAt.toISOString()}`)) return [];
    const at = new Date(departsAt.getTime() - step.at.minutes * 60_000);
    return at > now() ? [{ step, because: "beforeDeparture", at }] : [];
  });
}

const hasRun = (runs: LadderRunRecord[], step: LadderStep, cause: string) =>
  runs.some((run) => run.stepId === step.id && run.cause === cause);
