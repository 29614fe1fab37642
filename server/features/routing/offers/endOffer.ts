import type { Types } from "mongoose";
import type { PassReason } from "../../../../shared/routing/workOffer.ts";
import { now, type Tx } from "../../../platform/ctx.ts";
import { forgiveWork } from "../../../platform/dueWork/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { QueueEntryModel, type OfferRecord, type QueueEntryRecord } from "../queue/queueEntry.model.ts";
import { offerChanged } from "../routing.events.ts";
import { presentOffer } from "./myOffers.ts";
import { lapseWork } from "./offerWork.ts";

export interface OfferEnd {
  state: "passed" | "lapsed" | "withdrawn";
  reason?: PassReason | null;
  text?: string | null;
}

/**
 * Ends an open offer without an assignee: the conversation is in its queue as before, with who did not take it and why. Answers whom it
 * was made to; null when it had ended already.
 */
export async function endOffer(tx: Tx, which: { _id: Types.ObjectId } & Record<string, unknown>, end: OfferEnd): Promise<string | null> {
  const { state, reason = null, text = null } = end;
  const entry = await QueueEntryModel.findOne({ ...which, offer: { $ne: null } })
    .session(tx.tx)
    .lean();
  if (!entry?.offer) return null;
  const { agentId, id } = entry.offer;
  const refusal = state === "withdrawn" ? {} : { $push: { refusals: { agentId, because: state, reason, text, at: now() } } };
  await QueueEntryModel.updateOne({ _id: entry._id, "offer.id": id }, { $set: { offer: null }, ...refusal }, { session: tx.tx });
  await tellEnd(tx, entry, entry.offer, end);
  return agentId;
}

/** Tells of an end, whatever it was; nothing is owed for the offer any more. */
export async function tellEnd(
  tx: Tx,
  entry: QueueEntryRecord,
  offer: OfferRecord,
  { state, reason = null, text = null }: Omit<OfferEnd, "state"> & { state: OfferEnd["state"] | "accepted" },
) {
  await forgiveWork(tx, lapseWork, [String(offer.id)]);
  const told = { agentId: offer.agentId, offer: presentOffer(entry, offer), state, reason, text };
  await append(tx, offerChanged, told, { conversationId: entry._id });
}
