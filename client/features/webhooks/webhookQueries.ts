import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { WebhookDelivery, Webhook } from "../../../shared/webhooks/webhook.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";

export const webhooksQuery = queryOptions({ queryKey: ["webhooks"], queryFn: async () => (await api.webhooks.list()).items });

/** Deliveries go on by themselves and no signal tells of them: the page asks while somebody looks at it. */
export const deliveriesQuery = (id: Webhook["id"], state: WebhookDelivery["state"] | "") =>
  infiniteQueryOptions({
    queryKey: ["webhookDeliveries", id, state],
    queryFn: ({ pageParam }) =>
      api.webhooks.deliveries({ id, limit: 20, ...(state ? { state } : {}), ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    refetchInterval: 5000,
    staleTime: 0,
  });

export const deliveryQuery = (id: WebhookDelivery["id"]) =>
  queryOptions({ queryKey: ["webhookDelivery", id], queryFn: () => api.webhooks.delivery({ id }), staleTime: 0 });

export const readWebhooksAfresh = () => queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
export const readDeliveriesAfresh = () => queries.invalidateQueries({ queryKey: ["webhookDeliveries"] });
