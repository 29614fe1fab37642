import { nextOverflowAt, type QueueState } from "../../../../shared/routing/overflow.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { now } from "../../../platform/ctx.ts";
import { onDisconnect } from "../../../platform/database/index.ts";
import type { QueueEntryRecord } from "../queue/queueEntry.model.ts";
import { closedUntil } from "./closedUntil.ts";
import { oweLookAt } from "./oweLookAt.ts";

/** The look owed last for each department by this process: the same one need not be owed with every round. */
const owed = new Map<string, number>();
onDisconnect(() => owed.clear());

/** Owes the next look that time alone asks for: an opening, a fall-back of what is left waiting, an overflow by waiting. */
export async function oweNextLook(plan: DepartmentPlan, state: QueueState, left: QueueEntryRecord[]) {
  const at = now();
  const opensAt = await closedUntil(plan.departmentId);
  const times = [opensAt, nextOverflowAt(plan.overflow, state, at), ...left.flatMap((entry) => fallbacksOf(entry, plan))];
  const coming = times.flatMap((time) => (time && time > at ? [time.getTime()] : []));
  const next = Math.min(...coming);
  if (coming.length === 0 || next >= 8_640_000_000_000 || owed.get(plan.departmentId) === next) return;
  await oweLookAt(plan.departmentId, new Date(next));
  owed.set(plan.departmentId, next);
}

const fallbacksOf = ({ queuedAt, since }: QueueEntryRecord, { languageFallbackMinutes, skillFallbackMinutes }: DepartmentPlan) =>
  [languageFallbackMinutes, skillFallbackMinutes].map((minutes) =>
    minutes === null ? null : new Date((queuedAt ?? since).getTime() + minutes * 60_000),
  );
