import { Types } from "mongoose";
import type { PassReason } from "../../../../shared/routing/workOffer.ts";
import { systemCtx, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { assignConversation, ConversationModel, type ConversationRecord } from "../../conversations/index.ts";
import { AvailabilityModel } from "../availability/availability.model.ts";
import { stillWaits } from "../give.ts";
import { QueueEntryModel } from "../queue/queueEntry.model.ts";
import { endOffer, tellEnd } from "./endOffer.ts";

interface Asked {
  id: string;
  offerId: string;
}

/**
 * Takes what is offered to the caller, once over all processes; asked again it answers the same (RTE-6). Its place was kept, so there is
 * room. Faults: offer.ended (also for an offer to somebody else: SEC-2), agent.cannotHold.
 */
export const acceptOffer = (ctx: Ctx, { id, offerId }: Asked): Promise<ConversationRecord> =>
  inTransaction(ctx, async (tx) => {
    const me = ctx.actor.id ?? "";
    const mine = { _id: new Types.ObjectId(id), "offer.id": new Types.ObjectId(offerId), "offer.agentId": me };
    const entry = await QueueEntryModel.findOneAndDelete(mine, { session: tx.tx }).lean();
    if (!entry?.offer) return alreadyMine(tx, id, me);
    if (!(await stillWaits({ ...tx, ...systemCtx() }, entry._id))) throw fault("offer.ended", {});
    await AvailabilityModel.updateOne({ _id: me }, { $set: { lapses: 0 } }, { session: tx.tx });
    await tellEnd(tx, entry, entry.offer, { state: "accepted" });
    const { because, helpsFrom, overflow } = entry.offer;
    return assignConversation({ ...tx, ...systemCtx() }, { id, assigneeId: me, because, helpsFrom, overflow });
  });

/** The answer of a first acceptance was lost on its way. */
async function alreadyMine(tx: Tx, id: string, me: string): Promise<ConversationRecord> {
  const mine = { _id: new Types.ObjectId(id), assigneeId: new Types.ObjectId(me) };
  const conversation = await ConversationModel.collection.findOne<ConversationRecord>(mine, { session: tx.tx });
  if (!conversation) throw fault("offer.ended", {});
  return conversation;
}

/** Lets an offer go to the next person, with the reason. Faults: offer.ended. */
export const passOffer = (ctx: Ctx, { id, offerId, ...said }: Asked & { reason: PassReason; text: string | null }) =>
  inTransaction(ctx, async (tx) => {
    const me = ctx.actor.id ?? "";
    const mine = { _id: new Types.ObjectId(id), "offer.id": new Types.ObjectId(offerId), "offer.agentId": me };
    if (!(await endOffer(tx, mine, { state: "passed", ...said }))) throw fault("offer.ended", {});
    await AvailabilityModel.updateOne({ _id: me }, { $set: { lapses: 0 } }, { session: tx.tx });
    return {};
  });
