import type { OfferState } from "./workOffer.ts";
import type { WorkOffer } from "./workOffer.schema.ts";

/** What is offered to me after one more was heard of, oldest first; the same list when nothing changed. */
export function applyOffer(held: WorkOffer[], told: WorkOffer, state: OfferState): WorkOffer[] {
  const known = held.some(({ id }) => id === told.id);
  if (state !== "open") return known ? held.filter(({ id }) => id !== told.id) : held;
  return known
    ? held
    : [...held, told].toSorted((a, b) => (a.offeredAt < b.offeredAt ? -1 : a.offeredAt > b.offeredAt ? 1 : a.id < b.id ? -1 : 1));
}
