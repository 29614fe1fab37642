import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { asWritten } from "../../../../shared/tags/tagNaming.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { inTagNamesOfNow } from "../../tags/index.ts";
import { routingPlanChanged } from "../routing.events.ts";
import { planOf, RoutingPlanModel, type StoredPlan } from "./routingPlan.model.ts";

/**
 * Changes how a department gives its work out, by tags as they are called now; what waits is given out by the new plan at once. Faults:
 * record.notFound.
 */
export const changePlan = (ctx: Ctx, plan: DepartmentPlan): Promise<DepartmentPlan> =>
  inTransaction(ctx, async (tx) => putPlan(tx, await inTagNamesOfNow(tx, plan)));

/** The same to the letter, as a part of something larger that names the tags. Faults: record.notFound. */
export async function putPlan(ctx: Ctx, { departmentId, ...after }: StoredPlan): Promise<DepartmentPlan> {
  return inTransaction(ctx, async (tx) => {
    const department = await findDepartment(departmentId, tx);
    const { departmentId: _id, ...before } = await planOf(department._id, tx);
    await RoutingPlanModel.replaceOne({ _id: department._id }, after, { upsert: true, session: tx.tx });
    await append(tx, routingPlanChanged, { departmentId, before, after: asWritten(after) });
    return { departmentId, ...asWritten(after) };
  });
}
