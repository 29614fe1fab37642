import type { Types } from "mongoose";
import { bulkRowStates, type BulkJob } from "../../../shared/bulk/bulk.schema.ts";
import type { Tx } from "../../platform/ctx.ts";
import { BulkRowModel } from "./bulkJob.model.ts";

/** How many conversations of a job stand where: counted in its index, so that no crash can make it wrong. */
export async function countRows(jobId: Types.ObjectId, { tx: session }: Tx): Promise<BulkJob["counts"]> {
  const counts = { waiting: 0, done: 0, failed: 0, undone: 0, kept: 0 };
  for (const state of bulkRowStates) counts[state] = await BulkRowModel.collection.countDocuments({ jobId, state }, { session });
  return counts;
}
