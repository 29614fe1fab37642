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
  /** Said by somebody in charge; stands in the history. */
  note?: string | null;
  /** When it ends by itself, which whoever says so owes. */
  until?: Date;
}

/** Says how an agent is to be had from now on, ends the stretch before, and tells of it. Faults: availability.reasonMissing. */
export async function setAvailability(ctx: Ctx, input: NewAvailability): Promise<AvailabilityRecord> {
  if ((input.state === "away") !== (input.reason !== null)) throw fault("availability.reasonMissing", {});
  return inTransaction(ctx, async (tx) => {
    const before = (await AvailabilityModel.findById(input.agentId).session(tx.tx).lean()) ?? neverHere(input.agentId);
    if (before.state === input.state && before.reason === input.reason) return confirm(tx, before, input);
    return change(tx, before, input);
  });
}

/** Whoever says what the product found is not taken back to what was before it. */
async function confirm(tx: Tx, record: AvailabilityRecord, { cause }: NewAvailability): Promise<AvailabilityRecord> {
  if (!isByHand(cause)) return record;
  const said = { before: null, beforeReason: null, saidAt: now() };
  await AvailabilityModel.updateOne({ _id: record._id }, { $set: said }, { session: tx.tx });
  return { ...record, ...said };
}

async function change(tx: Tx, before: AvailabilityRecord, { state, reason, cause, note = null, until }: NewAvailability) {
  const at = now();
  const wentAlone = state === "offline" && (cause === "connection" || cause === "calendar");
  const kept = wentAlone ? { before: before.state, beforeReason: before.reason } : ofFound(before, cause);
  const active = cause === "self" ? { activeAt: at } : {};
  const saidAt = isByHand(cause) ? at : (before.saidAt ?? before.since);
  const set = { state, reason, cause, since: at, until: until ?? null, saidAt, seenAt: wentAlone ? before.seenAt : at, lapses: 0 };
  const after: AvailabilityRecord = { ...before, ...set, ...kept, ...active };
  await AvailabilityModel.replaceOne({ _id: before._id }, after, { upsert: true, session: tx.tx });
  await AvailabilitySpanModel.updateOne({ agentId: before._id, to: null }, { $set: { to: at } }, { session: tx.tx });
  const by = cause === "lead" ? tx.actor.name : null;
  await AvailabilitySpanModel.create([{ _id: newId(), agentId: before._id, state, reason, cause, from: at, to: null, note, by }], {
    session: tx.tx,
  });
  const times = { since: at.toISOString(), until: until?.toISOString() ?? null };
  const told = { agentId: String(before._id), before: before.state, state, reason, cause, ...times };
  await append(tx, availabilityChanged, told);
  if (state !== "offline") await oweLook(tx, after);
  return after;
}

/** Whether somebody chose it, for themself or for another, and the product did not find it. */
const isByHand = (cause: AvailabilityCause) => cause === "self" || cause === "lead";

/** What an inactive agent was before is kept through it; anything else begins anew. */
const ofFound = ({ state, reason }: AvailabilityRecord, cause: AvailabilityCause) =>
  cause === "inactivity" && state !== "away" ? { before: state, beforeReason: reason } : { before: null, beforeReason: null };

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
