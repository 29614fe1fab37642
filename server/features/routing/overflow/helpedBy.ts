import type { Types } from "mongoose";
import { RoutingPlanModel } from "../plans/routingPlan.model.ts";

/** The departments whose plans let the people of these ones take from their queue, when it overflows. */
export async function helpedBy(departmentIds: string[]): Promise<string[]> {
  const plans = await RoutingPlanModel.find({ "overflow.departmentId": { $in: departmentIds } }, { _id: 1 })
    .sort({ _id: 1 })
    .lean<{ _id: Types.ObjectId }[]>();
  return plans.map(({ _id }) => String(_id));
}
