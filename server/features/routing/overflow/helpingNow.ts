import { Types } from "mongoose";
import { overflowsTo, type Helping, type QueueState } from "../../../../shared/routing/overflow.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { now } from "../../../platform/ctx.ts";
import { closedNow } from "../looks/closedUntil.ts";
import { QueueEntryModel } from "../queue/queueEntry.model.ts";

const mostCounted = 1000;

/** A queue as its overflow asks; a department without rules is not looked at. */
export async function queueState({ departmentId, overflow }: DepartmentPlan): Promise<QueueState> {
  if (overflow.length === 0) return { waiting: 0, oldestSince: null, closed: false };
  const waits = { departmentId: new Types.ObjectId(departmentId), ready: true };
  const [waiting, oldest, closed] = await Promise.all([
    QueueEntryModel.countDocuments(waits, { limit: mostCounted }),
    QueueEntryModel.findOne(waits, { queuedAt: 1, since: 1 }).sort({ queuedAt: 1 }).lean(),
    closedNow(departmentId),
  ]);
  return { waiting, oldestSince: oldest?.queuedAt ?? oldest?.since ?? null, closed };
}

/** Whose people may take from a department's queue now, and why (RTE-10). */
export const helpingNow = async (plan: DepartmentPlan): Promise<Helping[]> => overflowsTo(plan.overflow, await queueState(plan), now());
