import { model, Schema } from "mongoose";
import type { Roster, SavedRoster } from "../../../shared/duty/roster.schema.ts";
import type { Tx } from "../../platform/ctx.ts";

export interface RosterRecord extends Pick<Roster, "rotations" | "covers" | "otherwise"> {
  /** The department's id, or `desk`. */
  _id: string;
  version: number;
  changedAt: Date;
  changedBy: string;
}

const schema = new Schema<RosterRecord>(
  {
    _id: String,
    rotations: { type: [Schema.Types.Mixed] as unknown as never, required: true },
    covers: { type: [Schema.Types.Mixed] as unknown as never, required: true },
    otherwise: { type: String, required: true },
    version: { type: Number, required: true },
    changedAt: { type: Date, required: true },
    changedBy: { type: String, required: true },
  },
  { collection: "rosters", versionKey: false },
);
export const RosterModel = model<RosterRecord>("Roster", schema);

export const rosterKey = (departmentId: string | null) => departmentId ?? "desk";

/** A roster as it is in force; where nobody made one, an empty one that asks the desk, and the desk the supervisors. */
export async function rosterOf(departmentId: Roster["departmentId"], tx?: Tx): Promise<SavedRoster> {
  const record = await RosterModel.findById(rosterKey(departmentId))
    .session(tx?.tx ?? null)
    .lean();
  return presentRoster(departmentId, record);
}

/** All that were ever made, by department; a handful. */
export const allRosters = async () => new Map((await RosterModel.find().lean()).map((record) => [record._id, record]));

export function presentRoster(departmentId: Roster["departmentId"], record: RosterRecord | null | undefined): SavedRoster {
  const { rotations = [], covers = [], otherwise = departmentId ? "desk" : "supervisors" } = record ?? {};
  const { version = 0, changedAt = null, changedBy = null } = record ?? {};
  return { departmentId, rotations, covers, otherwise, version, changedAt: changedAt?.toISOString() ?? null, changedBy };
}
