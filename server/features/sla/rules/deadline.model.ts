import { model, Schema } from "mongoose";
import { readyDeadlines } from "../../../../shared/sla/deadlines/readyDeadlines.ts";
import type { Deadline, DeadlineInput } from "../../../../shared/sla/deadlines/deadline.schema.ts";
import type { Tx } from "../../../platform/ctx.ts";

/** A deadline somebody has edited or turned on; those nobody touched are the ready-made ones. Each version is a record of its own. */
interface DeadlineRecord {
  /** `key:version` */
  _id: string;
  key: string;
  version: number;
  rules: DeadlineInput;
  changedAt: Date;
  changedBy: string;
}

const schema = new Schema<DeadlineRecord>(
  {
    _id: String,
    key: { type: String, required: true },
    version: { type: Number, required: true },
    rules: { type: Schema.Types.Mixed, required: true },
    changedAt: { type: Date, required: true },
    changedBy: { type: String, required: true },
  },
  { collection: "deadlineVersions", versionKey: false },
);
schema.index({ key: 1, version: -1 });

export const DeadlineModel = model<DeadlineRecord>("Deadline", schema);

/** The newest version of each, the ready-made ones as version 0. */
export async function listDeadlines(tx?: Tx): Promise<Deadline[]> {
  const edited = await DeadlineModel.find()
    .sort({ version: 1 })
    .session(tx?.tx ?? null)
    .lean();
  const newest = new Map(edited.map((one) => [one.key, one]));
  return Object.entries(readyDeadlines).map(([id, ready]) => {
    const { rules = ready, version = 0, changedAt = new Date(0), changedBy = "Waydesk" } = newest.get(id) ?? {};
    return { ...rules, id, version, changedAt: changedAt.toISOString(), changedBy };
  });
}
