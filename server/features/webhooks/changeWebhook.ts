import { Types } from "mongoose";
import type { Webhook, WebhookTerms } from "../../../shared/webhooks/webhook.schema.ts";
import { newId, newSecret, now, type Ctx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { refuseAddress } from "../../platform/outside/index.ts";
import { seal } from "../../platform/sealed.ts";
import { DeliveryModel } from "./delivery.model.ts";
import { accessWebhook, presentWebhook, WebhookModel, type WebhookRecord } from "./webhook.model.ts";
import { webhookAdded, webhookChanged, webhookRemoved, webhookSecretRenewed, type SaidWebhook } from "./webhooks.events.ts";

const mostWebhooks = 50;
const freshSecret = () => `whsec_${newSecret()}`;

/** Every subscription, oldest first; never more than fifty. */
export const listWebhooks = async () => (await WebhookModel.find().sort({ createdAt: 1, _id: 1 }).lean()).map(presentWebhook);

/** Adds one; its secret is answered this once. Faults: hook.notAllowed, webhook.tooMany. */
export async function addWebhook(ctx: Ctx, { url, ...terms }: WebhookTerms & { url: string }): Promise<Webhook & { secret: string }> {
  const { host } = refuseAddress(url);
  const _id = newId();
  const secret = freshSecret();
  const sealed = { sealedUrl: seal(url, String(_id)), sealedSecret: seal(secret, String(_id)) };
  const record: WebhookRecord = { _id, host, ...sealed, ...recordOf(terms), createdAt: now(), createdBy: ctx.actor.name };
  await inTransaction(ctx, async (tx) => {
    if ((await WebhookModel.countDocuments().session(tx.tx)) >= mostWebhooks) throw fault("webhook.tooMany", { most: mostWebhooks });
    await WebhookModel.create([record], { session: tx.tx });
    await append(tx, webhookAdded, { webhook: presentWebhook(record) });
  });
  return { ...presentWebhook(record), secret };
}

type Change = Partial<WebhookTerms> & { id: string; url?: string | undefined };

/** Changes what is given. Switched off, nothing is noted for it meanwhile. Faults: record.notFound, hook.notAllowed. */
export async function changeWebhook(ctx: Ctx, { id, url, ...terms }: Change): Promise<Webhook> {
  const address = url === undefined ? null : { host: refuseAddress(url).host, sealedUrl: seal(url, id) };
  return replace(ctx, id, terms, () => address);
}

/** The terms as they were; with the instant since when the address holds that is to go, the one before it. Faults: record.notFound, audit.cannotUndo. */
export const putBackWebhook = (ctx: Ctx, id: string, terms: WebhookTerms, addressSince: string | null): Promise<Webhook> =>
  replace(ctx, id, terms, (held) => {
    if (addressSince === null || !held.former) return null;
    // Put back twice at once it would be the one that was to go.
    if (held.addressSince?.toISOString() !== addressSince) throw fault("audit.cannotUndo", {});
    return { host: held.former.host, sealedUrl: held.former.sealedUrl };
  });

type Address = Pick<WebhookRecord, "host" | "sealedUrl">;

function replace(ctx: Ctx, id: string, terms: Partial<WebhookTerms>, addressOf: (before: WebhookRecord) => Address | null) {
  return inTransaction(ctx, async (tx) => {
    const before = await accessWebhook(id, tx);
    const address = addressOf(before);
    const { host, sealedUrl } = before;
    const moved = address && { ...address, addressSince: now(), former: { host, sealedUrl } };
    const record: WebhookRecord = { ...before, ...moved, ...recordOf({ ...presentWebhook(before), ...terms }) };
    await WebhookModel.replaceOne({ _id: before._id }, record, { session: tx.tx });
    await append(tx, webhookChanged, { webhook: saidWebhook(record), before: saidWebhook(before) });
    return presentWebhook(record);
  });
}

const saidWebhook = (record: WebhookRecord): SaidWebhook => ({
  ...presentWebhook(record),
  ...(record.addressSince ? { addressSince: record.addressSince.toISOString() } : {}),
});

/** Faults: record.notFound. */
export async function renewSecret(ctx: Ctx, id: string): Promise<{ secret: string }> {
  const secret = freshSecret();
  await inTransaction(ctx, async (tx) => {
    const record = await accessWebhook(id, tx);
    await WebhookModel.updateOne({ _id: record._id }, { $set: { sealedSecret: seal(secret, id) } }, { session: tx.tx });
    await append(tx, webhookSecretRenewed, { webhook: presentWebhook(record) });
  });
  return { secret };
}

/** Faults: record.notFound. */
export async function removeWebhook(ctx: Ctx, id: string) {
  await inTransaction(ctx, async (tx) => {
    const record = await accessWebhook(id, tx);
    await WebhookModel.deleteOne({ _id: record._id }, { session: tx.tx });
    await append(tx, webhookRemoved, { webhook: presentWebhook(record) });
  });
  // What is owed finds nothing to send; the bodies of a receiver that is gone are nobody's.
  await DeliveryModel.deleteMany({ webhookId: new Types.ObjectId(id) });
}

const recordOf = ({ name, events, departmentIds, on }: WebhookTerms) => ({
  ...{ name, on },
  events: [...new Set(events)],
  departmentIds: departmentIds.map((one) => new Types.ObjectId(one)),
});
