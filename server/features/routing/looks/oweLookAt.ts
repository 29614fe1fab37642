import { systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork } from "../../../platform/dueWork/index.ts";

export const lookWork = "routing.look";

/** Owes one more look at a department's queue when time alone changes who may take what: a fall-back, an opening, an overflow. */
export async function oweLookAt(departmentId: string, at: Date) {
  // Whole seconds, upwards: what falls due together is looked at once.
  const dueAt = new Date(Math.ceil(at.getTime() / 1000) * 1000);
  const duty = { type: lookWork, key: `${departmentId}:${dueAt.getTime()}`, data: { departmentId }, dueAt };
  await inTransaction(systemCtx(), (tx) => oweWork(tx, [duty]));
}
