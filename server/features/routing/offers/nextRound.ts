import { now, systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork } from "../../../platform/dueWork/index.ts";
import type { QueueEntryRecord } from "../queue/queueEntry.model.ts";

export const nextRoundWork = "routing.nextRound";
/** Whoever is free refused it: a minute later all are asked again. */
const pauseMilliseconds = 60_000;

/** Owes a new round for what everybody able let pass; owed once, whatever else happens meanwhile. */
export async function oweNextRound({ _id, departmentId }: QueueEntryRecord) {
  const data = { conversationId: String(_id), departmentId: String(departmentId) };
  const dueAt = new Date(now().getTime() + pauseMilliseconds);
  await inTransaction(systemCtx(), (tx) => oweWork(tx, [{ type: nextRoundWork, key: String(_id), data, dueAt }]));
}
