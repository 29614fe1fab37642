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
import { findDepartment } from "../../departments/index.ts";
import { guestsOf } from "../guestsOf.ts";
import { eventBy, namedDepartment, passingBy } from "../tellInThread.ts";
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
export async function endTransfer(tx: Tx, transfer: TransferRecord, { state, set = {}, told, moves }: TransferEnd) {
  const { _id, conversationId } = transfer;
  const { id, name } = tx.actor;
  const end = { ...set, state, open: false, endedAt: now(), endedBy: id ? { id: new Types.ObjectId(id), name } : null };
  const ended = await TransferModel.findOneAndUpdate(
    { _id, open: true },
    { $set: end, $inc: { revision: 1 } },
    { session: tx.tx, returnDocument: "after" },
  ).lean();
  if (!ended) throw await whyEnded(tx, _id);
  await forgiveExpiry(tx, ended);
  const conversation = await accessConversation(tx, conversationId);
  const guard = isAnswer(state) ? await guardPasses(tx, ended, conversation) : null;
  const left = await leaves(tx, conversation, ended, moves);
  const record = { ...ended, ...(guard ? { passes: guard.passes, tooOften: guard.tooOften } : {}) };
  await changeConversation(tx, conversationId, moves ? conversationAssigned : guestsChanged, {
    set: {
      ...moves,
      ...guard?.set,
      guestDepartmentIds: await guestsOf(tx, conversationId),
      ...(ended.warm ? { joinedAgentId: null } : {}),
    },
    entries: [
      told.type === "transferHandedOver" ? passingBy(tx, conversation, told) : eventBy(tx, told),
      ...left,
      ...(guard?.entries ?? []),
    ],
    before: conversation,
    as: "guest",
  });
  await tellEnd(tx, record, state, guard?.raises ?? false);
  return record;
}

/** Who had joined and does not have it now has left. */
async function leaves(tx: Tx, conversation: ConversationRecord, { joined, toDepartmentId }: TransferRecord, moves: TransferEnd["moves"]) {
  if (!joined || moves?.assigneeId?.equals(joined.id)) return [];
  const department = namedDepartment(await findDepartment(String(toDepartmentId), tx));
  const agent = { id: String(joined.id), name: joined.name };
  return [passingBy(tx, conversation, { type: "transferLeft", department, agent })];
}

const isAnswer = (state: EndState) => state === "accepted" || state === "declined" || state === "countered";

export async function whyEnded(tx: Tx, _id: Types.ObjectId) {
  const record = await TransferModel.findById(_id).session(tx.tx).lean();
  if (record?.state === "accepted") return fault("transfer.takenBy", { name: (record.joined ?? record.endedBy)?.name ?? "" });
  return record ? fault("transfer.ended", { state: record.state }) : fault("record.notFound", { kind: "transfer" });
}
