import { model, Schema, type Types } from "mongoose";
import type { Ability } from "../../../shared/auth/abilities.ts";
import type { BulkAct, BulkJob, BulkRow, BulkSource } from "../../../shared/bulk/bulk.schema.ts";

/** One thing that is done to many conversations on an agent's behalf. */
export interface BulkJobRecord {
  _id: Types.ObjectId;
  agentId: Types.ObjectId;
  agentName: string;
  /** What the caller could do when it began: never more, whatever the role becomes. */
  abilities: Ability[];
  act: BulkAct;
  source: BulkSource;
  state: BulkJob["state"];
  /** How far the conversations were gathered. */
  after: string | null;
  counts: BulkJob["counts"];
  startedAt: Date;
  endedAt: Date | null;
}

const jobSchema = new Schema<BulkJobRecord>(
  {
    agentId: { type: Schema.Types.ObjectId, required: true },
    agentName: { type: String, required: true },
    abilities: { type: [String], required: true },
    act: { type: Schema.Types.Mixed, required: true },
    source: { type: Schema.Types.Mixed, required: true },
    state: { type: String, required: true },
    after: { type: String, default: null },
    counts: { type: Schema.Types.Mixed, required: true },
    startedAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
  },
  { collection: "bulkJobs", versionKey: false },
);
jobSchema.index({ agentId: 1, startedAt: -1, _id: -1 });

export const BulkJobModel = model<BulkJobRecord>("BulkJob", jobSchema);

/** What an act may change of a conversation, as it was or became; only what it changed is there. */
export interface BulkTouched {
  assigneeId?: string | null;
  departmentId?: string;
  status?: string;
  priority?: string;
  tags?: string[];
  snooze?: { until: Date | null; at: Date } | null;
  transferId?: string;
}

/** One conversation of a job. */
export interface BulkRowRecord {
  _id: Types.ObjectId;
  jobId: Types.ObjectId;
  conversationId: Types.ObjectId;
  number: string;
  state: BulkRow["state"];
  fault: { code: string; data: unknown } | null;
  before: BulkTouched | null;
  after: BulkTouched | null;
}

const rowSchema = new Schema<BulkRowRecord>(
  {
    jobId: { type: Schema.Types.ObjectId, required: true },
    conversationId: { type: Schema.Types.ObjectId, required: true },
    number: { type: String, required: true },
    state: { type: String, required: true },
    fault: { type: Schema.Types.Mixed, default: null },
    before: { type: Schema.Types.Mixed, default: null },
    after: { type: Schema.Types.Mixed, default: null },
  },
  { collection: "bulkRows", versionKey: false },
);
rowSchema.index({ jobId: 1, conversationId: 1 }, { unique: true });
rowSchema.index({ jobId: 1, state: 1, _id: 1 });

export const BulkRowModel = model<BulkRowRecord>("BulkRow", rowSchema);
