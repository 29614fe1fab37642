import type { Condition } from "../../../../shared/conditions/condition.schema.ts";
import { unmetConditions } from "../../../../shared/conditions/unmetConditions.ts";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { asWritten } from "../../../../shared/tags/tagNaming.ts";
import { newId, now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import { accessConversation, type ConversationRecord } from "../../conversations/index.ts";
import { contactFacts, factsOf } from "../../views/index.ts";
import { LadderRunModel, stepsOf, type LadderRunRecord } from "./ladder.model.ts";
import { tellRun } from "./tellRun.ts";

export type Why = Pick<LadderRunRecord, "cause" | "because" | "share" | "dueAt">;

/**
 * Notes that a step is reached and owes what it does, once per conversation and cause, however often it is told (LAD-2). What it asks of the
 * conversation is asked here and never again: a step that does not apply is passed over for good (LAD-4).
 */
export async function reachStep(conversationId: string, step: LadderStep, why: Why) {
  try {
    await inTransaction(systemCtx(), async (tx) => {
      const conversation = await accessConversation(tx, conversationId);
      const run = runOf(conversation, step, why, await unmetNow(tx, step, conversation));
      await LadderRunModel.create([run], { session: tx.tx });
      const duty = { type: "ladder.step", key: String(run._id), data: { runId: String(run._id) }, dueAt: now() };
      if (run.state === "waiting") await oweWork(tx, [duty]);
      await tellRun(run.conversationId, tx);
    });
  } catch (error) {
    // Reached before: by an earlier telling, or by another process.
    if (!isDuplicate(error)) throw error;
  }
}

function runOf({ _id, ownerDepartmentId }: ConversationRecord, step: LadderStep, why: Why, unmet: Condition[]): LadderRunRecord {
  const at = now();
  const passed = unmet.length > 0;
  return {
    _id: newId(),
    departmentId: ownerDepartmentId,
    conversationId: _id,
    stepId: step.id,
    step: asWritten(step),
    ...why,
    state: passed ? "passedOver" : "waiting",
    ...(passed ? { unmet: asWritten(unmet) } : {}),
    error: null,
    reachedAt: at,
    doneAt: passed ? at : null,
  };
}

async function unmetNow(tx: Tx, { onlyIf }: LadderStep, conversation: ConversationRecord): Promise<Condition[]> {
  if (!onlyIf) return [];
  const contactOf = await contactFacts([{ conditions: onlyIf }], [conversation], tx);
  return unmetConditions(onlyIf, factsOf(conversation, contactOf(conversation)), now().getTime());
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
