import { defineEvent } from "../../platform/eventLog/index.ts";
import type { TaskRecord } from "./task.model.ts";

/** A task was added (no `before`) or changed. */
export const taskChanged = defineEvent<{ before: TaskRecord | null; after: TaskRecord }>("task.changed");
/** Its time has come and nobody has done it. */
export const taskDue = defineEvent<{ task: TaskRecord; assigneeId: string | null }>("task.due");
