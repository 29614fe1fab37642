export { fieldBroadcasts } from "./fields.broadcasts.ts";
export { fieldsRoutes } from "./fields.routes.ts";
export { takeAnswers, unanswered } from "./takeAnswers.ts";
