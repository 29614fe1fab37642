import { Types } from "mongoose";
import { newId, now, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction, pageFilter, pageOfRows } from "../../platform/database/index.ts";
import { oweWork } from "../../platform/dueWork/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { findAgent, whyCannotHold } from "../auth/index.ts";
import { accessConversation, mayChange, noDueTime, type ConversationRecord } from "../conversations/index.ts";
import { isDue, presentTask, TaskModel, type TaskRecord } from "./task.model.ts";
import { taskChanged } from "./tasks.events.ts";

export const falling = "task.due";
const mostOpen = 50;
const mostCounted = 100;

export interface NewTask {
  id: string;
  text: string;
  dueAt: string | null;
  assigneeId: string | null;
}

/** Adds a task to a conversation the caller may change. Faults: record.notFound, conversation.onlyShown, agent.cannotHold, task.tooMany. */
export const addTask = (ctx: Ctx, { id, text, dueAt, assigneeId }: NewTask): Promise<TaskRecord> =>
  inTransaction(ctx, async (tx) => {
    const conversation = await accessConversation(tx, id);
    if (!mayChange(tx.actor, conversation)) throw fault("conversation.onlyShown", {});
    const open = await TaskModel.countDocuments({ conversationId: conversation._id, done: false }, { session: tx.tx, limit: mostOpen });
    if (open >= mostOpen) throw fault("task.tooMany", { most: mostOpen });
    const task: TaskRecord = {
      ...{ _id: newId(), ...aboutOf(conversation), text, dueAt: dueAt ? new Date(dueAt) : noDueTime },
      ...{ assigneeId: await doerOf(tx, conversation, assigneeId), createdBy: tx.actor.name },
      ...{ done: false, doneAt: null, doneBy: null },
    };
    await TaskModel.create([task], { session: tx.tx });
    await tell(tx, null, task);
    return task;
  });

export interface TaskChange {
  id: string;
  text?: string | undefined;
  dueAt?: string | null | undefined;
  assigneeId?: string | null | undefined;
  done?: boolean | undefined;
}

/** Changes a task of a conversation the caller may change. Faults: record.notFound, conversation.onlyShown, agent.cannotHold. */
export const changeTask = (ctx: Ctx, { id, text, dueAt, assigneeId, done }: TaskChange): Promise<TaskRecord> =>
  inTransaction(ctx, async (tx) => {
    const before = await TaskModel.findById(id).session(tx.tx).lean();
    if (!before) throw fault("record.notFound", { kind: "task" });
    const conversation = await accessConversation(tx, before.conversationId);
    if (!mayChange(tx.actor, conversation)) throw fault("conversation.onlyShown", {});
    const set = {
      ...aboutOf(conversation),
      ...(text === undefined ? {} : { text }),
      ...(dueAt === undefined ? {} : { dueAt: dueAt ? new Date(dueAt) : noDueTime }),
      ...(assigneeId === undefined ? {} : { assigneeId: await doerOf(tx, conversation, assigneeId) }),
      ...(done === undefined ? {} : { done, doneAt: done ? now() : null, doneBy: done ? tx.actor.name : null }),
    };
    const after = { ...before, ...set };
    await TaskModel.updateOne({ _id: before._id }, { $set: set }, { session: tx.tx });
    await tell(tx, before, after);
    return after;
  });

const aboutOf = ({ _id, number, subject, contact }: ConversationRecord) => ({
  conversationId: _id,
  number,
  subject,
  contactName: contact.name,
});

async function doerOf(tx: Tx, { ownerDepartmentId }: ConversationRecord, assigneeId: string | null): Promise<Types.ObjectId | null> {
  if (assigneeId === null) return null;
  const agent = await findAgent(assigneeId, tx);
  const because = whyCannotHold(agent, String(ownerDepartmentId));
  if (because) throw fault("agent.cannotHold", { because });
  return agent._id;
}

/** Its time is owed as work of its own: another time is another duty. */
async function tell(tx: Tx, before: TaskRecord | null, after: TaskRecord) {
  await append(tx, taskChanged, { before, after }, { conversationId: after.conversationId });
  if (after.done || !isDue(after)) return;
  const at = after.dueAt.toISOString();
  await oweWork(tx, [{ type: falling, key: `${String(after._id)}:${at}`, data: { id: String(after._id), at }, dueAt: after.dueAt }]);
}

/** The tasks of a conversation, open ones first. Faults: record.notFound. */
export async function tasksOf(ctx: Ctx, id: string) {
  const { _id } = await accessConversation(ctx, id);
  const rows = await TaskModel.find({ conversationId: _id }).sort({ done: 1, dueAt: 1 }).limit(mostCounted).lean();
  return rows.map(presentTask);
}

/** The caller's open tasks, the next due first. */
export async function myTasks(ctx: Ctx, { after, limit }: { after?: string | undefined; limit: number }) {
  const rows = await TaskModel.find(pageFilter(mine(ctx), after, "dueAt", 1))
    .sort({ dueAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean();
  return pageOfRows(rows, limit, (row) => row.dueAt, presentTask);
}

export async function countTasks(ctx: Ctx) {
  const [open, late] = await Promise.all([
    TaskModel.countDocuments(mine(ctx), { limit: mostCounted }),
    TaskModel.countDocuments({ ...mine(ctx), dueAt: { $lt: now() } }, { limit: mostCounted }),
  ]);
  return { open, late };
}

const mine = ({ actor }: Ctx) => ({ assigneeId: new Types.ObjectId(actor.id ?? undefined), done: false });
