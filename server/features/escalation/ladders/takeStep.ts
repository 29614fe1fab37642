import { Types } from "mongoose";
import type { LadderStep, StepAction } from "../../../../shared/escalation/ladder.schema.ts";
import { now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { Doer } from "../../../platform/dueWork/index.ts";
import type { AgentRecord } from "../../auth/index.ts";
import {
  accessConversation,
  assignConversation,
  changeConversation,
  changeDetails,
  detailsChanged,
  systemAuthor,
  type ConversationRecord,
} from "../../conversations/index.ts";
import { notify } from "../notifications/notify.ts";
import { reachedAgents, type ReachedPeople } from "../notifications/reachedAgents.ts";
import { LadderRunModel, type LadderRunRecord } from "./ladder.model.ts";

const raised = { low: "normal", normal: "high", high: "urgent", urgent: "urgent" } as const;
const mostNamed = 3;

/** Does what a step says, all of it or nothing, and says so in the thread; a failure is kept with its reason and tried again (LAD-2). */
export const stepDoer: Doer = {
  type: "ladder.step",
  tries: 8,
  run: async (data) => {
    const { runId } = data as { runId: string };
    try {
      await inTransaction(systemCtx("Escalation"), (tx) => takeStep(tx, runId));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await LadderRunModel.updateOne({ _id: runId, state: { $ne: "done" } }, { $set: { state: "failed", error: reason } });
      throw error;
    }
  },
};

async function takeStep(tx: Tx, runId: string) {
  const run = await LadderRunModel.findOneAndUpdate(
    { _id: runId, state: { $ne: "done" } },
    { $set: { state: "done", error: null, doneAt: now() } },
    { session: tx.tx, returnDocument: "after" },
  ).lean();
  if (!run) return;
  const conversation = await accessConversation(tx, run.conversationId);
  // Resolved meanwhile: there is nothing to climb for.
  if (!conversation.active) return;
  const reached = await whoIsReached(run.step, conversation);
  const event = { type: "escalated" as const, because: run.because, share: run.share, actions: run.step.actions.map(({ kind }) => kind) };
  const told = toldOf([...reached.values()]);
  await changeConversation(tx, conversation._id, detailsChanged, {
    entries: [{ kind: "event", author: systemAuthor, event: { ...event, ...told } }],
  });
  for (const action of run.step.actions) await act(tx, action, conversation, run, reached.get(action)?.agents ?? []);
}

async function whoIsReached({ actions }: LadderStep, conversation: ConversationRecord) {
  const reached = new Map<StepAction, ReachedPeople>();
  for (const action of actions) if (action.kind === "notify") reached.set(action, await reachedAgents(action.reached, conversation));
  return reached;
}

/** Who was told, by name as far as a line has room, and whom a roster named instead of a duty manager. */
function toldOf(reached: ReachedPeople[]) {
  const told = [...new Set(reached.flatMap(({ agents }) => agents.map(({ name }) => name)))];
  const instead = reached.find((one) => one.instead)?.instead;
  return {
    ...(told.length > 0 ? { told: told.slice(0, mostNamed), toldMore: Math.max(0, told.length - mostNamed) } : {}),
    ...(instead ? { instead } : {}),
  };
}

async function act(tx: Tx, action: StepAction, conversation: ConversationRecord, run: LadderRunRecord, agents: AgentRecord[]) {
  const id = String(conversation._id);
  if (action.kind === "raisePriority") await changeDetails(tx, { id, priority: raised[conversation.priority] });
  if (action.kind === "reassign") await assignConversation(tx, { id, assigneeId: action.agentId });
  if (action.kind === "move") await assignConversation(tx, { id, assigneeId: null, departmentId: action.departmentId });
  if (action.kind === "notify") {
    const { because, share, dueAt } = run;
    const notice = { kind: "ladderStep" as const, conversation, because, share, dueAt };
    for (const agent of agents) await notify(tx, agent, notice, action.byMail);
  }
}

/** The steps a conversation has reached, in the order they were reached. */
export async function runsOf(conversationId: string) {
  const runs = await LadderRunModel.find({ conversationId: new Types.ObjectId(conversationId) }).lean();
  return runs.toSorted((a, b) => a.reachedAt.getTime() - b.reachedAt.getTime());
}
