import { now, type Tx } from "../../../platform/ctx.ts";
import { findAgent } from "../../auth/index.ts";
import { departmentOpening } from "../../sla/index.ts";
import { planOf } from "../plans/routingPlan.model.ts";
import type { AvailabilityRecord } from "./availability.model.ts";

type Asked = Pick<AvailabilityRecord, "_id" | "saidAt" | "since">;

/**
 * Null while this agent is at work: no department follows its calendar, or one that does is open, or the agent said something since they
 * closed. Otherwise when the first of them opens again, which is null where that is never.
 */
export async function closedFor(tx: Tx, { _id, since, saidAt = since }: Asked): Promise<{ opensAt: Date | null } | null> {
  const { departmentIds } = await findAgent(String(_id), tx);
  const following: string[] = [];
  // One after the other: a session takes one command at a time.
  for (const id of departmentIds) if ((await planOf(id, tx)).offlineWhenClosed) following.push(String(id));
  const at = now();
  const openings = await Promise.all(following.map((id) => departmentOpening(id, at)));
  if (following.length === 0 || openings.some(({ open }) => open)) return null;
  // Closed by now, and open at some time since: it closed since.
  const afterSaid = await Promise.all(following.map((id) => departmentOpening(id, saidAt)));
  if (!afterSaid.some(({ opensAt }) => opensAt && opensAt <= at)) return null;
  return { opensAt: earliest(openings.map(({ opensAt }) => opensAt)) };
}

function earliest(times: (Date | null)[]): Date | null {
  const known = times.flatMap((time) => (time ? [time.getTime()] : []));
  return known.length > 0 ? new Date(Math.min(...known)) : null;
}
