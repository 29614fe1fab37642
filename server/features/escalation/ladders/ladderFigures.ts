import type { Types } from "mongoose";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { now } from "../../../platform/ctx.ts";
import { LadderRunModel } from "./ladder.model.ts";

const days = 30;
const most = 1000;

export const figuresSince = () => new Date(now().getTime() - days * 86_400_000);

/** How often each step of a department was reached in the last 30 days, counted up to 1,000 so that a busy desk costs no more. */
export async function ladderFigures(departmentId: Types.ObjectId, steps: LadderStep[]) {
  const since = figuresSince();
  const count = async (stepId: string, state?: "passedOver") =>
    LadderRunModel.countDocuments({ departmentId, stepId, reachedAt: { $gte: since }, ...(state ? { state } : {}) }, { limit: most });
  const reached = await Promise.all(
    steps.map(async ({ id }) => ({ stepId: id, count: await count(id), passedOver: await count(id, "passedOver") })),
  );
  const failing = await LadderRunModel.countDocuments({ departmentId, state: "failed" }, { limit: most });
  return { days, most, reached, failing };
}
