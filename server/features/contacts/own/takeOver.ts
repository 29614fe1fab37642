import type { Types } from "mongoose";
import type { Tx } from "../../../platform/ctx.ts";
import { ContactModel, type ContactRecord } from "../contact.model.ts";
import { ContactMergeModel, type ContactMergeRecord } from "../merges/contactMerge.model.ts";
import { contactsBelow } from "../merges/contactsBelow.ts";
import { commonOf, goneFrom, hiddenAnswers, keptWithout, withOwnOf, withoutTook, type TookOwn } from "./mergeOwn.ts";
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

/** What both have when the two are parted again: `holder` is who has all of it by now, be it by way of others. */
export async function giveBack(
  tx: Tx,
  holder: ContactRecord,
  from: ContactRecord,
  { intoId, took }: Pick<ContactMergeRecord, "intoId" | "took">,
) {
  const own = took && (await ownWithout(tx, holder, intoId, took));
  const mine = [from, ...(await contactsBelow(tx, from._id))];
  const others = (await contactsBelow(tx, holder._id)).filter(({ _id }) => !mine.some((one) => one._id.equals(_id)));
  const { left, back } = partTrips(holder, [holder, ...others], mine);
  return { kept: { ...own, trips: left }, back: { trips: back } };
}

/**
 * Tags and answers of the surviving contact. Who was merged on since passed them on: on the way up each loses what only the leaving one had
 * given it, behind its signpost too, or it would go on giving what is not its own.
 */
async function ownWithout(tx: Tx, holder: ContactRecord, intoId: Types.ObjectId, took: TookOwn) {
  let [level, lost] = [intoId, took];
  while (!level.equals(holder._id)) {
    const passed = await ContactModel.collection.findOne<ContactRecord>({ _id: level }, { session: tx.tx });
    const on = await ContactMergeModel.findOne({ fromId: level, stands: true }).session(tx.tx).lean();
    if (!passed || !on) break;
    const kept = await keptAmong(tx, passed, lost);
    await ContactModel.collection.updateOne({ _id: level }, { $set: kept }, { session: tx.tx });
    lost = commonOf(on.took, goneFrom(passed, kept));
    await ContactMergeModel.updateOne({ _id: on._id }, { $set: { took: withoutTook(on.took ?? {}, lost) } }, { session: tx.tx });
    level = on.intoId;
  }
  return keptAmong(tx, holder, lost);
}

/** What one keeps; what those that are still part of it give it from now on is theirs to take when they leave. */
async function keptAmong(tx: Tx, holder: ContactRecord, took: TookOwn) {
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
