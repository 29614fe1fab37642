import type { Webhook } from "../../../shared/webhooks/webhook.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

/** `addressSince` tells one address from the next without saying it; missing where it never was another. */
export type SaidWebhook = Webhook & { addressSince?: string };
interface Told {
  webhook: SaidWebhook;
}

export const webhookAdded = defineEvent<Told>("webhook.added");
export const webhookChanged = defineEvent<Told & { before: SaidWebhook }>("webhook.changed");
export const webhookRemoved = defineEvent<Told>("webhook.removed");
export const webhookSecretRenewed = defineEvent<Told>("webhook.secretRenewed");
export const webhookReplayed = defineEvent<Told & { deliveries: number }>("webhook.replayed");

/** After any of these whoever follows the log looks at the subscriptions afresh. */
export const webhookEvents = [webhookAdded, webhookChanged, webhookRemoved, webhookSecretRenewed];
