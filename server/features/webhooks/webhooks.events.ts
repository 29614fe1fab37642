import type { Webhook } from "../../../shared/webhooks/webhook.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

interface Told {
  webhook: Webhook;
}

export const webhookAdded = defineEvent<Told>("webhook.added");
export const webhookChanged = defineEvent<Told & { before: Webhook }>("webhook.changed");
export const webhookRemoved = defineEvent<Told>("webhook.removed");
export const webhookSecretRenewed = defineEvent<Told>("webhook.secretRenewed");
export const webhookReplayed = defineEvent<Told & { deliveries: number }>("webhook.replayed");

/** After any of these whoever follows the log looks at the subscriptions afresh. */
export const webhookEvents = [webhookAdded, webhookChanged, webhookRemoved, webhookSecretRenewed];
