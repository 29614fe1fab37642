import { model, Schema, type Types } from "mongoose";
import type { Condition } from "../../../../shared/conditions/condition.schema.ts";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import type { Tx } from "../../../platform/ctx.ts";
import type { ReachedPeople } from "../notifications/reachedAgents.ts";

export interface LadderRecord {
  /** The department's id. */
  _id: Types.ObjectId;
  steps: LadderStep[];
  changedAt?: Date;
  changedBy?: string;
}

// Steps are kept as they are written, an offer's empty answers too.
const schema = new Schema<LadderRecord>(
  { steps: { type: [Schema.Types.Mixed] as unknown as never, required: true }, changedAt: Date, changedBy: String },
  { collection: "ladders", versionKey: false, minimize: false },
);
export const LadderModel = model<LadderRecord>("Ladder", schema);

/** The ladder of a department; without steps where nobody made any. */
export async function ladderOf(departmentId: Types.ObjectId | string, tx?: Tx): Promise<Omit<LadderRecord, "_id">> {
  const ladder = await LadderModel.findById(departmentId)
    .session(tx?.tx ?? null)
    .lean();
  return ladder ?? { steps: [] };
}
export const stepsOf = async (departmentId: Types.ObjectId | string, tx?: Tx) => (await ladderOf(departmentId, tx)).steps;

/** True while a step of some ladder calls a hook; ladders are as few as departments. */
export const isHookCalled = async (hookId: string, tx: Tx) =>
  (await LadderModel.exists({ "steps.actions.hookId": hookId }).session(tx.tx)) !== null;

/** A step on one conversation, once for each clock (LAD-2). */
export interface LadderRunRecord {
  _id: Types.ObjectId;
  conversationId: Types.ObjectId;
  /** Whose ladder it was; runs from before this was kept have none. */
  departmentId?: Types.ObjectId;
  /** The clock, the departure or the transfer that reached the step. */
  cause: string;
  stepId: string;
  step: LadderStep;
  because: string;
  share: number | null;
  dueAt: Date | null;
  state: "waiting" | "done" | "failed" | "passedOver";
  /** Of one that was passed over: what did not hold. */
  unmet?: Condition[];
  error: string | null;
  errorData?: Record<string, unknown>;
  reachedAt: Date;
  doneAt: Date | null;
  /** Whom it told, and whom a roster named instead of a duty manager. */
  told?: string[];
  instead?: ReachedPeople["instead"];
  /** One for each hook it calls; `place` is that of the action in the step. */
  calls?: {
    place: number;
    hookId: string;
    name: string;
    state: "waiting" | "done" | "failed";
    error: string | null;
    tries: number;
    doneAt: Date | null;
  }[];
}

const runSchema = new Schema<LadderRunRecord>(
  {
    conversationId: { type: Schema.Types.ObjectId, required: true },
    departmentId: Schema.Types.ObjectId,
    cause: { type: String, required: true },
    stepId: { type: String, required: true },
    step: { type: Schema.Types.Mixed, required: true },
    because: { type: String, required: true },
    share: { type: Number, default: null },
    dueAt: { type: Date, default: null },
    state: { type: String, required: true },
    unmet: { type: [Schema.Types.Mixed] as unknown as never, default: undefined },
    error: { type: String, default: null },
    errorData: Schema.Types.Mixed,
    reachedAt: { type: Date, required: true },
    doneAt: { type: Date, default: null },
    told: { type: [String], default: undefined },
    instead: Schema.Types.Mixed,
    calls: { type: [Schema.Types.Mixed] as unknown as never, default: undefined },
  },
  { collection: "ladderRuns", versionKey: false, minimize: false },
);
// What makes a step run once, on any number of processes.
runSchema.index({ conversationId: 1, cause: 1, stepId: 1 }, { unique: true });
// What the figures beside a ladder are counted by.
runSchema.index({ departmentId: 1, stepId: 1, reachedAt: -1, _id: -1 });
runSchema.index({ departmentId: 1, stepId: 1, reachedAt: -1 }, { partialFilterExpression: { state: "passedOver" } });
runSchema.index({ departmentId: 1, state: 1 }, { partialFilterExpression: { state: "failed" } });

export const LadderRunModel = model<LadderRunRecord>("LadderRun", runSchema);
