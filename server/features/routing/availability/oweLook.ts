import type { Tx } from "../../../platform/ctx.ts";
import { oweWork } from "../../../platform/dueWork/index.ts";
import type { AvailabilityRecord } from "./availability.model.ts";

/** How long somebody may be unheard of, a reload or a tunnel, before being taken for offline. */
export const unheardMilliseconds = 45_000;

/** Owes a look at whether this agent is still connected; what is owed follows what was last heard, so it survives every process. */
export const oweLook = (tx: Tx, { _id, seenAt }: Pick<AvailabilityRecord, "_id" | "seenAt">) =>
  oweLookAtAgent(tx, String(_id), new Date(seenAt.getTime() + unheardMilliseconds));

/** Owes a look at an agent at an instant: what time alone makes of somebody, by connection, still hands or working time, is found by it. */
export const oweLookAtAgent = (tx: Tx, agentId: string, dueAt: Date) =>
  oweWork(tx, [{ type: "availability.look", key: `${agentId}:${dueAt.getTime()}`, data: { agentId }, dueAt }]);
