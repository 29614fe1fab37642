import { queryOptions } from "@tanstack/react-query";
import { applyOffer } from "../../shared/routing/applyOffer.ts";
import type { OfferState } from "../../shared/routing/workOffer.ts";
import type { WorkOffer } from "../../shared/routing/workOffer.schema.ts";
import { api } from "./api.ts";
import { queries } from "./queries.ts";
import { callForOffer } from "./rings/callBell.ts";

// An answer that was being read while an offer ended may still hold it: what has ended stays ended.
const ended = new Set<string>();

/** What is offered to me now. */
export const offeredWorkQuery = queryOptions({
  queryKey: ["offeredWork"],
  queryFn: async () => (await api.workOffers.mine()).items.filter(({ id }) => !ended.has(id)),
  staleTime: Infinity,
});

/** Work is offered to me, or an offer has ended. */
export function hearOffer(offer: WorkOffer, state: OfferState) {
  if (state === "open") callForOffer(offer);
  else ended.add(offer.id);
  queries.setQueryData(offeredWorkQuery.queryKey, (held) => held && applyOffer(held, offer, state));
  void queries.invalidateQueries({ queryKey: ["queues"] });
}
