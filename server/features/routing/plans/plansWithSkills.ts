import type { Tx } from "../../../platform/ctx.ts";
import { RoutingPlanModel, type RoutingPlanRecord } from "./routingPlan.model.ts";

/** The plans that ask for skills, each with the tags it asks by; one a department at most. */
export const plansWithSkills = (tx?: Tx): Promise<Pick<RoutingPlanRecord, "_id" | "skillTags" | "was">[]> =>
  RoutingPlanModel.find({ "skillTags.0": { $exists: true } }, { skillTags: 1, was: 1 })
    .session(tx?.tx ?? null)
    .lean();
