import { model, Schema, type Types } from "mongoose";

/** Work that is owed at a time. `dueAt` is also the end of a worker's lease; `token` keeps a worker that lost it from writing. */
export interface WorkRecord {
  _id: Types.ObjectId;
  type: string;
  key: string | null;
  data: Record<string, unknown>;
  state: "waiting" | "running" | "done" | "dead" | "dismissed";
  dueAt: Date;
  attempts: number;
  token: string | null;
  lastError: string | null;
  endedAt: Date | null;
  /** Owed once more while it was being done. */
  again?: { data: Record<string, unknown>; dueAt: Date };
}

const schema = new Schema<WorkRecord>(
  {
    type: { type: String, required: true },
    key: String,
    data: { type: Schema.Types.Mixed, required: true },
    state: { type: String, enum: ["waiting", "running", "done", "dead", "dismissed"], required: true },
    dueAt: { type: Date, required: true },
    attempts: { type: Number, required: true },
    token: String,
    lastError: String,
    endedAt: Date,
    again: { type: Schema.Types.Mixed, required: false },
  },
  { collection: "dueWork", versionKey: false, minimize: false },
);
const live = { state: { $in: ["waiting", "running"] } };
schema.index({ type: 1, dueAt: 1 }, { partialFilterExpression: live });
// One live row per key: a duty owed twice is done once.
schema.index({ type: 1, key: 1 }, { unique: true, partialFilterExpression: { ...live, key: { $gt: "" } } });
schema.index({ endedAt: -1, _id: -1 }, { name: "dead", partialFilterExpression: { state: "dead" } });
// Done work is kept a week for those who ask what happened; dead work stays until somebody decides.
schema.index({ endedAt: 1 }, { expireAfterSeconds: 7 * 86_400, partialFilterExpression: { state: "done" } });

export const WorkModel = model<WorkRecord>("Work", schema);
