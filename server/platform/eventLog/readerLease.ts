import { hostname } from "node:os";
import { newKey, now } from "../ctx.ts";
import { ReaderPositionModel } from "./readerPosition.model.ts";

/** How long a dead holder keeps the others waiting. */
export const leaseMilliseconds = 10_000;
/** A process as people find it again: its machine, its number there, and what tells it from one that had the same number. */
const me = `${hostname()}:${process.pid}:${newKey()}`;

/** True when this process may read for `name` now: nobody held it, or its holder died longer than the lease ago. */
export async function takeLease({ name, types }: { name: string; types: string[] }) {
  await ReaderPositionModel.updateOne(
    { _id: name },
    { $setOnInsert: { token: null, lastEventId: null, holder: null, heldUntil: new Date(0), inHandSince: null } },
    { upsert: true },
  );
  const free = { _id: name, $or: [{ heldUntil: { $lt: now() } }, { holder: me }] };
  return (await ReaderPositionModel.updateOne(free, { $set: { holder: me, heldUntil: leaseEnd(), types } })).matchedCount === 1;
}

/** Prolongs the lease; false when another process took it meanwhile. */
export const keepLease = async (name: string) =>
  (await ReaderPositionModel.updateOne({ _id: name, holder: me }, { $set: { heldUntil: leaseEnd() } })).matchedCount === 1;
export const giveLeaseBack = (name: string) =>
  ReaderPositionModel.updateOne({ _id: name, holder: me }, { $set: { holder: null, heldUntil: new Date(0) } });
const leaseEnd = () => new Date(now().getTime() + leaseMilliseconds);
