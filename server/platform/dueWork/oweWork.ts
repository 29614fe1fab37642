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

/**
 * Adds duties in the transaction that owes them: they exist exactly when it commits. A key that waits already is left as it is; one that is
 * being done is done once more, by what was owed last: it may have begun before what is owed now was there.
 */
export async function oweWork(tx: Tx, duties: Duty[]) {
  if (duties.length === 0) return;
  await WorkModel.collection.bulkWrite(duties.map(writeOf), { session: tx.tx, ordered: false });
}

function writeOf({ type, key, data, dueAt }: Duty): AnyBulkWriteOperation {
  const waiting = { _id: newId(), data, state: "waiting", dueAt, attempts: 0, token: null, lastError: null, endedAt: null };
  if (key === undefined) return { insertOne: { document: { type, key: null, ...waiting } } };
  const owed = {
    $switch: {
      branches: [
        { case: { $eq: [{ $type: "$state" }, "missing"] }, then: { $literal: { type, key, ...waiting } } },
        { case: { $eq: ["$state", "running"] }, then: { $mergeObjects: ["$$ROOT", { again: { $literal: { data, dueAt } } }] } },
      ],
      default: "$$ROOT",
    },
  };
  const filter = { type, key, state: { $in: ["waiting", "running"] } };
  return { updateOne: { filter, update: [{ $replaceWith: owed }], upsert: true } };
}

/** Takes waiting duties back: their reason is gone. What runs already runs to its end, and once more where that was owed. */
export async function forgiveWork(tx: Tx, type: string, keys: string[]) {
  if (keys.length === 0) return;
  await WorkModel.collection.deleteMany({ type, key: { $in: keys }, state: "waiting" }, { session: tx.tx });
}
