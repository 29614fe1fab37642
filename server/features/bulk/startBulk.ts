import { Types } from "mongoose";
import type { BulkAct, BulkSource } from "../../../shared/bulk/bulk.schema.ts";
import { newId, now, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { requireNeeds } from "../../platform/http/procedures.ts";
import { rowsOf } from "../conversations/index.ts";
import { needsOf } from "./actOn.ts";
import { bulkMoved } from "./bulk.events.ts";
import { BulkJobModel, type BulkJobRecord } from "./bulkJob.model.ts";
import { countRows } from "./countRows.ts";
import { noteRows } from "./gather.ts";
import { isUndoable } from "./takeBack.ts";
import { oweLot } from "./workOff.ts";

/** Begins a job. What the caller may not read is no part of it. Faults: ability.missing, record.notFound when nothing is left. */
export const startBulk = (ctx: Ctx, { act, source }: { act: BulkAct; source: BulkSource }): Promise<BulkJobRecord> => {
  requireNeeds(ctx, needsOf[act.kind]);
  return inTransaction(ctx, async (tx) => {
    const { actor } = tx;
    const chosen = source.of === "chosen" ? await rowsOf(tx, idsOf(source.ids)) : null;
    if (chosen?.length === 0) throw fault("record.notFound", { kind: "conversation" });
    const job: BulkJobRecord = {
      ...{ _id: newId(), agentId: new Types.ObjectId(actor.id ?? undefined), agentName: actor.name, abilities: [...actor.abilities], act },
      source: source.of === "chosen" ? { of: "chosen", ids: [] as never } : source,
      ...{ state: chosen ? "running" : "collecting", after: null, startedAt: now(), endedAt: null },
      counts: { waiting: chosen?.length ?? 0, done: 0, failed: 0, undone: 0, kept: 0 },
    };
    await BulkJobModel.create([job], { session: tx.tx });
    if (chosen) await noteRows(tx, job._id, chosen);
    await oweLot(tx, job._id, 0);
    return job;
  });
};

const idsOf = (ids: string[]) => [...new Set(ids)].map((id) => new Types.ObjectId(id));

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
