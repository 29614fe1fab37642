import { newId, type Tx } from "../ctx.ts";
import { WorkModel, type WorkRecord } from "./work.model.ts";

/** A duty as it is owed: what, with which data, from when; `key` makes it one of its kind while it is not done. */
export interface Duty {
  type: string;
  key?: string;
  data: Record<string, unknown>;
  dueAt: Date;
}

/** Adds duties in the transaction that owes them: they exist exactly when it commits. A key that is owed already is left as it is. */
export async function oweWork(tx: Tx, duties: Duty[]) {
  for (const { type, key = null, data, dueAt } of duties) {
    const row: WorkRecord = {
      _id: newId(),
      type,
      key,
      data,
      state: "waiting",
      dueAt,
      attempts: 0,
      token: null,
      lastError: null,
      endedAt: null,
    };
    if (key === null) await WorkModel.collection.insertOne(row, { session: tx.tx });
    else
      await WorkModel.collection.updateOne(
        { type, key, state: { $in: ["waiting", "running"] } },
        { $setOnInsert: withoutKey(row) },
        { upsert: true, session: tx.tx },
      );
  }
}

/** Takes waiting duties back: their reason is gone. What runs already runs to its end. */
export async function forgiveWork(tx: Tx, type: string, keys: string[]) {
  await WorkModel.collection.deleteMany({ type, key: { $in: keys }, state: "waiting" }, { session: tx.tx });
}

// The fields of the filter may not be set again by $setOnInsert, but an `$in` sets none.
function withoutKey({ type: _type, key: _key, ...rest }: WorkRecord) {
  return rest;
}
