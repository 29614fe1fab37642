import { Types } from "mongoose";
import type { BulkAct, BulkSource } from "../../../shared/bulk/bulk.schema.ts";
import { newId, now, type Ctx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { fault } from "../../platform/fault.ts";
import { requireNeeds } from "../../platform/http/procedures.ts";
import { rowsOf } from "../conversations/index.ts";
import { needsOf } from "./actOn.ts";
import { BulkJobModel, type BulkJobRecord } from "./bulkJob.model.ts";
import { noteRows } from "./gather.ts";
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
