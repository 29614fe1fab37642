import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { Instant, WebhookDeliveryId, WebhookId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { deliveryStates, Webhook, WebhookAddress, WebhookDelivery, WebhookTerms } from "./webhook.schema.ts";

const tags = ["webhooks"];
const path = "/webhooks/{id}" as const;
const One = z.strictObject({ id: WebhookId });
const Secret = z.object({ secret: z.string().describe("signs each message, HMAC-SHA-256; shown this once") });

export const webhooksApi = {
  list: endpoint("webhook.manage")
    .route({ method: "GET", path: "/webhooks", tags, summary: "The systems that are told of events" })
    .output(z.object({ items: z.array(Webhook) })),
  add: endpoint("webhook.manage")
    .route({ method: "POST", path: "/webhooks", tags, successStatus: 201, summary: "Tell another system; its secret is shown this once" })
    .input(WebhookTerms.extend({ url: WebhookAddress }))
    .output(Webhook.extend(Secret.shape))
    .errors(faultsOf("hook.notAllowed", "webhook.tooMany")),
  change: endpoint("webhook.manage")
    .route({ method: "PATCH", path, tags, summary: "Name, address, events, departments, on or off" })
    .input(One.extend({ ...WebhookTerms.partial().shape, url: WebhookAddress.optional() }))
    .output(Webhook)
    .errors(faultsOf("record.notFound", "hook.notAllowed")),
  renewSecret: endpoint("webhook.manage")
    .route({ method: "POST", path: `${path}/secret`, tags, summary: "A new secret; the old one signs nothing more" })
    .input(One)
    .output(Secret)
    .errors(faultsOf("record.notFound")),
  remove: endpoint("webhook.manage")
    .route({ method: "DELETE", path, tags, summary: "Tell it nothing more; what was not delivered yet is dropped" })
    .input(One)
    .output(z.object({}))
    .errors(faultsOf("record.notFound")),
  test: endpoint("webhook.manage")
    .route({ method: "POST", path: `${path}/tests`, tags, summary: "Send an example now and say what came back" })
    .input(One)
    .output(WebhookDelivery)
    .errors(faultsOf("record.notFound")),
  deliveries: endpoint("webhook.manage")
    .route({ method: "GET", path: `${path}/deliveries`, tags, summary: "What was sent in the last 30 days, newest first" })
    .input(PageQuery.extend({ id: WebhookId, state: z.enum(deliveryStates).optional() }))
    .output(pageOf(WebhookDelivery))
    .errors(faultsOf("record.notFound")),
  delivery: endpoint("webhook.manage")
    .route({ method: "GET", path: "/webhook-deliveries/{id}", tags, summary: "The body that is sent, and every try" })
    .input(z.strictObject({ id: WebhookDeliveryId }))
    .output(
      WebhookDelivery.extend({
        body: z.string(),
        attempts: z.array(z.object({ at: Instant, answer: z.string(), milliseconds: z.number().int() })).describe("the newest twenty"),
      }),
    )
    .errors(faultsOf("record.notFound")),
  replay: endpoint("webhook.manage")
    .route({ method: "POST", path: "/webhook-deliveries/{id}/replays", tags, summary: "Send it again, with the same id" })
    .input(z.strictObject({ id: WebhookDeliveryId }))
    .output(WebhookDelivery)
    .errors(faultsOf("record.notFound")),
  replayFailed: endpoint("webhook.manage")
    .route({
      method: "POST",
      path: `${path}/replays`,
      tags,
      summary: "Send again what was given up, oldest first, at most 1,000 at a time",
    })
    .input(One)
    .output(z.object({ replayed: z.number().int() }))
    .errors(faultsOf("record.notFound")),
};
