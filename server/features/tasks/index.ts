export { addTask } from "./changeTasks.ts";
export { taskDoer } from "./taskFalls.ts";
export { taskBroadcasts } from "./tasks.broadcasts.ts";
export { taskDue } from "./tasks.events.ts";
export { tasksRoutes } from "./tasks.routes.ts";
export type { TaskRecord } from "./task.model.ts";
