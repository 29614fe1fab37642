import { Types } from "mongoose";
import { systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { Doer } from "../../../platform/dueWork/index.ts";
import { AvailabilityModel } from "../availability/availability.model.ts";
import { setAvailability } from "../availability/setAvailability.ts";
import { planOf } from "../plans/routingPlan.model.ts";
import { QueueEntryModel } from "../queue/queueEntry.model.ts";
import { endOffer } from "./endOffer.ts";
import { lapseWork } from "./offerWork.ts";

/** An offer nobody answered goes back to its queue; who leaves too many of them in a row is away, and sees why. */
export const lapseDoer: Doer = {
  type: lapseWork,
  tries: 20,
  run: async (data) => {
    const { conversationId, offerId } = data as { conversationId: string; offerId: string };
    await inTransaction(systemCtx(), async (tx) => {
      const which = { _id: new Types.ObjectId(conversationId), "offer.id": new Types.ObjectId(offerId) };
      const agentId = await endOffer(tx, which, { state: "lapsed" });
      if (agentId) await countLapse(tx, agentId, which._id);
    });
  },
};

async function countLapse(tx: Tx, agentId: string, conversationId: Types.ObjectId) {
  const entry = await QueueEntryModel.findById(conversationId, { departmentId: 1 }).session(tx.tx).lean();
  const after = { session: tx.tx, returnDocument: "after" as const };
  const record = await AvailabilityModel.findOneAndUpdate({ _id: agentId }, { $inc: { lapses: 1 } }, after).lean();
  if (!entry || record?.state !== "available") return;
  const { offersUntilAway } = await planOf(entry.departmentId, tx);
  if ((record.lapses ?? 0) >= offersUntilAway) await setAvailability(tx, { agentId, state: "away", reason: "noAnswer", cause: "offer" });
}
