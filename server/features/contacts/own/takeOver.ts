import type { Tx } from "../../../platform/ctx.ts";
import type { ContactRecord } from "../contact.model.ts";
import { contactsBelow } from "../merges/contactsBelow.ts";
import { hiddenAnswers, withOwnOf, withoutTook, type TookOwn } from "./mergeOwn.ts";
import { ownWhenMerged, partTrips, tripsOfBoth } from "./mergeTrips.ts";
import { ownChanges } from "./ownChanges.ts";

/**
 * What a contact has once another became part of it, beside its ways to be reached: tags, answers and trips of both. `left` is what the
 * other keeps as its own behind the signpost, `changes` what of it does not show now.
 */
export async function takeOver(tx: Tx, into: ContactRecord, from: ContactRecord) {
  const { took, ...own } = withOwnOf(into, from);
  const hidden = hiddenAnswers(into, from);
  return {
    took,
    grown: { ...own, trips: tripsOfBoth(into.trips, from.trips), ownTrips: into.ownTrips ?? into.trips },
    left: { ownTrips: ownWhenMerged(from, await contactsBelow(tx, from._id)) },
    changes: await ownChanges(tx, "contact", hidden.theirs, hidden.shown),
  };
}

/** What both have when the two are parted again. */
export async function giveBack(tx: Tx, holder: ContactRecord, from: ContactRecord, took: TookOwn | undefined) {
  const mine = [from, ...(await contactsBelow(tx, from._id))];
  const others = (await contactsBelow(tx, holder._id)).filter(({ _id }) => !mine.some((one) => one._id.equals(_id)));
  const { left, back } = partTrips(holder, [holder, ...others], mine);
  return { kept: { ...(took ? withoutTook(holder, took) : {}), trips: left }, back: { trips: back } };
}
