import type { Types } from "mongoose";
import { now, systemCtx } from "../../../platform/ctx.ts";
import { inTransaction, noteDone, wasDone } from "../../../platform/database/index.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import { conversationsOf, setClockFaces } from "../../conversations/index.ts";
import { ClockModel, type ClockRecord } from "../clocks/clock.model.ts";
import { policyOf } from "../clocks/clockFace.ts";

const fillWork = "clock.fillFaces";
const lot = 200;

/** Owes a look for conversations from before it was kept which policy their clocks run by; every process asks as it starts, one does it, once. */
export async function oweFaces() {
  if (await wasDone(fillWork)) return;
  await inTransaction(systemCtx(), (tx) => oweWork(tx, [{ type: fillWork, key: "policyId", data: {}, dueAt: now() }]));
}

/** Gives them what they lack, in lots; whatever has it already is left alone, so that doing it again or twice at once changes nothing. */
export const fillDoer: Doer = {
  type: fillWork,
  atOnce: 1,
  tries: 20,
  run: async () => {
    for (let after = ""; ;) {
      const open = await ClockModel.collection
        .find<Pick<ClockRecord, "_id" | "conversationId">>({ kind: "resolution", open: true, _id: { $gt: after as never } })
        .project<Pick<ClockRecord, "_id" | "conversationId">>({ conversationId: 1 })
        .sort({ _id: 1 })
        .limit(lot)
        .toArray();
      const last = open.at(-1);
      if (!last) return void (await noteDone(fillWork));
      after = last._id;
      await fill(open.map(({ conversationId }) => conversationId));
    }
  },
};

const fill = (ids: Types.ObjectId[]) =>
  inTransaction(systemCtx(), async (tx) => {
    const lacking = (await conversationsOf(ids, tx)).filter(({ clock }) => clock && clock.policyId === undefined);
    const clocks = await ClockModel.collection
      .find<ClockRecord>({ conversationId: { $in: lacking.map(({ _id }) => _id) }, open: true }, { session: tx.tx })
      .sort({ _id: 1 })
      .toArray();
    const faces = lacking.flatMap(({ _id: id, clock }) => {
      const policy = policyOf(clocks.filter(({ conversationId }) => conversationId.equals(id)));
      return clock && policy.policyId ? [{ id, clock: { ...clock, ...policy }, entries: [] }] : [];
    });
    await setClockFaces(tx, faces);
  });
