import type { Tx } from "../../../platform/ctx.ts";
import { oweWork } from "../../../platform/dueWork/index.ts";
import { tellHeld } from "./held.events.ts";
import { HeldSendModel, type HeldSendRecord } from "./heldSend.model.ts";
import { dropDraft } from "./keepDraft.ts";
import { leaving } from "./sendLeaves.ts";

/** Holds words until their time, in the transaction that takes the draft away, and tells every device of their writer. */
export async function holdMessage(tx: Tx, held: HeldSendRecord, draftVersion: number | undefined) {
  await HeldSendModel.create([held], { session: tx.tx });
  await oweWork(tx, [dutyOf(held)]);
  if (draftVersion !== undefined) await dropDraft(tx, held.conversationId, draftVersion);
  await tellHeld(tx, held);
}

/** Each time is a duty of its own: one that is being done already finds that its time is another now. */
export const dutyOf = ({ _id, leavesAt }: HeldSendRecord) => ({
  ...{ type: leaving, key: String(_id), dueAt: leavesAt },
  data: { id: String(_id), at: leavesAt.toISOString() },
});
