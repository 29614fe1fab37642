import { model, Schema, type Types } from "mongoose";
import type { AgentId, ConversationId, TaskId } from "../../../shared/contract/ids.ts";
import type { Task } from "../../../shared/tasks/task.schema.ts";
import { noDueTime } from "../conversations/index.ts";

export interface TaskRecord {
  _id: Types.ObjectId;
  conversationId: Types.ObjectId;
  /** As the conversation was called when the task was last written: a list needs nothing else. */
  number: string;
  subject: string;
  contactName: string;
  text: string;
  /** The far end of time where it is never due. */
  dueAt: Date;
  assigneeId: Types.ObjectId | null;
  createdBy: string;
  done: boolean;
  doneAt: Date | null;
  doneBy: string | null;
}

const schema = new Schema<TaskRecord>(
  {
    conversationId: { type: Schema.Types.ObjectId, required: true },
    number: { type: String, required: true },
    subject: { type: String, required: true },
    contactName: { type: String, required: true },
    text: { type: String, required: true },
    dueAt: { type: Date, required: true },
    assigneeId: { type: Schema.Types.ObjectId, default: null },
    createdBy: { type: String, required: true },
    done: { type: Boolean, required: true },
    doneAt: { type: Date, default: null },
    doneBy: { type: String, default: null },
  },
  { collection: "tasks", versionKey: false },
);
schema.index({ assigneeId: 1, done: 1, dueAt: 1, _id: 1 });
schema.index({ conversationId: 1, done: 1, dueAt: 1 });

export const TaskModel = model<TaskRecord>("Task", schema);

export const isDue = ({ dueAt }: Pick<TaskRecord, "dueAt">) => dueAt.getTime() !== noDueTime.getTime();

export const presentTask = ({ _id, done: _done, ...task }: TaskRecord): Task => ({
  ...task,
  id: String(_id) as TaskId,
  conversationId: String(task.conversationId) as ConversationId,
  assigneeId: task.assigneeId && (String(task.assigneeId) as AgentId),
  dueAt: isDue(task) ? task.dueAt.toISOString() : null,
  doneAt: task.doneAt?.toISOString() ?? null,
});
