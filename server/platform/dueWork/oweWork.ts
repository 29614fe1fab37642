import type { AnyBulkWriteOperation } from "mongodb";
import { newId, type Tx } from "../ctx.ts";
import { WorkModel } from "./work.model.ts";

/** A duty as it is owed: what, with which data, from when; `key` makes it one of its kind while it is not done. */
export interface Duty {
  type: string;
  key?: string;
  data: Record<string, unknown>;
  dueAt: Date;
}

/** Adds duties in the transaction that owes them: they exist exactly when it commits. A key that is owed already is left as it is. */
export async function oweWork(tx: Tx, duties: Duty[]) {
  if (duties.length === 0) return;
  await WorkModel.collection.bulkWrite(duties.map(writeOf), { session: tx.tx, ordered: false });
}

function writeOf({ type, key, data, dueAt }: Duty): AnyBulkWriteOperation {
  const waiting = { _id: newId(), data, state: "waiting", dueAt, attempts: 0, token: null, lastError: null, endedAt: null };
  if (key === undefined) return { insertOne: { document: { type, key: null, ...waiting } } };
  return { updateOne: { filter: { type, key, state: { $in: ["waiting", "running"] } }, update: { $setOnInsert: waiting }, upsert: true } };
}

/** Takes waiting duties back: their reason is gone. What runs already runs to its end. */
export async function forgiveWork(tx: Tx, type: string, keys: string[]) {
  if (keys.length === 0) return;
  await WorkModel.collection.deleteMany({ type, key: { $in: keys }, state: "waiting" }, { session: tx.tx });
}
