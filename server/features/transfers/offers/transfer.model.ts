import { model, Schema, type Types } from "mongoose";
import type { RefusalReason, TransferReason, TransferState, WithdrawnReason } from "../../../../shared/transfers/transferReasons.ts";
import type { AnsweredField } from "../../../../shared/transfers/transferField.schema.ts";

export interface NamedAgent {
  id: Types.ObjectId;
  name: string;
}

export interface TransferRecord {
  _id: Types.ObjectId;
  conversationId: Types.ObjectId;
  number: string;
  subject: string;
  contactName: string;
  fromDepartmentId: Types.ObjectId;
  toDepartmentId: Types.ObjectId;
  /** Both, for the list of what ended. */
  departmentIds: Types.ObjectId[];
  toAgent: NamedAgent | null;
  reason: TransferReason;
  reasonText: string | null;
  summary: string;
  fields: AnsweredField[];
  /** These three are missing on offers from before there were warm ones. */
  warm?: boolean;
  /** Who joined a warm offer; after its end, who it was handed over to. */
  joined?: NamedAgent | null;
  revision?: number;
  state: TransferState;
  /** Derived from the state, kept for the indexes. */
  open: boolean;
  offeredBy: NamedAgent;
  offeredAt: Date;
  minutes: number;
  expiresAt: Date;
  endedAt: Date | null;
  endedBy: NamedAgent | null;
  refusal: { reason: RefusalReason; text: string | null } | null;
  counter: { departmentId: Types.ObjectId; text: string | null } | null;
  withdrawnBecause: WithdrawnReason | null;
  takenBy: "person" | "department" | null;
  /** Business minutes of the receiving department until it was accepted. */
  tookMinutes: number | null;
  passes: number;
  tooOften: boolean;
}

const [id, mixed] = [Schema.Types.ObjectId, { type: Schema.Types.Mixed, default: null }];
const schema = new Schema<TransferRecord>(
  {
    conversationId: { type: id, required: true },
    number: { type: String, required: true },
    subject: { type: String, required: true },
    contactName: { type: String, required: true },
    fromDepartmentId: { type: id, required: true },
    toDepartmentId: { type: id, required: true },
    departmentIds: { type: [id], required: true },
    toAgent: mixed,
    reason: { type: String, required: true },
    reasonText: { type: String, default: null },
    summary: { type: String, required: true },
    fields: { type: Schema.Types.Mixed, required: true },
    warm: Boolean,
    joined: mixed,
    revision: Number,
    state: { type: String, required: true },
    open: { type: Boolean, required: true },
    offeredBy: { type: Schema.Types.Mixed, required: true },
    offeredAt: { type: Date, required: true },
    minutes: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    endedBy: mixed,
    refusal: mixed,
    counter: mixed,
    withdrawnBecause: { type: String, default: null },
    takenBy: { type: String, default: null },
    tookMinutes: { type: Number, default: null },
    passes: { type: Number, required: true },
    tooOften: { type: Boolean, required: true },
  },
  { collection: "transfers", versionKey: false },
);
// One open offer a conversation, whoever offers it at the same time.
schema.index({ conversationId: 1 }, { unique: true, name: "openOffer", partialFilterExpression: { open: true } });
schema.index({ conversationId: 1, offeredAt: -1, _id: -1 });
schema.index({ open: 1, toDepartmentId: 1, expiresAt: 1, _id: 1 });
schema.index({ open: 1, fromDepartmentId: 1, expiresAt: 1, _id: 1 });
schema.index({ open: 1, departmentIds: 1, endedAt: -1, _id: -1 });
schema.index({ offeredAt: -1, _id: -1 });
schema.index({ fromDepartmentId: 1, toDepartmentId: 1, offeredAt: -1, _id: -1 });

export const TransferModel = model<TransferRecord>("Transfer", schema);
