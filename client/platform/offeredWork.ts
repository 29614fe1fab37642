import { queryOptions } from "@tanstack/react-query";
import { applyOffer } from "../../shared/routing/applyOffer.ts";
import type { OfferState } from "../../shared/routing/workOffer.ts";
import type { WorkOffer } from "../../shared/routing/workOffer.schema.ts";
import { api } from "./api.ts";
import { hear, readAgain } from "./live/whileReading.ts";
import { queries } from "./queries.ts";
import { callForOffer } from "./rings/callBell.ts";

/** What is offered to me now. */
export const offeredWorkQuery = queryOptions({
  queryKey: ["offeredWork"],
  queryFn: async () => (await api.workOffers.mine()).items,
  staleTime: Infinity,
});

/** Work is offered to me, or an offer has ended. */
export function hearOffer(offer: WorkOffer, state: OfferState) {
  if (state === "open") callForOffer(offer);
  hear("offeredWork", () => queries.setQueryData(offeredWorkQuery.queryKey, (held) => held && applyOffer(held, offer, state)));
  readAgain(["queues"]);
}
