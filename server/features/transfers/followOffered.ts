import type { Types } from "mongoose";
import type { WithdrawnReason } from "../../../shared/transfers/transferReasons.ts";
import { systemCtx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import type { EventRecord, Reader } from "../../platform/eventLog/index.ts";
import {
  accessConversation,
  conversationAssigned,
  conversationJoined,
  statusChanged,
  type ConversationChanged,
  type ConversationRecord,
} from "../conversations/index.ts";
import { closeQuestion } from "./consultations/answerConsultation.ts";
import { ConsultationModel } from "./consultations/consultation.model.ts";
import { TransferModel } from "./offers/transfer.model.ts";
import { withdraw } from "./offers/withdrawTransfer.ts";

/** A conversation that is done, joined away or moved otherwise takes its offer and its questions back by itself. */
export const followOffered: Reader = {
  name: "transfers.conversations",
  types: [statusChanged, conversationJoined, conversationAssigned].map(({ type }) => type),
  concerns: (event) => {
    const { conversation, before } = (event as EventRecord<ConversationChanged>).payload;
    return !conversation.active || (before !== null && before.ownerDepartmentId !== String(conversation.ownerDepartmentId));
  },
  take: async (event) => {
    const { conversation } = (event as EventRecord<ConversationChanged>).payload;
    await inTransaction(systemCtx(), async (tx) => {
      const open = { conversationId: conversation._id, open: true };
      const offer = await TransferModel.findOne(open).session(tx.tx).lean();
      const questions = await ConsultationModel.find(open).session(tx.tx).lean();
      if (!offer && questions.length === 0) return;
      // As it is now: what happened since is no reason any more, and what was offered since is another offer.
      const current = await accessConversation(tx, conversation._id);
      const because = offer && whyGone(current, offer.fromDepartmentId);
      if (offer && because) await withdraw(tx, offer, because);
      for (const question of questions) if (whyGone(current, question.fromDepartmentId)) await closeQuestion(tx, question);
    });
  },
};

function whyGone({ joinedInto, active, ownerDepartmentId }: ConversationRecord, from: Types.ObjectId): WithdrawnReason | null {
  if (joinedInto) return "joined";
  if (!active) return "resolved";
  return ownerDepartmentId.equals(from) ? null : "moved";
}
