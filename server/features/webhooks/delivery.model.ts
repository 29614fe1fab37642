import { model, Schema, Types } from "mongoose";
import type { WebhookDeliveryId } from "../../../shared/contract/ids.ts";
import type { WebhookDelivery } from "../../../shared/webhooks/webhook.schema.ts";
import { fault } from "../../platform/fault.ts";

interface Attempt {
  at: Date;
  answer: string;
  milliseconds: number;
}

export interface DeliveryRecord {
  _id: Types.ObjectId;
  webhookId: Types.ObjectId;
  /** The event of the log, or the test's own key: one delivery for each and receiver. */
  eventId: string;
  event: WebhookDelivery["event"];
  conversation: { id: Types.ObjectId; number: string } | null;
  /** As it is sent, the same at every try. */
  body: string;
  state: WebhookDelivery["state"];
  at: Date;
  tries: number;
  attempts: Attempt[];
}

const keptSeconds = 30 * 86_400;
const schema = new Schema<DeliveryRecord>(
  {
    webhookId: { type: Schema.Types.ObjectId, required: true },
    eventId: { type: String, required: true },
    event: { type: String, required: true },
    conversation: { type: Schema.Types.Mixed, default: null },
    body: { type: String, required: true },
    state: { type: String, required: true },
    at: { type: Date, required: true },
    tries: { type: Number, required: true },
    attempts: { type: Schema.Types.Mixed, required: true },
  },
  { collection: "webhookDeliveries", versionKey: false },
);
schema.index({ webhookId: 1, eventId: 1 }, { unique: true });
schema.index({ webhookId: 1, at: -1, _id: -1 });
schema.index({ webhookId: 1, state: 1, at: -1, _id: -1 });
schema.index({ at: 1 }, { expireAfterSeconds: keptSeconds });

export const DeliveryModel = model<DeliveryRecord>("WebhookDelivery", schema);

/** Faults: record.notFound. */
export async function accessDelivery(id: string): Promise<DeliveryRecord> {
  const found = await DeliveryModel.findById(new Types.ObjectId(id)).lean();
  if (!found) throw fault("record.notFound", { kind: "webhookDelivery" });
  return found;
}

export function presentDelivery({ _id, event, state, at, tries, attempts, conversation }: DeliveryRecord): WebhookDelivery {
  const last = attempts.at(-1);
  return {
    ...{ id: String(_id) as WebhookDeliveryId, event, state, tries },
    at: at.toISOString(),
    answer: last?.answer ?? null,
    milliseconds: last?.milliseconds ?? null,
    conversation: conversation && { id: String(conversation.id), number: conversation.number },
  };
}
