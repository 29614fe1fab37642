import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Webhook, WebhookDelivery } from "../../../shared/webhooks/webhook.schema.ts";
import { layNewest } from "./layNewest.ts";
import { deliveriesQuery, newestDeliveriesQuery } from "./webhookQueries.ts";

/** What a receiver was and will be sent, newest first and as it stands now, and the query that brings the pages before. */
export function useDeliveries(id: Webhook["id"], state: WebhookDelivery["state"] | "") {
  const query = useInfiniteQuery(deliveriesQuery(id, state));
  const pages = query.data?.pages ?? [];
  const newest = useQuery({ ...newestDeliveriesQuery(id, state), enabled: pages.length > 1 });
  const isNewer = newest.dataUpdatedAt > query.dataUpdatedAt;
  const loaded = pages.flatMap(({ items }) => items);
  const { items: deliveries, hole } = layNewest(loaded, isNewer ? newest.data : undefined);
  const { refetch } = query;
  useEffect(() => {
    if (hole) void refetch();
  }, [hole, refetch]);
  return { query, deliveries };
}
