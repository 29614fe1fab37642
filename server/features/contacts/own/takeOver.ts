import type { Tx } from "../../../platform/ctx.ts";
import { ContactModel, type ContactRecord } from "../contact.model.ts";
import { ContactMergeModel } from "../merges/contactMerge.model.ts";
import { contactsBelow } from "../merges/contactsBelow.ts";
import { hiddenAnswers, keptWithout, withOwnOf, type TookOwn } from "./mergeOwn.ts";
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
  const own = took && (await ownWithout(tx, holder, took));
  const mine = [from, ...(await contactsBelow(tx, from._id))];
  const others = (await contactsBelow(tx, holder._id)).filter(({ _id }) => !mine.some((one) => one._id.equals(_id)));
  const { left, back } = partTrips(holder, [holder, ...others], mine);
  return { kept: { ...own, trips: left }, back: { trips: back } };
}

/** Tags and answers of the surviving contact; what those that are still part of it give it from now on is theirs to take when they leave. */
async function ownWithout(tx: Tx, holder: ContactRecord, took: TookOwn) {
  const standing = await ContactMergeModel.find({ intoId: holder._id, stands: true }).sort({ at: 1 }).session(tx.tx).lean();
  const records = await ContactModel.collection
    .find<ContactRecord>({ _id: { $in: standing.map(({ fromId }) => fromId) } }, { session: tx.tx })
    .toArray();
  const others = standing.map(({ fromId }) => records.find(({ _id }) => _id.equals(fromId)) ?? {});
  const { kept, taken } = keptWithout(holder, took, others);
  for (const [index, { _id, took: had }] of standing.entries()) {
    const { tags = [], fields = {} } = taken[index] ?? {};
    if (tags.length === 0 && Object.keys(fields).length === 0) continue;
    const grown: TookOwn = { tags: [...(had?.tags ?? []), ...tags], fields: { ...had?.fields, ...fields } };
    await ContactMergeModel.updateOne({ _id }, { $set: { took: grown } }, { session: tx.tx });
  }
  return kept;
}
