import type { Tx } from "../../../platform/ctx.ts";
import { oweWork } from "../../../platform/dueWork/index.ts";
import type { AvailabilityRecord } from "./availability.model.ts";

/** How long somebody may be unheard of, a reload or a tunnel, before being taken for offline. */
export const unheardMilliseconds = 45_000;

/** Owes a look at whether this agent is still connected; what is owed follows what was last heard, so it survives every process. */
export async function oweLook(tx: Tx, { _id, seenAt }: Pick<AvailabilityRecord, "_id" | "seenAt">) {
  const dueAt = new Date(seenAt.getTime() + unheardMilliseconds);
  const data = { agentId: String(_id) };
  await oweWork(tx, [{ type: "availability.look", key: `${String(_id)}:${dueAt.getTime()}`, data, dueAt }]);
}
