import { isDeepStrictEqual } from "node:util";
import { Types } from "mongoose";
import { append } from "../../../platform/eventLog/index.ts";
import type { TagAsker } from "../../tags/index.ts";
import { routingPlanChanged } from "../routing.events.ts";
import { plansWithSkills } from "./plansWithSkills.ts";
import { planOf, RoutingPlanModel, type RoutingPlanRecord } from "./routingPlan.model.ts";

type Named = Pick<RoutingPlanRecord, "skillTags" | "was">;

/** Plans take tags for skills. One that asks for something else is told as a change of the plan: what waits is given out by it. */
export const plansNamingTags: TagAsker = {
  of: "plan",
  naming: async (_names, tx) => (await plansWithSkills(tx)).map(({ _id, ...asked }) => ({ id: String(_id), asked })),
  put: async (tx, { id, asked }, means) => {
    const { skillTags, was } = asked as Named;
    const { departmentId, ...before } = await planOf(id, tx);
    const change = was ? { $set: { skillTags, was } } : { $set: { skillTags }, $unset: { was: "" } };
    await RoutingPlanModel.updateOne({ _id: new Types.ObjectId(id) }, change, { session: tx.tx });
    if (means === "other" && !isDeepStrictEqual(before.skillTags, skillTags))
      await append(tx, routingPlanChanged, { departmentId, before, after: { ...before, skillTags } });
  },
};
