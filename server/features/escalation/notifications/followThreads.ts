import { Types } from "mongoose";
import { systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { EventRecord, Reader } from "../../../platform/eventLog/index.ts";
import { findAgent, listAllAgents, type AgentRecord } from "../../auth/index.ts";
import {
  accessConversation,
  agentMayRead,
  sendHeldBack,
  messagePosted,
  statusChanged,
  type ConversationChanged,
  type ConversationRecord,
  type MessageRecord,
} from "../../conversations/index.ts";
import { taskDue, type TaskRecord } from "../../tasks/index.ts";
import { notifyOnce } from "./notify.ts";

/** Tells people of notes that name them, and those who watch a conversation of answers and statuses; nobody of what they did themselves (NOT-1, NOT-2). */
export const followThreads: Reader = {
  name: "escalation.told",
  types: [messagePosted.type, statusChanged.type, sendHeldBack.type, taskDue.type],
  concerns: ({ type, payload }) => {
    if (type === sendHeldBack.type || type === taskDue.type) return true;
    const { conversation, messages } = payload as ConversationChanged;
    return Boolean(conversation.watcherIds?.length) || messages.some(({ mentions }) => mentions);
  },
  take: async (event) => {
    if (event.type === taskDue.type) return tellTask(event as EventRecord<DueTask>);
    if (event.type === sendHeldBack.type) return tellHeldBack(event as EventRecord<HeldBack>);
    const { conversation, messages } = (event as EventRecord<ConversationChanged>).payload;
    const agents = (await listAllAgents()).filter((agent) => agent.active && agentMayRead(agent, conversation));
    await inTransaction(systemCtx(), async (tx) => {
      for (const message of messages) {
        const named = await tellNamed(tx, conversation, message, agents);
        await tellWatching(
          tx,
          conversation,
          message,
          agents.filter((agent) => !named.has(String(agent._id))),
        );
      }
    });
  },
};

interface DueTask {
  task: TaskRecord;
  assigneeId: string | null;
}

/** Whoever is to do a task hears that its time has come. */
async function tellTask({ payload: { task, assigneeId } }: EventRecord<DueTask>) {
  if (!assigneeId) return;
  const conversation = await accessConversation(systemCtx(), String(task.conversationId));
  const [key, dueAt] = [`task:${String(task._id)}:${String(task.dueAt)}`, new Date(task.dueAt)];
  await inTransaction(systemCtx(), async (tx) =>
    notifyOnce(tx, await findAgent(assigneeId, tx), key, { kind: "taskDue", because: "taskDue", by: task.text, conversation, dueAt }),
  );
}

interface HeldBack {
  agentId: string;
  conversationId: string;
  heldId: string;
  at: string;
  by: string;
}

/** Whoever kept an answer for later hears that it did not leave. */
async function tellHeldBack({ payload: { agentId, conversationId, heldId, at, by } }: EventRecord<HeldBack>) {
  const conversation = await accessConversation(systemCtx(), conversationId);
  const because = by ? "heldBack" : "heldBackRefused";
  await inTransaction(systemCtx(), async (tx) =>
    notifyOnce(tx, await findAgent(agentId, tx), `held:${heldId}:${at}`, { kind: "heldBack", because, by, conversation }),
  );
}

async function tellNamed(tx: Tx, conversation: ConversationRecord, message: MessageRecord, agents: AgentRecord[]): Promise<Set<string>> {
  const { mentions = [], author, text, _id } = message;
  const named = agents.filter(({ _id: id, teamIds }) =>
    mentions.some((one) => (one.kind === "agent" ? one.id === String(id) : teamIds.some((team) => String(team) === one.id))),
  );
  const others = named.filter((agent) => String(agent._id) !== author.id);
  for (const agent of others)
    await notifyOnce(tx, agent, `mention:${String(_id)}`, {
      kind: "mentioned",
      because: "mentioned",
      by: author.name,
      text: excerptOf(text),
      conversation,
    });
  return new Set(named.map((agent) => String(agent._id)));
}

async function tellWatching(tx: Tx, conversation: ConversationRecord, message: MessageRecord, agents: AgentRecord[]) {
  const because = becauseOf(message);
  if (!because) return;
  const { watcherIds = [] } = conversation;
  const watching = agents.filter(
    ({ _id }) => watcherIds.some((id) => new Types.ObjectId(id).equals(_id)) && String(_id) !== message.author.id,
  );
  for (const agent of watching)
    await notifyOnce(tx, agent, `watch:${String(message._id)}`, {
      kind: "watched",
      because,
      by: message.author.name,
      text: excerptOf(message.text),
      conversation,
    });
}

const becauseOf = ({ kind, event }: MessageRecord) =>
  kind === "inbound"
    ? "contactWrote"
    : kind === "outbound"
      ? "colleagueAnswered"
      : event?.type === "statusChanged"
        ? `became.${event.to}`
        : null;

const excerptOf = (text: string) => (text.length > 140 ? `${text.slice(0, 139)}…` : text);
