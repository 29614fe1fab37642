import { Types } from "mongoose";
import { now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { EntryDraft } from "../../conversations/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { minutesTaken } from "../answerBy.ts";
import { refuseOtherSide } from "../offers/accessTransfer.ts";
import { eventBy, namedDepartment } from "../tellInThread.ts";
import type { ConsultationRecord } from "./consultation.model.ts";
import { accessConsultation, endQuestion } from "./endQuestion.ts";

/** Answers as a note; the asked department looks no longer. Faults: record.notFound, consultation.ended, transfer.otherSide. */
export const answerConsultation = (ctx: Ctx, { id, text }: { id: string; text: string }): Promise<ConsultationRecord> =>
  inTransaction(ctx, async (tx) => {
    const question = await accessConsultation(tx, id);
    refuseOtherSide(tx.actor, question.departmentId);
    const department = namedDepartment(await findDepartment(String(question.departmentId), tx));
    const minutes = await minutesTaken(String(question.departmentId), question.askedAt, now());
    const answeredBy = { id: new Types.ObjectId(tx.actor.id ?? undefined), name: tx.actor.name };
    const event = eventBy(tx, { type: "consultationAnswered", department, minutes });
    const note: EntryDraft = { kind: "note", author: event.author, text };
    return endQuestion(tx, question, { state: "answered", answeredBy, usedMinutes: minutes }, [note, event]);
  });

/** The answer is not needed any more. Faults: record.notFound, consultation.ended, transfer.otherSide. */
export const closeConsultation = (ctx: Ctx, id: string): Promise<ConsultationRecord> =>
  inTransaction(ctx, async (tx) => {
    const question = await accessConsultation(tx, id);
    refuseOtherSide(tx.actor, question.fromDepartmentId);
    return closeQuestion(tx, question);
  });

export async function closeQuestion(tx: Tx, question: ConsultationRecord) {
  const department = namedDepartment(await findDepartment(String(question.departmentId), tx));
  return endQuestion(tx, question, { state: "closed" }, [eventBy(tx, { type: "consultationClosed", department })]);
}
