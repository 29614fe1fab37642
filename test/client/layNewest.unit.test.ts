import { expect, it } from "vitest";
import { layNewest } from "../../client/features/webhooks/layNewest.ts";
import type { WebhookDelivery } from "../../shared/webhooks/webhook.schema.ts";

const at = (minute: number, state: WebhookDelivery["state"] = "delivered"): WebhookDelivery => ({
  ...{ id: `d${minute}` as WebhookDelivery["id"], event: "message.added" as WebhookDelivery["event"], state, tries: 1 },
  ...{ at: `2026-11-23T10:${minute}:00.000Z`, answer: null, milliseconds: null, conversation: null },
});

it("[HOOK-2] the newest page of the log lies over what was loaded: each once, as it stands now, and a hole is said", () => {
  const loaded = [at(14, "waiting"), at(13), at(12), at(11)];
  expect(layNewest(loaded, undefined)).toEqual({ items: loaded, hole: false });
  // One came, one was taken, and one is no longer of the state that is shown.
  const newest = { items: [at(15), at(14), at(12)], next: "more" };
  expect(layNewest(loaded, newest)).toEqual({ items: [at(15), at(14), at(12), at(11)], hole: false });
  expect(layNewest(loaded, { items: [at(16)], next: null })).toEqual({ items: [at(16)], hole: false });
  expect(layNewest(loaded, { items: [], next: null }).items).toEqual([]);
  expect(layNewest(loaded, { items: [at(19), at(18)], next: "more" })).toEqual({ items: [at(19), at(18), ...loaded], hole: true });
});
