import type { Types } from "mongoose";
import { systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { QueueEntryModel } from "../queue/queueEntry.model.ts";
import { endOffer } from "./endOffer.ts";

/** Whoever is not there any more is asked no longer; it is not held against them. */
export async function withdrawOffersTo(agentId: string) {
  const entries = await QueueEntryModel.find({ "offer.agentId": agentId }, { _id: 1 }).lean();
  for (const { _id } of entries) await withdrawOffer(_id, { "offer.agentId": agentId });
}

/** Takes back the offer of one conversation, where there is one. */
export const withdrawOffer = (_id: Types.ObjectId, which: Record<string, unknown> = {}) =>
  inTransaction(systemCtx(), (tx) => endOffer(tx, { ...which, _id }, { state: "withdrawn" }));
