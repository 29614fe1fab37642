import { MongoServerError } from "mongodb";
import mongoose from "mongoose";
import type { Ctx, Tx } from "../ctx.ts";

/**
 * Runs `work` in one transaction (or in the one `ctx` is in already) and answers its result once the commit is safe on disk. `work` may
 * run more than once when another writer was first, so it changes nothing but the database.
 */
export async function inTransaction<Result>(ctx: Ctx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  if (ctx.tx) return work(ctx as Tx);
  const session = mongoose.connection.getClient().startSession();
  try {
    return await session.withTransaction(() => work({ ...ctx, tx: session }), {
      readConcern: { level: "snapshot" },
      writeConcern: { w: "majority", journal: true },
    });
  } finally {
    await session.endSession();
  }
}

/** True when `error` says that a unique index holds this value already; `field` narrows it to one index. */
export function isDuplicate(error: unknown, field?: string) {
  if (!(error instanceof MongoServerError) || error.code !== 11_000) return false;
  // A bulk write names the index in its message only.
  return (
    !field || Object.keys((error["keyPattern"] as object | undefined) ?? {}).includes(field) || error.message.includes(`index: ${field}_`)
  );
}
