import type { ContactRecord } from "../contact.model.ts";

type Trips = ContactRecord["trips"];
type Holder = Pick<ContactRecord, "trips" | "ownTrips">;

/** What was a contact's own before others became part of it; its trips are all own where nobody did. */
const ownOf = ({ trips, ownTrips }: Holder): Trips => ownTrips ?? trips;

/** Of one booking that two know, the one that was there first. */
export const tripsOfBoth = (into: Trips, from: Trips): Trips => [
  ...into,
  ...from.filter(({ locator }) => !into.some((one) => one.locator === locator)),
];

/** A contact's own as it becomes part of another: with what came while others were part of it (`below`). */
export function ownWhenMerged(contact: Holder, below: Holder[]): Trips {
  const known = locatorsOf([contact, ...below]);
  return [...ownOf(contact), ...contact.trips.filter(({ locator }) => !known.has(locator))];
}

/**
 * What the surviving contact keeps and what goes when one leaves it again with all that is part of it (`mine`): each has its own, as it
 * stands now; a booking both know stays with both, and what came while they were one stays with the surviving one (CON-2).
 */
export function partTrips({ trips }: Holder, others: Holder[], mine: Holder[]): { left: Trips; back: Trips } {
  const [theirs, own] = [locatorsOf(others), locatorsOf(mine)];
  const now = (trip: Trips[number]) => (theirs.has(trip.locator) ? trip : (trips.find(({ locator }) => locator === trip.locator) ?? trip));
  return {
    left: trips.filter(({ locator }) => !own.has(locator) || theirs.has(locator)),
    back: mine
      .map(ownOf)
      .reduce(tripsOfBoth, [] as Trips)
      .map(now),
  };
}

const locatorsOf = (holders: Holder[]) => new Set(holders.flatMap(ownOf).map(({ locator }) => locator));
