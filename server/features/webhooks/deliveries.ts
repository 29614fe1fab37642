import type { Types } from "mongoose";
import type { WebhookDelivery } from "../../../shared/webhooks/webhook.schema.ts";
import { newId, newKey, now, type Ctx } from "../../platform/ctx.ts";
import { inTransaction, pageFilter, pageOfRows } from "../../platform/database/index.ts";
import { oweWork } from "../../platform/dueWork/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { attemptDelivery, deliveryDuty } from "./deliver.ts";
import { accessDelivery, DeliveryModel, presentDelivery, type DeliveryRecord } from "./delivery.model.ts";
import { accessWebhook, presentWebhook, type WebhookRecord } from "./webhook.model.ts";
import { webhookReplayed } from "./webhooks.events.ts";

const mostReplayed = 1000;

interface Query {
  id: string;
  state?: WebhookDelivery["state"] | undefined;
  after?: string | undefined;
  limit: number;
}

/** What was and will be sent to a receiver, newest first; without the bodies. Faults: record.notFound. */
export async function listDeliveries({ id, state, after, limit }: Query) {
  const { _id: webhookId } = await accessWebhook(id);
  const rows = (await DeliveryModel.collection
    .find(pageFilter({ webhookId, ...(state ? { state } : {}) }, after, "at", -1), { projection: { body: 0 } })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .hint({ webhookId: 1, ...(state ? { state: 1 as const } : {}), at: -1, _id: -1 })
    .toArray()) as unknown as DeliveryRecord[];
  return pageOfRows(rows, limit, ({ at }) => at, presentDelivery);
}

/** One with its body and its tries. Faults: record.notFound. */
export async function deliveryInFull(id: string) {
  const record = await accessDelivery(id);
  const attempts = record.attempts.map(({ at, answer, milliseconds }) => ({ at: at.toISOString(), answer, milliseconds }));
  return { ...presentDelivery(record), body: record.body, attempts: attempts.toReversed() };
}

/** Sends an example now, signed like every other; what came back is the answer. Faults: record.notFound. */
export async function testWebhook(ctx: Ctx, id: string): Promise<WebhookDelivery> {
  const webhook = await accessWebhook(id);
  const [_id, at] = [newId(), now()];
  const { kind, id: actorId, name } = ctx.actor;
  const body = JSON.stringify({
    id: String(_id),
    type: "webhook.test",
    at: at.toISOString(),
    actor: { kind, id: actorId, name },
    webhook: { name: webhook.name },
  });
  const delivery: DeliveryRecord = {
    ...{ _id, webhookId: webhook._id, eventId: newKey(), event: "webhook.test", conversation: null, body },
    ...{ state: "waiting", at, tries: 0, attempts: [] },
  };
  await DeliveryModel.create(delivery);
  await attemptDelivery(webhook, delivery, "given up");
  return presentDelivery(await accessDelivery(String(_id)));
}

/** Owes one delivery again, with its id and body as they were. Faults: record.notFound. */
export async function replay(ctx: Ctx, id: string): Promise<WebhookDelivery> {
  const delivery = await accessDelivery(id);
  await oweAgain(ctx, await accessWebhook(String(delivery.webhookId)), [delivery._id]);
  return presentDelivery(await accessDelivery(id));
}

/** Owes again what was given up, oldest first. Faults: record.notFound. */
export async function replayFailed(ctx: Ctx, id: string): Promise<{ replayed: number }> {
  const webhook = await accessWebhook(id);
  const rows = await DeliveryModel.find({ webhookId: webhook._id, state: "given up", event: { $ne: "webhook.test" } })
    .sort({ at: 1, _id: 1 })
    .limit(mostReplayed)
    .select({ _id: 1 })
    .lean();
  await oweAgain(
    ctx,
    webhook,
    rows.map(({ _id }) => _id),
  );
  return { replayed: rows.length };
}

async function oweAgain(ctx: Ctx, webhook: WebhookRecord, ids: Types.ObjectId[]) {
  if (ids.length === 0) return;
  await inTransaction(ctx, async (tx) => {
    await DeliveryModel.updateMany({ _id: { $in: ids } }, { $set: { state: "waiting" } }, { session: tx.tx });
    await oweWork(
      tx,
      ids.map((_id) => deliveryDuty({ _id }, now())),
    );
    await append(tx, webhookReplayed, { webhook: presentWebhook(webhook), deliveries: ids.length });
  });
}
