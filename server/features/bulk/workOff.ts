import type { Types } from "mongoose";
import { now, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { oweWork, type Doer } from "../../platform/dueWork/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { ctxOf } from "./ctxOf.ts";
import { BulkJobModel, BulkRowModel, type BulkJobRecord, type BulkRowRecord } from "./bulkJob.model.ts";
import { bulkMoved } from "./bulk.events.ts";
import { countRows } from "./countRows.ts";
import { gather } from "./gather.ts";
import { doRow, undoRow, type OneRow } from "./doRow.ts";

const bulkWork = "bulk.work";
const lot = 20;
const lanes = 4;

/** Owes the next lot of a job, in the transaction that makes it due. */
export const oweLot = (tx: Tx, jobId: Types.ObjectId, turn: number) =>
  oweWork(tx, [{ type: bulkWork, key: `${String(jobId)}@${turn}`, data: { jobId: String(jobId), turn }, dueAt: now() }]);

/**
 * Does a job lot by lot, one lot a duty: it goes on when its tab is closed, and after a `kill -9`. Each row is done in one transaction with
 * its own mark, so that a repeated lot does each conversation exactly once.
 */
export const bulkDoer: Doer = {
  type: bulkWork,
  atOnce: 3,
  tries: 20,
  run: async (data) => {
    const { jobId, turn } = data as { jobId: string; turn: number };
    const job = await BulkJobModel.findById(jobId).lean();
    if (!job) return;
    const ctx = await ctxOf(job);
    if (job.state === "collecting") return gather(ctx, job, (tx) => oweLot(tx, job._id, turn + 1));
    if (job.state === "running") return workOff(ctx, job, turn, "waiting", doRow);
    if (job.state === "undoing") return workOff(ctx, job, turn, "done", undoRow);
  },
};

async function workOff(ctx: Ctx, job: BulkJobRecord, turn: number, from: BulkRowRecord["state"], each: OneRow) {
  const rows = await BulkRowModel.find({ jobId: job._id, state: from }).sort({ _id: 1 }).limit(lot).lean();
  const waiting = rows.values();
  const lane = async () => {
    for (const row of waiting) await each(ctx, job, row);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await inTransaction(ctx, async (tx) => {
    const counts = await countRows(job._id, tx);
    const isOver = rows.length < lot && counts[from as "waiting" | "done"] === 0;
    const state = isOver ? (from === "waiting" ? "done" : "undone") : job.state;
    const changed = await BulkJobModel.findOneAndUpdate(
      { _id: job._id, state: job.state },
      { $set: { counts, state, endedAt: isOver ? now() : null } },
      { session: tx.tx, returnDocument: "after" },
    ).lean();
    // Somebody stopped it meanwhile: the counts are told, and nothing more is owed.
    if (!changed) await BulkJobModel.updateOne({ _id: job._id }, { $set: { counts } }, { session: tx.tx });
    if (changed && !isOver) await oweLot(tx, job._id, turn + 1);
    await append(tx, bulkMoved, { jobId: String(job._id), agentId: String(job.agentId) });
  });
}
