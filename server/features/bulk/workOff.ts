import type { Types } from "mongoose";
import { now, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { oweWork, type Doer } from "../../platform/dueWork/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { isFault } from "../../platform/fault.ts";
import { requireNeeds } from "../../platform/http/procedures.ts";
import { ctxOf } from "./ctxOf.ts";
import { actOn, needsOf } from "./actOn.ts";
import { BulkJobModel, BulkRowModel, type BulkJobRecord, type BulkRowRecord } from "./bulkJob.model.ts";
import { bulkMoved } from "./bulk.events.ts";
import { countRows } from "./countRows.ts";
import { gather } from "./gather.ts";
import { takeBack } from "./takeBack.ts";

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

type OneRow = (ctx: Ctx, job: BulkJobRecord, row: BulkRowRecord) => Promise<void>;

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

const doRow: OneRow = (ctx, job, row) =>
  marked(ctx, row, "waiting", "done", "failed", async (tx) => {
    requireNeeds(tx, needsOf[job.act.kind]);
    const touched = await actOn(tx, String(row.conversationId), job.act, `bulk-${String(job._id)}-${String(row.conversationId)}`);
    await BulkRowModel.updateOne({ _id: row._id }, { $set: touched }, { session: tx.tx });
  });

const undoRow: OneRow = (ctx, job, row) => marked(ctx, row, "done", "undone", "kept", (tx) => takeBack(tx, job.act, row));

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
