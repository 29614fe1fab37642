import { os } from "../../platform/http/procedures.ts";
import { addTask, changeTask, countTasks, myTasks, tasksOf } from "./changeTasks.ts";
import { presentTask } from "./task.model.ts";

const on = os.tasks;

export const tasksRoutes = on.router({
  mine: on.mine.handler(({ input, context }) => myTasks(context.ctx, input)),
  counts: on.counts.handler(({ context }) => countTasks(context.ctx)),
  of: on.of.handler(async ({ input, context }) => ({ items: await tasksOf(context.ctx, input.id) })),
  add: on.add.handler(async ({ input, context }) => presentTask(await addTask(context.ctx, input))),
  change: on.change.handler(async ({ input, context }) => presentTask(await changeTask(context.ctx, input))),
});
