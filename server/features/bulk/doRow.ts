import type { Ctx, Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { isFault } from "../../platform/fault.ts";
import { requireNeeds } from "../../platform/http/procedures.ts";
import { actOn, needsOf } from "./actOn.ts";
import { BulkRowModel, type BulkJobRecord, type BulkRowRecord } from "./bulkJob.model.ts";
import { takeBack } from "./takeBack.ts";

/** What is done with one conversation of a job. */
export type OneRow = (ctx: Ctx, job: BulkJobRecord, row: BulkRowRecord) => Promise<void>;

/** Does the act to it. */
export const doRow: OneRow = (ctx, job, row) =>
  marked(ctx, row, "waiting", "done", "failed", async (tx) => {
    requireNeeds(tx, needsOf[job.act.kind]);
    const touched = await actOn(tx, String(row.conversationId), job.act, `bulk-${String(job._id)}-${String(row.conversationId)}`);
    await BulkRowModel.updateOne({ _id: row._id }, { $set: touched }, { session: tx.tx });
  });

/** Takes the act back. */
export const undoRow: OneRow = (ctx, job, row) => marked(ctx, row, "done", "undone", "kept", (tx) => takeBack(tx, job.act, row));

/** Work and mark in one transaction; a refusal is the row's result, any other failure is tried again. */
async function marked(
  ctx: Ctx,
  { _id }: BulkRowRecord,
  from: BulkRowRecord["state"],
  to: BulkRowRecord["state"],
  refused: BulkRowRecord["state"],
  work: (tx: Tx) => Promise<void>,
) {
  try {
    await inTransaction(ctx, async (tx) => {
      const claimed = await BulkRowModel.updateOne({ _id, state: from }, { $set: { state: to, fault: null } }, { session: tx.tx });
      if (claimed.modifiedCount > 0) await work(tx);
    });
  } catch (error) {
    if (!isFault(error)) throw error;
    const { code, data } = error;
    await BulkRowModel.updateOne({ _id, state: from }, { $set: { state: refused, fault: { code, data: data ?? {} } } });
  }
}
