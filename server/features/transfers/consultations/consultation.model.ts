import { model, Schema, type Types } from "mongoose";
import type { AgentId, ConsultationId, ConversationId, DepartmentId } from "../../../../shared/contract/ids.ts";
import type { Consultation } from "../../../../shared/transfers/consultation.schema.ts";
import type { NamedAgent } from "../offers/transfer.model.ts";

export interface ConsultationRecord {
  _id: Types.ObjectId;
  conversationId: Types.ObjectId;
  number: string;
  subject: string;
  fromDepartmentId: Types.ObjectId;
  departmentId: Types.ObjectId;
  question: string;
  askedBy: NamedAgent;
  askedAt: Date;
  minutes: number;
  dueAt: Date;
  state: "open" | "answered" | "closed";
  /** Derived from the state, kept for the indexes. */
  open: boolean;
  warned: boolean;
  breached: boolean;
  answeredBy: NamedAgent | null;
  endedAt: Date | null;
  usedMinutes: number | null;
}

const id = Schema.Types.ObjectId;
const schema = new Schema<ConsultationRecord>(
  {
    conversationId: { type: id, required: true },
    number: { type: String, required: true },
    subject: { type: String, required: true },
    fromDepartmentId: { type: id, required: true },
    departmentId: { type: id, required: true },
    question: { type: String, required: true },
    askedBy: { type: Schema.Types.Mixed, required: true },
    askedAt: { type: Date, required: true },
    minutes: { type: Number, required: true },
    dueAt: { type: Date, required: true },
    state: { type: String, required: true },
    open: { type: Boolean, required: true },
    warned: { type: Boolean, required: true },
    breached: { type: Boolean, required: true },
    answeredBy: { type: Schema.Types.Mixed, default: null },
    endedAt: { type: Date, default: null },
    usedMinutes: { type: Number, default: null },
  },
  { collection: "consultations", versionKey: false },
);
// One open question to a department about a conversation.
schema.index({ conversationId: 1, departmentId: 1 }, { unique: true, name: "openQuestion", partialFilterExpression: { open: true } });
schema.index({ open: 1, departmentId: 1, dueAt: 1, _id: 1 });
schema.index({ open: 1, conversationId: 1, dueAt: 1, _id: 1 });

export const ConsultationModel = model<ConsultationRecord>("Consultation", schema);

const named = ({ id: agentId, name }: NamedAgent) => ({ id: String(agentId) as AgentId, name });

/** A question as the outside sees it. */
export const presentConsultation = (record: ConsultationRecord): Consultation => ({
  id: String(record._id) as ConsultationId,
  conversationId: String(record.conversationId) as ConversationId,
  number: record.number,
  subject: record.subject,
  fromDepartmentId: String(record.fromDepartmentId) as DepartmentId,
  departmentId: String(record.departmentId) as DepartmentId,
  question: record.question,
  askedBy: named(record.askedBy),
  askedAt: record.askedAt.toISOString(),
  minutes: record.minutes,
  dueAt: record.dueAt.toISOString(),
  state: record.state,
  warned: record.warned,
  breached: record.breached,
  answeredBy: record.answeredBy && named(record.answeredBy),
  endedAt: record.endedAt?.toISOString() ?? null,
  usedMinutes: record.usedMinutes,
});
