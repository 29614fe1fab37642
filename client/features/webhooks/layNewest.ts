import type { WebhookDelivery } from "../../../shared/webhooks/webhook.schema.ts";

interface Newest {
  items: WebhookDelivery[];
  next: string | null;
}

/**
 * What was loaded page by page, newest first, with the newest page as it is now over it; `hole` where so much came since that the page does not
 * reach what was loaded.
 */
export function layNewest(loaded: WebhookDelivery[], newest: Newest | undefined): { items: WebhookDelivery[]; hole: boolean } {
  const last = newest?.items.at(-1);
  if (!newest) return { items: loaded, hole: false };
  if (!last || newest.next === null) return { items: newest.items, hole: false };
  const first = loaded[0];
  return {
    items: [...newest.items, ...loaded.filter((one) => isOlder(one, last))],
    hole: first !== undefined && isOlder(first, last),
  };
}

const isOlder = (one: WebhookDelivery, than: WebhookDelivery) => (one.at === than.at ? one.id < than.id : one.at < than.at);
