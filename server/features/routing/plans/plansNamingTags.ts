import { Types } from "mongoose";
import type { TagAsker } from "../../tags/index.ts";
import { plansWithSkills } from "./plansWithSkills.ts";
import { RoutingPlanModel } from "./routingPlan.model.ts";

/** Plans take tags for skills. */
export const plansNamingTags: TagAsker = {
  of: "plan",
  naming: async (_names, tx) => (await plansWithSkills(tx)).map(({ _id, skillTags }) => ({ id: String(_id), asked: { skillTags } })),
  put: async (tx, { id, asked }) =>
    void (await RoutingPlanModel.updateOne(
      { _id: new Types.ObjectId(id) },
      { $set: asked as { skillTags: string[] } },
      { session: tx.tx },
    )),
};
