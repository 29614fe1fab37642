import { Types } from "mongoose";
import type { TagAsker } from "../../tags/index.ts";
import { plansWithSkills } from "./plansWithSkills.ts";
import { RoutingPlanModel, type RoutingPlanRecord } from "./routingPlan.model.ts";

type Named = Pick<RoutingPlanRecord, "skillTags" | "was">;

/** Plans take tags for skills. */
export const plansNamingTags: TagAsker = {
  of: "plan",
  naming: async (_names, tx) => (await plansWithSkills(tx)).map(({ _id, ...asked }) => ({ id: String(_id), asked })),
  put: async (tx, { id, asked }) => {
    const { skillTags, was } = asked as Named;
    const change = was ? { $set: { skillTags, was } } : { $set: { skillTags }, $unset: { was: "" } };
    await RoutingPlanModel.updateOne({ _id: new Types.ObjectId(id) }, change, { session: tx.tx });
  },
};
