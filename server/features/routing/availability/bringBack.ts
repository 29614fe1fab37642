import { Types } from "mongoose";
import type { AvailabilityCause } from "../../../../shared/routing/availability.ts";
import { now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { AvailabilityModel, type AvailabilityRecord } from "./availability.model.ts";
import { closedFor } from "./closedFor.ts";
import { oweLookAtAgent, unheardMilliseconds } from "./oweLook.ts";
import { setAvailability } from "./setAvailability.ts";

/** Why somebody goes offline without a word. */
const wentAlone: AvailabilityCause[] = ["connection", "calendar"];

/**
 * Who went offline without a word, with the connection or with working time, is what he or she was before, once connected and at work;
 * outside working time that is owed at its next beginning (RTE-11).
 */
export async function bringBack(tx: Tx, record: AvailabilityRecord) {
  const { state, cause, before, beforeReason } = record;
  if (state !== "offline" || !wentAlone.includes(cause) || !before || before === "offline") return;
  const agentId = String(record._id);
  const closed = await closedFor(tx, record);
  if (closed) return closed.opensAt ? oweLookAtAgent(tx, agentId, closed.opensAt) : undefined;
  // Whoever is not connected comes back by connecting.
  if (record.seenAt.getTime() + unheardMilliseconds <= now().getTime()) return;
  // The time after a call is over when its agent was away; an away of before its reason was kept has none.
  const known = before === "afterCall" ? "available" : before;
  await setAvailability(tx, { agentId, state: known, reason: known === "away" ? (beforeReason ?? "other") : null, cause });
}

/** Brings back whoever is connected and kept offline by a calendar: a changed plan, calendar or person may be at work by now, or earlier. */
export async function bringBackKept(agentId?: string) {
  const heard = { $gt: new Date(now().getTime() - unheardMilliseconds) };
  const kept = { state: "offline" as const, cause: { $in: wentAlone }, before: { $ne: null }, seenAt: heard };
  const rows = await AvailabilityModel.find({ ...kept, ...(agentId ? { _id: new Types.ObjectId(agentId) } : {}) }, { _id: 1 }).lean();
  for (const { _id } of rows) await bringBackNow(_id);
}

/** The same for one agent, read afresh. */
export const bringBackNow = (agentId: Types.ObjectId) =>
  inTransaction(systemCtx(), async (tx) => {
    const record = await AvailabilityModel.findById(agentId).session(tx.tx).lean();
    if (record) await bringBack(tx, record);
  });
