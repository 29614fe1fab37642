import { model, Schema, Types } from "mongoose";
import type { DepartmentId, WebhookId } from "../../../shared/contract/ids.ts";
import type { Webhook, WebhookEvent } from "../../../shared/webhooks/webhook.schema.ts";
import type { Tx } from "../../platform/ctx.ts";
import { rememberFor } from "../../platform/database/index.ts";
import { fault } from "../../platform/fault.ts";

export interface WebhookRecord {
  _id: Types.ObjectId;
  name: string;
  host: string;
  /** Address and secret, sealed. */
  sealedUrl: string;
  sealedSecret: string;
  /** Missing until the address was changed once. */
  addressSince?: Date;
  /** The address before the last change of it, so that the change can be taken back; sealed like the one in force. */
  former?: { host: string; sealedUrl: string };
  events: WebhookEvent[];
  departmentIds: Types.ObjectId[];
  on: boolean;
  createdAt: Date;
  createdBy: string;
}

const schema = new Schema<WebhookRecord>(
  {
    name: { type: String, required: true },
    host: { type: String, required: true },
    sealedUrl: { type: String, required: true },
    sealedSecret: { type: String, required: true },
    addressSince: { type: Date },
    former: { type: Schema.Types.Mixed },
    events: { type: [String], required: true },
    departmentIds: { type: [Schema.Types.ObjectId], required: true },
    on: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
    createdBy: { type: String, required: true },
  },
  { collection: "webhooks", versionKey: false },
);
schema.index({ createdAt: 1, _id: 1 });

export const WebhookModel = model<WebhookRecord>("Webhook", schema);

/** Every event asks who wants it: the list is remembered, and forgotten by the event of its change; the time only bounds a lost one. */
const subscribed = rememberFor(5000, () => WebhookModel.find({ on: true }).lean());
export const webhooksOn = () => subscribed.recall();
export const forgetWebhooks = subscribed.forget;

/** Faults: record.notFound. */
export async function accessWebhook(id: string, tx?: Tx): Promise<WebhookRecord> {
  const found = await WebhookModel.findById(new Types.ObjectId(id))
    .session(tx?.tx ?? null)
    .lean();
  if (!found) throw fault("record.notFound", { kind: "webhook" });
  return found;
}

export const presentWebhook = ({ _id, name, host, events, departmentIds, on, createdAt, createdBy }: WebhookRecord): Webhook => ({
  ...{ id: String(_id) as WebhookId, name, host, events, on, createdBy },
  departmentIds: departmentIds.map((id) => String(id) as DepartmentId),
  createdAt: createdAt.toISOString(),
});
