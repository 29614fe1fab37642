export { deliverDoer } from "./deliver.ts";
export { tellWebhooks } from "./tellWebhooks.ts";
export { webhooksRoutes } from "./webhooks.routes.ts";
