import type { StepAction } from "../../../../shared/escalation/ladder.schema.ts";
import { now, type Tx } from "../../../platform/ctx.ts";
import { oweWork } from "../../../platform/dueWork/index.ts";
import type { AgentRecord } from "../../auth/index.ts";
import { accessConversation, assignConversation, changeDetails, type ConversationRecord } from "../../conversations/index.ts";
import { openIncident, setLink } from "../../incidents/index.ts";
import { addTask } from "../../tasks/index.ts";
import { findHook } from "../hooks/sendHook.ts";
import { notify } from "../notifications/notify.ts";
import { setWatchers, watchersOf } from "../watchers.ts";
import type { LadderRunRecord } from "./ladder.model.ts";
import { offerByStep } from "./offerByStep.ts";

export const raised = { low: "normal", normal: "high", high: "urgent", urgent: "urgent" } as const;

/** One thing a step does inside; `agents` are those a notice reaches. Faults: those of what it does. */
export async function actOf(tx: Tx, action: StepAction, conversation: ConversationRecord, run: LadderRunRecord, agents: AgentRecord[]) {
  const id = String(conversation._id);
  if (action.kind === "task") {
    const dueAt = new Date(now().getTime() + action.dueInMinutes * 60_000).toISOString();
    await addTask(tx, { id, text: action.text, dueAt, assigneeId: null });
  }
  if (action.kind === "openIncident") {
    const incident = await openIncident(tx, { title: action.title, kind: action.incident });
    await setLink(tx, await accessConversation(tx, id), incident, true);
  }
  if (action.kind === "raisePriority") await changeDetails(tx, { id, priority: raised[conversation.priority] });
  if (action.kind === "reassign") await assignConversation(tx, { id, assigneeId: action.agentId });
  if (action.kind === "move") await assignConversation(tx, { id, assigneeId: null, departmentId: action.departmentId });
  if (action.kind === "offerTransfer") await offerByStep(tx, action, run);
  // As it is now: an earlier action of the step may have changed it.
  if (action.kind === "watch") await setWatchers(tx, await accessConversation(tx, id), agents, true);
  if (action.kind === "notify" || action.kind === "watch")
    for (const agent of agents) await notify(tx, agent, noticeOf(conversation, run), action.kind === "notify" && action.byMail);
}

/** Who watched already hears of each further step, unless the step tells them itself; answers whom it told so. */
export async function tellWatchers(tx: Tx, conversation: ConversationRecord, run: LadderRunRecord, told: string[]): Promise<string[]> {
  const others = (await watchersOf(conversation)).filter(({ name }) => !told.includes(name));
  for (const agent of others) await notify(tx, agent, noticeOf(conversation, run), false);
  return others.map(({ name }) => name);
}

const noticeOf = (conversation: ConversationRecord, { because, share, dueAt }: LadderRunRecord) => ({
  kind: "ladderStep" as const,
  ...{ conversation, because, share, dueAt },
});

type Calls = NonNullable<LadderRunRecord["calls"]>;

/** Owes each call to another system as work of its own, and answers them as they stand first. Faults: record.notFound. */
export async function oweCalls(tx: Tx, { _id, step }: LadderRunRecord): Promise<Calls> {
  const calls: Calls = [];
  for (const [place, action] of step.actions.entries()) {
    if (action.kind !== "callHook") continue;
    const { name } = await findHook(action.hookId);
    calls.push({ place, hookId: action.hookId, name, state: "waiting", error: null, tries: 0, doneAt: null });
  }
  const runId = String(_id);
  await oweWork(
    tx,
    calls.map(({ place }) => ({ type: "ladder.call", key: `${runId}:${place}`, data: { runId, place }, dueAt: now() })),
  );
  return calls;
}
