import { hostname } from "node:os";
import { newKey, now } from "../ctx.ts";
import { rememberFor } from "../database/index.ts";
import { ReaderPositionModel } from "./readerPosition.model.ts";

/** How long a dead holder keeps the others waiting. */
const leaseMilliseconds = 10_000;
/** A process as people find it again: its machine, its number there, and what tells it from one that had the same number. */
const me = `${hostname()}:${process.pid}:${newKey()}`;

/** Who holds what, as of half a second ago at most: whoever waits for many leases asks once for all of them. */
const leases = rememberFor(500, async () => {
  const rows = await ReaderPositionModel.find({}, { holder: 1, heldUntil: 1 }).lean();
  return new Map(rows.map((row) => [row._id, row]));
});

/** True when this process may read for `name` now: nobody held it, or its holder died longer than the lease ago. */
export async function takeLease({ name, types }: { name: string; types: string[] }) {
  const lease = (await leases.recall()).get(name);
  if (lease && lease.heldUntil >= now() && lease.holder !== me) return false;
  if (!lease) await makePosition(name);
  const free = { _id: name, $or: [{ heldUntil: { $lt: now() } }, { holder: me }] };
  return (await ReaderPositionModel.updateOne(free, { $set: { holder: me, heldUntil: leaseEnd(), types } })).matchedCount === 1;
}

const makePosition = (name: string) =>
  ReaderPositionModel.updateOne(
    { _id: name },
    { $setOnInsert: { token: null, lastEventId: null, holder: null, heldUntil: new Date(0), inHandSince: null } },
    { upsert: true },
  );

interface Holding {
  name: string;
  /** The lease went on. */
  kept(): Promise<void>;
  /** Another process took it, or the database did not answer. */
  lost(error?: Error): void;
}

const holding = new Set<Holding>();
let beating: NodeJS.Timeout | null = null;

/** Prolongs the lease until the answered function is called. One write serves all readers of a process. */
export function keepLease(one: Holding): () => void {
  holding.add(one);
  beating ??= setInterval(() => void beat(), leaseMilliseconds / 3);
  return () => {
    holding.delete(one);
    if (holding.size > 0 || !beating) return;
    clearInterval(beating);
    beating = null;
  };
}

async function beat() {
  const asked = [...holding];
  try {
    const names = asked.map(({ name }) => name);
    await ReaderPositionModel.updateMany({ _id: { $in: names }, holder: me }, { $set: { heldUntil: leaseEnd() } });
    const ours = await ReaderPositionModel.distinct("_id", { _id: { $in: names }, holder: me });
    const kept = new Set<string>(ours);
    for (const one of asked.filter((each) => holding.has(each))) {
      if (kept.has(one.name)) await one.kept();
      else one.lost();
    }
  } catch (error) {
    for (const one of asked) if (holding.has(one)) one.lost(error instanceof Error ? error : new Error(String(error)));
  }
}

export async function giveLeaseBack(name: string) {
  await ReaderPositionModel.updateOne({ _id: name, holder: me }, { $set: { holder: null, heldUntil: new Date(0) } });
  leases.forget();
}

const leaseEnd = () => new Date(now().getTime() + leaseMilliseconds);
