import { model, Schema, type Types } from "mongoose";
import type { Conditions } from "../../../shared/conditions/condition.schema.ts";
import type { Sharing } from "../../../shared/views/view.schema.ts";
import type { DecidingView } from "../../../shared/views/placeOf.ts";

export interface ViewRecord {
  _id: Types.ObjectId;
  name: string;
  nameZh: string | null;
  sharing: Sharing;
  teamId: string | null;
  ownerId: string;
  conditions: Conditions;
  version: number;
  changedBy: string;
  /** Set while it is made up after a change: conversations looked at, of about how many. */
  building: { done: number; of: number } | null;
}

const schema = new Schema<ViewRecord>(
  {
    name: { type: String, required: true },
    nameZh: { type: String, default: null },
    sharing: { type: String, required: true },
    teamId: { type: String, default: null },
    ownerId: { type: String, required: true },
    conditions: { type: Schema.Types.Mixed, required: true },
    version: { type: Number, required: true },
    changedBy: { type: String, required: true },
    building: { type: Schema.Types.Mixed, default: null },
  },
  { collection: "views", versionKey: false },
);
schema.index({ sharing: 1, ownerId: 1, name: 1 });

export const ViewModel = model<ViewRecord>("View", schema);

/** All views as they decide; some hundred at most. */
export const decidingViews = async (): Promise<DecidingView[]> =>
  (await ViewModel.find({}, { conditions: 1, sharing: 1, ownerId: 1 }).lean()).map(decidingView);

const decidingView = ({ _id, conditions, sharing, ownerId }: Pick<ViewRecord, "_id" | "conditions" | "sharing" | "ownerId">) => ({
  id: String(_id),
  conditions,
  ownerId: sharing === "personal" ? ownerId : null,
});
