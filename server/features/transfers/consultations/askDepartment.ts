import { now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessConversation, changeConversation, messagePosted, type ConversationRecord } from "../../conversations/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { guestsOf } from "../guestsOf.ts";
import { transferRules } from "../rules/transferRules.ts";
import { eventBy, namedDepartment } from "../tellInThread.ts";
import { consultationAsked } from "../transfers.events.ts";
import { ConsultationModel, presentConsultation, type ConsultationRecord } from "./consultation.model.ts";
import { oweMarks, questionOf } from "./questionMarks.ts";

/**
 * Asks another department inside the thread, as a note with a clock of its own; the conversation does not move (TRF-5) and the contact
 * sees nothing (MSG-6). Faults: record.notFound, conversation.onlyShown, consultation.openAlready, transfer.notPossible.
 */
export async function askDepartment(ctx: Ctx, asked: { id: string; departmentId: string; question: string }): Promise<ConsultationRecord> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const conversation = await accessConversation(tx, asked.id);
      refuseQuestion(conversation, asked.departmentId);
      const department = await findDepartment(asked.departmentId, tx);
      const { consultationMinutes } = await transferRules(tx);
      const record = await questionOf(tx, conversation, department._id, asked.question, consultationMinutes);
      await ConsultationModel.create([record], { session: tx.tx });
      await oweMarks(tx, record);
      const dueAt = record.dueAt.toISOString();
      const event = eventBy(tx, { type: "consultationAsked", department: namedDepartment(department), dueAt });
      await changeConversation(tx, conversation._id, messagePosted, {
        set: { lastActivityAt: now(), guestDepartmentIds: await guestsOf(tx, conversation._id) },
        entries: [event, { ...event, kind: "note", event: null, text: asked.question }],
        before: conversation,
      });
      await append(tx, consultationAsked, { consultation: presentConsultation(record) }, { conversationId: conversation._id });
      return record;
    });
  } catch (error) {
    if (isDuplicate(error, "conversationId")) throw fault("consultation.openAlready", {});
    throw error;
  }
}

/** Faults: transfer.notPossible. */
function refuseQuestion({ ownerDepartmentId, active, joinedInto }: ConversationRecord, departmentId: string) {
  if (String(ownerDepartmentId) === departmentId) throw fault("transfer.notPossible", { because: "sameDepartment" });
  if (!active || joinedInto) throw fault("transfer.notPossible", { because: "done" });
}
