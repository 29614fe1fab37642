import { systemCtx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import type { Doer } from "../../platform/dueWork/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { accessConversation } from "../conversations/index.ts";
import { falling } from "./changeTasks.ts";
import { TaskModel } from "./task.model.ts";
import { taskDue } from "./tasks.events.ts";

/** The time of a task has come: said once, unless it is done or due at another time by now; whoever is to do it is told by what follows. */
export const taskDoer: Doer = {
  type: falling,
  run: async (data) => {
    await inTransaction(systemCtx(), async (tx) => {
      const task = await TaskModel.findOne({ _id: String(data["id"]), dueAt: new Date(String(data["at"])), done: false })
        .session(tx.tx)
        .lean();
      if (!task) return;
      const { assigneeId } = task.assigneeId ? task : await accessConversation(tx, task.conversationId);
      await append(tx, taskDue, { task, assigneeId: assigneeId && String(assigneeId) }, { conversationId: task.conversationId });
    });
  },
};
