export { customFieldsOf } from "./customFields.model.ts";
export { changeCustomFields, listCustomFields } from "./changeCustomFields.ts";
export { fieldBroadcasts } from "./fields.broadcasts.ts";
export { fieldsRoutes } from "./fields.routes.ts";
export { asksRequired, takeAnswers, unanswered, type AnswerSources } from "./takeAnswers.ts";
