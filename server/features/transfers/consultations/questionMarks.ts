import { Types } from "mongoose";
import { newId, now, type Tx } from "../../../platform/ctx.ts";
import { forgiveWork, oweWork } from "../../../platform/dueWork/index.ts";
import type { ConversationRecord } from "../../conversations/index.ts";
import { answerBy } from "../answerBy.ts";
import type { ConsultationRecord } from "./consultation.model.ts";

export const marking = "consultation.mark";
/** The asked department is warned when this share of its time is used. */
const warnShare = 0.75;

/** A new question, due after so many business minutes of the department that is asked. */
export async function questionOf(
  tx: Tx,
  { _id: conversationId, number, subject, ownerDepartmentId: fromDepartmentId }: ConversationRecord,
  departmentId: Types.ObjectId,
  question: string,
  minutes: number,
): Promise<ConsultationRecord> {
  const askedAt = now();
  return {
    _id: newId(),
    ...{ conversationId, number, subject, fromDepartmentId, departmentId, question },
    askedBy: { id: new Types.ObjectId(tx.actor.id ?? undefined), name: tx.actor.name },
    askedAt,
    minutes,
    dueAt: await answerBy(String(departmentId), askedAt, minutes),
    ...{ state: "open", open: true, warned: false, breached: false, answeredBy: null, endedAt: null, usedMinutes: null },
  };
}

/** Owes what is to be said when the time of a question runs short and when it is over. */
export async function oweMarks(tx: Tx, { _id, departmentId, askedAt, minutes, dueAt }: ConsultationRecord) {
  const id = String(_id);
  const warnAt = await answerBy(String(departmentId), askedAt, minutes * warnShare);
  const [warn, breach] = keysOf(id);
  await oweWork(tx, [
    { type: marking, key: warn, data: { id, mark: "warned" }, dueAt: warnAt },
    { type: marking, key: breach, data: { id, mark: "breached" }, dueAt },
  ]);
}

export const forgiveMarks = (tx: Tx, id: string) => forgiveWork(tx, marking, keysOf(id));

const keysOf = (id: string): [string, string] => [`${id}:warned`, `${id}:breached`];
