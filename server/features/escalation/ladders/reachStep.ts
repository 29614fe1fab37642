import { Types } from "mongoose";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { newId, now, systemCtx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import { accessConversation } from "../../conversations/index.ts";
import { LadderRunModel, stepsOf, type LadderRunRecord } from "./ladder.model.ts";
import { tellRun } from "./tellRun.ts";

export type Why = Pick<LadderRunRecord, "cause" | "because" | "share" | "dueAt">;

/** Notes that a step is reached and owes what it does, once per conversation and cause, however often it is told (LAD-2). */
export async function reachStep(conversationId: string, step: LadderStep, why: Why) {
  const { ownerDepartmentId } = await accessConversation(systemCtx(), conversationId);
  const run: LadderRunRecord = {
    _id: newId(),
    departmentId: ownerDepartmentId,
    conversationId: new Types.ObjectId(conversationId),
    stepId: step.id,
    step,
    ...why,
    state: "waiting",
    error: null,
    reachedAt: now(),
    doneAt: null,
  };
  try {
    await inTransaction(systemCtx(), async (tx) => {
      await LadderRunModel.create([run], { session: tx.tx });
      await oweWork(tx, [{ type: "ladder.step", key: String(run._id), data: { runId: String(run._id) }, dueAt: now() }]);
      await tellRun(run.conversationId, tx);
    });
  } catch (error) {
    // Reached before: by an earlier telling, or by another process.
    if (!isDuplicate(error)) throw error;
  }
}

/** A departure came near: the step is reached, if the conversation is still open, departs then, and the ladder still has the step. */
export const departureDoer: Doer = {
  type: "ladder.departure",
  run: async (data) => {
    const { conversationId, stepId, departsAt } = data as { conversationId: string; stepId: string; departsAt: string };
    const { active, departsAt: departs, ownerDepartmentId } = await accessConversation(systemCtx(), conversationId);
    const step = (await stepsOf(ownerDepartmentId)).find(({ id }) => id === stepId);
    if (!active || !step || departs?.toISOString() !== departsAt) return;
    await reachStep(conversationId, step, { cause: `departure:${departsAt}`, because: "beforeDeparture", share: null, dueAt: departs });
  },
};
