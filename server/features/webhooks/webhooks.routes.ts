import { os } from "../../platform/http/procedures.ts";
import { addWebhook, changeWebhook, listWebhooks, removeWebhook, renewSecret } from "./changeWebhook.ts";
import { deliveryInFull, listDeliveries, replay, replayFailed, testWebhook } from "./deliveries.ts";

export const webhooksRoutes = os.webhooks.router({
  list: os.webhooks.list.handler(async () => ({ items: await listWebhooks() })),
  add: os.webhooks.add.handler(({ input, context }) => addWebhook(context.ctx, input)),
  change: os.webhooks.change.handler(({ input, context }) => changeWebhook(context.ctx, input)),
  renewSecret: os.webhooks.renewSecret.handler(({ input, context }) => renewSecret(context.ctx, input.id)),
  remove: os.webhooks.remove.handler(async ({ input, context }) => (await removeWebhook(context.ctx, input.id), {})),
  test: os.webhooks.test.handler(({ input, context }) => testWebhook(context.ctx, input.id)),
  deliveries: os.webhooks.deliveries.handler(({ input }) => listDeliveries(input)),
  delivery: os.webhooks.delivery.handler(({ input }) => deliveryInFull(input.id)),
  replay: os.webhooks.replay.handler(({ input, context }) => replay(context.ctx, input.id)),
  replayFailed: os.webhooks.replayFailed.handler(({ input, context }) => replayFailed(context.ctx, input.id)),
});
