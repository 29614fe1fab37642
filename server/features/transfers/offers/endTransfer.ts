import { Types } from "mongoose";
import type { ThreadEvent } from "../../../../shared/conversations/threadEvent.schema.ts";
import { now, type Tx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import {
  accessConversation,
  changeConversation,
  conversationAssigned,
  guestsChanged,
  type ConversationRecord,
} from "../../conversations/index.ts";
import { guestsOf } from "../guestsOf.ts";
import { eventBy } from "../tellInThread.ts";
import { guardPasses } from "./passGuard.ts";
import { tellEnd, type EndState } from "./tellEnd.ts";
import { TransferModel, type TransferRecord } from "./transfer.model.ts";
import { forgiveExpiry } from "./transferExpiry.ts";

export interface TransferEnd {
  state: EndState;
  set?: Partial<TransferRecord>;
  told: ThreadEvent;
  /** What becomes of the conversation, where it moves. */
  moves?: Pick<ConversationRecord, "ownerDepartmentId" | "assigneeId">;
}

/**
 * Ends an offer, once: whoever comes second is told what became of it (TRF-3). Both sides hear of it, the thread says it, and the other
 * department looks no longer (SYNC-5). Faults: transfer.takenBy, transfer.ended.
 */
export async function endTransfer(tx: Tx, { _id, conversationId }: TransferRecord, { state, set = {}, told, moves }: TransferEnd) {
  const { id, name } = tx.actor;
  const end = { ...set, state, open: false, endedAt: now(), endedBy: id ? { id: new Types.ObjectId(id), name } : null };
  const ended = await TransferModel.findOneAndUpdate(
    { _id, open: true },
    { $set: end },
    { session: tx.tx, returnDocument: "after" },
  ).lean();
  if (!ended) throw await whyEnded(tx, _id);
  await forgiveExpiry(tx, _id);
  const conversation = await accessConversation(tx, conversationId);
  const guard = isAnswer(state) ? await guardPasses(tx, ended, conversation) : null;
  const record = { ...ended, ...(guard ? { passes: guard.passes, tooOften: guard.tooOften } : {}) };
  await changeConversation(tx, conversationId, moves ? conversationAssigned : guestsChanged, {
    set: { ...moves, ...guard?.set, guestDepartmentIds: await guestsOf(tx, conversationId) },
    entries: [eventBy(tx, told), ...(guard?.entries ?? [])],
    before: conversation,
    asGuest: true,
  });
  await tellEnd(tx, record, state, guard?.raises ?? false);
  return record;
}

const isAnswer = (state: EndState) => state === "accepted" || state === "declined" || state === "countered";

async function whyEnded(tx: Tx, _id: Types.ObjectId) {
  const record = await TransferModel.findById(_id).session(tx.tx).lean();
  if (record?.state === "accepted") return fault("transfer.takenBy", { name: record.endedBy?.name ?? "" });
  return record ? fault("transfer.ended", { state: record.state }) : fault("record.notFound", { kind: "transfer" });
}
