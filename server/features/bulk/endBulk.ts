import { now, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { bulkMoved } from "./bulk.events.ts";
import { BulkJobModel, type BulkJobRecord } from "./bulkJob.model.ts";
import { countRows } from "./countRows.ts";
import { isUndoable } from "./takeBack.ts";
import { oweLot } from "./workOff.ts";

/** One of the caller's own jobs. Faults: record.notFound. */
export async function accessJob({ actor, tx }: Ctx, id: string): Promise<BulkJobRecord> {
  const job = await BulkJobModel.findOne({ _id: id, agentId: actor.id })
    .session(tx ?? null)
    .lean();
  if (!job) throw fault("record.notFound", { kind: "bulkJob" });
  return job;
}

/** Stops a job between two lots; what is done stays done, and can be undone. Faults: record.notFound. */
export const stopBulk = (ctx: Ctx, id: string): Promise<BulkJobRecord> =>
  inTransaction(ctx, async (tx) => {
    const job = await accessJob(tx, id);
    if (!["collecting", "running", "undoing"].includes(job.state)) return job;
    return moveTo(tx, job, "stopped", now());
  });

/** Puts back what the job did, row by row, where nobody has changed it since. Faults: record.notFound, bulk.notUndoable. */
export const undoBulk = (ctx: Ctx, id: string): Promise<BulkJobRecord> =>
  inTransaction(ctx, async (tx) => {
    const job = await accessJob(tx, id);
    if (job.state === "undoing") return job;
    const { done } = await countRows(job._id, tx);
    if (!isUndoable(job.act) || (job.state !== "done" && job.state !== "stopped") || done === 0) throw fault("bulk.notUndoable", {});
    await oweLot(tx, job._id, now().getTime());
    return moveTo(tx, job, "undoing", null);
  });

async function moveTo(tx: Tx, job: BulkJobRecord, state: BulkJobRecord["state"], endedAt: Date | null): Promise<BulkJobRecord> {
  const counts = await countRows(job._id, tx);
  await BulkJobModel.updateOne({ _id: job._id }, { $set: { state, endedAt, counts } }, { session: tx.tx });
  await append(tx, bulkMoved, { jobId: String(job._id), agentId: String(job.agentId) });
  return { ...job, state, endedAt, counts };
}
