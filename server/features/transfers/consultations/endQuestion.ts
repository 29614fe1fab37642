import { Types } from "mongoose";
import { now, type Tx } from "../../../platform/ctx.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessConversation, changeConversation, messagePosted, type EntryDraft } from "../../conversations/index.ts";
import { guestsOf } from "../guestsOf.ts";
import { isOf } from "../offers/accessTransfer.ts";
import { consultationAnswered, consultationClosed } from "../transfers.events.ts";
import { ConsultationModel, presentConsultation, type ConsultationRecord } from "./consultation.model.ts";
import { forgiveMarks } from "./questionMarks.ts";

/** A question for both departments and the readers of everything; else it is not there. Faults: record.notFound. */
export async function accessConsultation(tx: Tx, id: string): Promise<ConsultationRecord> {
  const record = await ConsultationModel.findById(new Types.ObjectId(id)).session(tx.tx).lean();
  if (!record || !(isOf(tx.actor, record.departmentId) || isOf(tx.actor, record.fromDepartmentId)))
    throw fault("record.notFound", { kind: "consultation" });
  return record;
}

type End = Pick<ConsultationRecord, "state"> & Partial<ConsultationRecord>;

/** Ends a question once, with what stands in the thread of it; the asked department looks no longer. Faults: consultation.ended. */
export async function endQuestion(tx: Tx, { _id, conversationId }: ConsultationRecord, end: End, entries: EntryDraft[]) {
  const set = { $set: { ...end, open: false, endedAt: now() } };
  const record = await ConsultationModel.findOneAndUpdate({ _id, open: true }, set, { session: tx.tx, returnDocument: "after" }).lean();
  if (!record) throw fault("consultation.ended", {});
  await forgiveMarks(tx, String(_id));
  const before = await accessConversation(tx, conversationId);
  const guestDepartmentIds = await guestsOf(tx, conversationId);
  const change = { set: { lastActivityAt: now(), guestDepartmentIds }, entries, before, as: "guest" as const };
  await changeConversation(tx, conversationId, messagePosted, change);
  const event = end.state === "answered" ? consultationAnswered : consultationClosed;
  await append(tx, event, { consultation: presentConsultation(record) }, { conversationId });
  return record;
}
