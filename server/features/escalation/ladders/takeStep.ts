import { Types } from "mongoose";
import type { LadderStep, StepAction } from "../../../../shared/escalation/ladder.schema.ts";
import { isFault } from "../../../platform/fault.ts";
import { now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { Doer } from "../../../platform/dueWork/index.ts";
import {
  accessConversation,
  changeConversation,
  detailsChanged,
  systemAuthor,
  type ConversationRecord,
} from "../../conversations/index.ts";
import { reachedAgents, type ReachedPeople } from "../notifications/reachedAgents.ts";
import { actOf, oweCalls, tellWatchers } from "./stepActs.ts";
import { LadderRunModel } from "./ladder.model.ts";
import { tellRun } from "./tellRun.ts";

const mostNamed = 3;

/**
 * Does what a step says, all of it or nothing, and says so in the thread; a failure is kept with its reason and tried again (LAD-2). What
 * leaves the house is owed by the same transaction and done by itself.
 */
export const stepDoer: Doer = {
  type: "ladder.step",
  tries: 8,
  run: async (data) => {
    const { runId } = data as { runId: string };
    try {
      await inTransaction(systemCtx("Escalation"), (tx) => takeStep(tx, runId));
    } catch (error) {
      await noteFailure(runId, error);
      throw error;
    }
  },
};

async function takeStep(tx: Tx, runId: string) {
  const run = await LadderRunModel.findOneAndUpdate(
    { _id: runId, state: { $in: ["waiting", "failed"] } },
    { $set: { state: "done", error: null, doneAt: now() }, $unset: { errorData: "" } },
    { session: tx.tx, returnDocument: "after" },
  ).lean();
  if (!run) return;
  const conversation = await accessConversation(tx, run.conversationId);
  // Resolved meanwhile: there is nothing to climb for.
  if (!conversation.active) return;
  const reached = await whoIsReached(run.step, conversation);
  const event = { type: "escalated" as const, because: run.because, share: run.share, actions: run.step.actions.map(({ kind }) => kind) };
  const { told, instead } = toldOf([...reached.values()]);
  const said = { told: told.slice(0, mostNamed), toldMore: Math.max(0, told.length - mostNamed) };
  await changeConversation(tx, conversation._id, detailsChanged, {
    entries: [
      { kind: "event", author: systemAuthor, event: { ...event, ...(told.length > 0 ? said : {}), ...(instead ? { instead } : {}) } },
    ],
  });
  for (const action of run.step.actions) await actOf(tx, action, conversation, run, reached.get(action)?.agents ?? []);
  const watching = await tellWatchers(tx, conversation, run, told);
  const calls = await oweCalls(tx, run);
  await LadderRunModel.updateOne({ _id: run._id }, { $set: { told: [...told, ...watching], instead, calls } }, { session: tx.tx });
  await tellRun(conversation._id, tx);
}

async function whoIsReached({ actions }: LadderStep, conversation: ConversationRecord) {
  const reached = new Map<StepAction, ReachedPeople>();
  for (const action of actions)
    if (action.kind === "notify" || action.kind === "watch") reached.set(action, await reachedAgents(action.reached, conversation));
  return reached;
}

/** Who was told, by name, and whom a roster named instead of a duty manager. */
const toldOf = (reached: ReachedPeople[]) => ({
  told: [...new Set(reached.flatMap(({ agents }) => agents.map(({ name }) => name)))],
  instead: reached.find((one) => one.instead)?.instead ?? null,
});

async function noteFailure(runId: string, error: unknown) {
  const reason = isFault(error) ? error.code : error instanceof Error ? error.message : String(error);
  const failed = { _id: new Types.ObjectId(runId), state: { $ne: "done" as const } };
  const errorData = isFault(error) ? (error.data ?? {}) : {};
  const run = await LadderRunModel.findOneAndUpdate(failed, { $set: { state: "failed", error: reason, errorData } }).lean();
  if (run && (run.state !== "failed" || run.error !== reason)) await tellRun(run.conversationId);
}

/** The steps a conversation has reached, in the order they were reached. */
export async function runsOf(conversationId: string) {
  const runs = await LadderRunModel.find({ conversationId: new Types.ObjectId(conversationId) }).lean();
  return runs.toSorted((a, b) => a.reachedAt.getTime() - b.reachedAt.getTime());
}
