import { model, Schema, type Types } from "mongoose";
import { usualCapacity } from "../../../../shared/routing/capacity.ts";
import type { DepartmentPlan, RoutingPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { asWritten } from "../../../../shared/tags/tagNaming.ts";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import type { Tx } from "../../../platform/ctx.ts";

/** `was`: names its tags had until lately, under which they are carried for a moment longer (TAG-2). */
export type StoredPlan = DepartmentPlan & { was?: string[] };
export type RoutingPlanRecord = RoutingPlan & { _id: Types.ObjectId; was?: string[] };

const schema = new Schema<RoutingPlanRecord>(
  {
    mode: { type: String, required: true },
    strategy: { type: String, required: true },
    capacity: { type: Schema.Types.Mixed, required: true },
    skillFallbackMinutes: { type: Number, default: null },
    languageFallbackMinutes: { type: Number, default: null },
    offerSeconds: Number,
    offersUntilAway: Number,
    afterCallSeconds: Number,
    inactiveMinutes: Number,
    offlineWhenClosed: Boolean,
    pushOutsideHours: Boolean,
    overflow: { type: [Schema.Types.Mixed] as unknown as never, default: undefined },
    returnChatsMinutes: { type: Number, required: true },
    skillTags: { type: [String], required: true },
    was: { type: [String], default: undefined },
  },
  { collection: "routingPlans", versionKey: false },
);

// Whom a department helps: asked when one of its people becomes free.
schema.index({ "overflow.departmentId": 1 });

export const RoutingPlanModel = model<RoutingPlanRecord>("RoutingPlan", schema);

/** What every department starts with: agents take the next by themselves. */
const usualPlan: RoutingPlan = {
  mode: "pull",
  strategy: "lastAgent",
  capacity: usualCapacity,
  skillFallbackMinutes: 30,
  languageFallbackMinutes: 15,
  offerSeconds: 30,
  offersUntilAway: 3,
  afterCallSeconds: 0,
  inactiveMinutes: null,
  offlineWhenClosed: false,
  pushOutsideHours: false,
  overflow: [],
  returnChatsMinutes: 2,
  skillTags: [],
};

/** How a department gives its work out, as it is written. */
export const planOf = async (departmentId: Types.ObjectId | string, tx?: Tx): Promise<DepartmentPlan> =>
  asWritten(await storedPlan(departmentId, tx));

/** With the names its tags had until lately, for whoever writes it anew. */
export async function storedPlan(departmentId: Types.ObjectId | string, tx?: Tx): Promise<StoredPlan> {
  const record = await RoutingPlanModel.findById(departmentId)
    .session(tx?.tx ?? null)
    .lean();
  // What a plan of before a setting existed does not say is as usual.
  const { _id, ...plan } = { ...usualPlan, ...(record ?? { _id: departmentId }) };
  return { ...plan, departmentId: String(_id) as DepartmentId };
}
