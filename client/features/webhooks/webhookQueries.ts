import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { WebhookDelivery, Webhook } from "../../../shared/webhooks/webhook.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";

export const webhooksQuery = queryOptions({ queryKey: ["webhooks"], queryFn: async () => (await api.webhooks.list()).items });

type State = WebhookDelivery["state"] | "";
const everyMs = 5000;

const readPage = (id: Webhook["id"], state: State, after: string) =>
  api.webhooks.deliveries({ id, limit: 20, ...(state ? { state } : {}), ...(after ? { after } : {}) });

/**
 * Deliveries go on by themselves and no signal tells of them: the page asks while somebody looks at it. Older pages are asked for again only while
 * one of theirs is on its way; the newest one is then followed by itself.
 */
export const deliveriesQuery = (id: Webhook["id"], state: State) =>
  infiniteQueryOptions({
    queryKey: ["webhookDeliveries", id, state],
    queryFn: ({ pageParam }) => readPage(id, state, pageParam),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) => {
      const older = data?.pages.slice(1) ?? [];
      return older.length === 0 || older.some(({ items }) => items.some((one) => one.state === "waiting")) ? everyMs : false;
    },
    staleTime: 0,
  });

export const newestDeliveriesQuery = (id: Webhook["id"], state: State) =>
  queryOptions({
    queryKey: ["webhookDeliveries", id, state, "newest"],
    queryFn: () => readPage(id, state, ""),
    refetchInterval: everyMs,
    staleTime: 0,
  });

/** True while there is something to be sent again by hand; examples are not. */
export const givenUpQuery = (id: Webhook["id"]) =>
  queryOptions({
    queryKey: ["webhookDeliveries", id, "anyGivenUp"],
    queryFn: async () => {
      const { items, next } = await readPage(id, "given up", "");
      return next !== null || items.some(({ event }) => event !== "webhook.test");
    },
    refetchInterval: 3 * everyMs,
    staleTime: 0,
  });

export const deliveryQuery = (id: WebhookDelivery["id"]) =>
  queryOptions({ queryKey: ["webhookDelivery", id], queryFn: () => api.webhooks.delivery({ id }), staleTime: 0 });

export const readWebhooksAfresh = () => queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
export const readDeliveriesAfresh = () => queries.invalidateQueries({ queryKey: ["webhookDeliveries"] });
