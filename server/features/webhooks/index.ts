export { listWebhooks, putBackWebhook, removeWebhook } from "./changeWebhook.ts";
export { deliverDoer } from "./deliver.ts";
export { tellWebhooks } from "./tellWebhooks.ts";
export { accessWebhook } from "./webhook.model.ts";
export type { SaidWebhook } from "./webhooks.events.ts";
export { webhooksRoutes } from "./webhooks.routes.ts";
