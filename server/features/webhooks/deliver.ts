import { Types } from "mongoose";
import { now } from "../../platform/ctx.ts";
import type { Doer, Duty } from "../../platform/dueWork/index.ts";
import { postOutside, signed } from "../../platform/outside/index.ts";
import { unseal } from "../../platform/sealed.ts";
import { DeliveryModel, type DeliveryRecord } from "./delivery.model.ts";
import { WebhookModel, type WebhookRecord } from "./webhook.model.ts";

/** With pauses that double up to a quarter of an hour: about fourteen hours. */
const tries = 60;
const keptAttempts = 20;

/** What is owed for a delivery from an instant on; once, however often it is asked for. */
export const deliveryDuty = ({ _id }: Pick<DeliveryRecord, "_id">, dueAt: Date): Duty => ({
  type: "webhook.deliver",
  key: String(_id),
  data: { deliveryId: String(_id) },
  dueAt,
});

/** Delivers one event, again and again until the receiver answers 2xx or the tries are over. At least once: the id tells a repeat. */
export const deliverDoer: Doer = {
  type: "webhook.deliver",
  tries,
  // A receiver that does not answer holds its place for ten seconds; the others go on.
  atOnce: 20,
  run: async (data, attempt) => {
    const { deliveryId } = data as { deliveryId: string };
    const delivery = await DeliveryModel.findById(new Types.ObjectId(deliveryId)).lean();
    const webhook = delivery && (await WebhookModel.findById(delivery.webhookId).lean());
    if (!delivery || !webhook || delivery.state === "delivered") return;
    if (!webhook.on) return void (await DeliveryModel.updateOne({ _id: delivery._id }, { $set: { state: "switched off" } }));
    const { ok, answer } = await attemptDelivery(webhook, delivery, attempt >= tries ? "given up" : "failing");
    if (!ok) throw new Error(answer);
  },
};

/** Sends once and writes down what came back; a failure is an answer here. */
export async function attemptDelivery(webhook: WebhookRecord, delivery: DeliveryRecord, otherwise: DeliveryRecord["state"]) {
  const at = now();
  const { ok, answer } = await send(webhook, delivery);
  const attempt = { at, answer, milliseconds: now().getTime() - at.getTime() };
  await DeliveryModel.updateOne(
    { _id: delivery._id },
    {
      $set: { state: ok ? "delivered" : otherwise },
      $inc: { tries: 1 },
      $push: { attempts: { $each: [attempt], $slice: -keptAttempts } },
    },
  );
  return { ok, answer };
}

async function send({ _id, sealedUrl, sealedSecret }: WebhookRecord, { _id: deliveryId, body }: DeliveryRecord) {
  const owner = String(_id);
  try {
    const { status } = await postOutside(unseal(sealedUrl, owner), body, signed(unseal(sealedSecret, owner), String(deliveryId), body));
    return { ok: status >= 200 && status <= 299, answer: String(status) };
  } catch (error) {
    return { ok: false, answer: error instanceof Error ? error.message : String(error) };
  }
}
