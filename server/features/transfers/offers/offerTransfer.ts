import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessConversation, changeConversation, guestsChanged, type ConversationRecord } from "../../conversations/index.ts";
import { findDepartment, type DepartmentRecord } from "../../departments/index.ts";
import { guestsOf } from "../guestsOf.ts";
import { eventBy, namedDepartment } from "../tellInThread.ts";
import { transferOffered } from "../transfers.events.ts";
import { recordOf, type Offer } from "./newTransfer.ts";
import { presentTransfer } from "./presentTransfer.ts";
import { TransferModel, type TransferRecord } from "./transfer.model.ts";
import { oweExpiry } from "./transferExpiry.ts";

/**
 * Offers a conversation to another department. Until that one accepts, nothing else changes: the owner stays answerable, who is assigned
 * stays assigned (TRF-1); the other may look, and join where it is warm. Faults: record.notFound, conversation.onlyShown,
 * transfer.openAlready, transfer.notPossible, transfer.notLive, agent.cannotHold, request.invalid.
 */
export async function offerTransfer(ctx: Ctx, offer: Offer): Promise<TransferRecord> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const conversation = await accessConversation(tx, offer.id);
      const to = await findDepartment(offer.toDepartmentId, tx);
      refuseOffer(conversation, to, offer);
      const record = await recordOf(tx, conversation, to, offer);
      await TransferModel.create([record], { session: tx.tx });
      await oweExpiry(tx, record);
      await tellOffered(tx, record, conversation, to);
      return record;
    });
  } catch (error) {
    if (isDuplicate(error, "conversationId")) throw fault("transfer.openAlready", {});
    throw error;
  }
}

/** Faults: transfer.notPossible, transfer.notLive. */
export function refuseOffer(conversation: ConversationRecord, to: DepartmentRecord, { reason, reasonText, warm }: Offer) {
  const { ownerDepartmentId, active, joinedInto, channel } = conversation;
  if (ownerDepartmentId.equals(to._id)) throw fault("transfer.notPossible", { because: "sameDepartment" });
  if (!active || joinedInto) throw fault("transfer.notPossible", { because: "done" });
  if (reason === "other" && !reasonText) throw fault("transfer.notPossible", { because: "reasonMissing" });
  if (warm && channel === "email") throw fault("transfer.notLive", {});
}

async function tellOffered(tx: Tx, record: TransferRecord, conversation: ConversationRecord, to: DepartmentRecord) {
  const { conversationId, toAgent, reason, reasonText: text, expiresAt } = record;
  const agent = toAgent && { id: String(toAgent.id), name: toAgent.name };
  const told = {
    type: "transferOffered" as const,
    department: namedDepartment(to),
    agent,
    reason,
    text,
    expiresAt: expiresAt.toISOString(),
  };
  const set = { guestDepartmentIds: await guestsOf(tx, conversationId) };
  await changeConversation(tx, conversationId, guestsChanged, { set, entries: [eventBy(tx, told)], before: conversation });
  await append(tx, transferOffered, { transfer: presentTransfer(record) }, { conversationId });
}
