import type { Types } from "mongoose";
import { now, type Tx } from "../../../platform/ctx.ts";
import { departmentOpening } from "../../sla/index.ts";
import { planOf } from "../plans/routingPlan.model.ts";

/** While a department does not work and so gives nothing out: when it opens (or the far end of time); null when it gives out now. */
export async function closedUntil(departmentId: Types.ObjectId | string, tx?: Tx): Promise<Date | null> {
  const { pushOutsideHours } = await planOf(departmentId, tx);
  if (pushOutsideHours) return null;
  const { open, opensAt } = await departmentOpening(String(departmentId), now());
  return open ? null : (opensAt ?? never);
}

/** The end of what a date can hold, of which a wait in days is still a number. */
const never = new Date(8_640_000_000_000);

/** True when a department does not work now, whatever it gives out. */
export const closedNow = async (departmentId: string): Promise<boolean> => !(await departmentOpening(departmentId, now())).open;
