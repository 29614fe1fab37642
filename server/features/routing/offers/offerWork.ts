import { whyFull } from "../../../../shared/routing/capacity.ts";
import type { WhyPicked } from "../../../../shared/routing/pickAgent.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { newId, now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork } from "../../../platform/dueWork/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { meetAgent, stillWaits, type Receiver } from "../give.ts";
import { QueueEntryModel, type OfferRecord, type QueueEntryRecord } from "../queue/queueEntry.model.ts";
import { offerChanged } from "../routing.events.ts";
import { presentOffer } from "./myOffers.ts";

export const lapseWork = "routing.offerLapses";

/**
 * Offers a waiting conversation to an agent for the plan's seconds, keeping a place in the agent's capacity, if both still are what they
 * were (RTE-6). False when somebody was faster.
 */
export const offerWork = (entry: QueueEntryRecord, to: Receiver, plan: DepartmentPlan, because: WhyPicked): Promise<boolean> =>
  inTransaction(systemCtx(), async (tx) => {
    const load = await meetAgent(tx, to.agentId);
    if (!load || whyFull(load, entry.channel, plan.capacity) || !(await stillWaits(tx, entry._id))) return false;
    const offeredAt = now();
    const lapsesAt = new Date(offeredAt.getTime() + plan.offerSeconds * 1000);
    return tellOffer(tx, entry, { id: newId(), ...to, because, offeredAt, lapsesAt });
  });

async function tellOffer(tx: Tx, { _id }: QueueEntryRecord, offer: OfferRecord) {
  const free = { _id, offer: null, ready: true };
  const entry = await QueueEntryModel.findOneAndUpdate(free, { $set: { offer } }, { session: tx.tx, returnDocument: "after" }).lean();
  if (!entry) return false;
  const data = { conversationId: String(_id), offerId: String(offer.id) };
  await oweWork(tx, [{ type: lapseWork, key: String(offer.id), data, dueAt: offer.lapsesAt }]);
  const told = { agentId: offer.agentId, offer: presentOffer(entry, offer), state: "open" as const, reason: null, text: null };
  await append(tx, offerChanged, told, { conversationId: _id });
  return true;
}
