import { z } from "zod";
import { DepartmentId, Instant, WebhookDeliveryId, WebhookId } from "../contract/ids.ts";

/** What another system can be told of, by the names its programmers read. */
export const webhookEvents = [
  "conversation.opened",
  "conversation.assigned",
  "conversation.statusChanged",
  "conversation.changed",
  "conversation.regrouped",
  "message.received",
  "message.sent",
  "message.deliveryChanged",
  "note.added",
  "clock.warned",
  "clock.breached",
] as const;
export const WebhookEvent = z.enum(webhookEvents);
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** A subscription as it is shown: the address by its host only, because the rest is often the key to it (SEC-9). */
export const Webhook = z.object({
  id: WebhookId,
  name: z.string(),
  host: z.string(),
  events: z.array(WebhookEvent),
  departmentIds: z.array(DepartmentId).describe("tells of these departments' conversations only; empty: of all"),
  on: z.boolean(),
  createdAt: Instant,
  createdBy: z.string(),
});
export type Webhook = z.infer<typeof Webhook>;

export const WebhookTerms = z.strictObject({
  name: z.string().trim().min(1).max(80),
  events: z.array(WebhookEvent).min(1).max(webhookEvents.length),
  departmentIds: z.array(DepartmentId).max(50).default([]),
  on: z.boolean().default(true),
});
export type WebhookTerms = z.infer<typeof WebhookTerms>;

export const WebhookAddress = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .describe("https; plain http is for an operator's own network");

export const deliveryStates = ["waiting", "delivered", "failing", "given up", "switched off"] as const;

/** One event on its way to one receiver. `answer` is the last status, or what went wrong in words. */
export const WebhookDelivery = z.object({
  id: WebhookDeliveryId,
  event: z.union([WebhookEvent, z.literal("webhook.test")]),
  state: z.enum(deliveryStates),
  at: Instant.describe("when it happened"),
  tries: z.number().int(),
  answer: z.string().nullable(),
  milliseconds: z.number().int().nullable(),
  conversation: z.object({ id: z.string(), number: z.string() }).nullable(),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
