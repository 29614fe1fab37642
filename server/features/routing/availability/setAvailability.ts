import { Types } from "mongoose";
import type { AvailabilityCause, AvailabilityState, AwayReason } from "../../../../shared/routing/availability.ts";
import { newId, now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { availabilityChanged } from "../routing.events.ts";
import { AvailabilityModel, AvailabilitySpanModel, type AvailabilityRecord } from "./availability.model.ts";
import { oweLook } from "./oweLook.ts";

export interface NewAvailability {
  agentId: string;
  state: AvailabilityState;
  reason: AwayReason | null;
  cause: AvailabilityCause;
}

/** Says how an agent is to be had from now on, ends the stretch before, and tells of it. Faults: availability.reasonMissing. */
export async function setAvailability(ctx: Ctx, input: NewAvailability): Promise<AvailabilityRecord> {
  if ((input.state === "away") !== (input.reason !== null)) throw fault("availability.reasonMissing", {});
  return inTransaction(ctx, async (tx) => {
    const before = (await AvailabilityModel.findById(input.agentId).session(tx.tx).lean()) ?? neverHere(input.agentId);
    if (before.state === input.state && before.reason === input.reason) return before;
    return change(tx, before, input);
  });
}

async function change(tx: Tx, before: AvailabilityRecord, { state, reason, cause }: NewAvailability): Promise<AvailabilityRecord> {
  const at = now();
  const wasCut = cause === "connection" && state === "offline";
  const after: AvailabilityRecord = {
    ...before,
    state,
    reason,
    cause,
    since: at,
    before: wasCut ? before.state : null,
    seenAt: at,
    lapses: 0,
  };
  await AvailabilityModel.replaceOne({ _id: before._id }, after, { upsert: true, session: tx.tx });
  await AvailabilitySpanModel.updateOne({ agentId: before._id, to: null }, { $set: { to: at } }, { session: tx.tx });
  const span = { _id: newId(), agentId: before._id, state, reason, cause, from: at, to: null };
  await AvailabilitySpanModel.create([span], { session: tx.tx });
  const told = { agentId: String(before._id), before: before.state, state, reason, cause, since: at.toISOString() };
  await append(tx, availabilityChanged, told);
  if (state !== "offline") await oweLook(tx, after);
  return after;
}

/** Somebody who never said anything is not to be had. */
const neverHere = (agentId: string): AvailabilityRecord => ({
  _id: new Types.ObjectId(agentId),
  state: "offline",
  reason: null,
  cause: "self",
  since: now(),
  before: null,
  seenAt: now(),
  lastGivenAt: null,
});
