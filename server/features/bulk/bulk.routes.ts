import { Types } from "mongoose";
import type { BulkJobId, ConversationId } from "../../../shared/contract/ids.ts";
import type { BulkJob, BulkRow } from "../../../shared/bulk/bulk.schema.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../platform/database/index.ts";
import { fault, presentFault } from "../../platform/fault.ts";
import { os } from "../../platform/http/procedures.ts";
import { BulkJobModel, BulkRowModel, type BulkJobRecord, type BulkRowRecord } from "./bulkJob.model.ts";
import { accessJob, stopBulk, undoBulk } from "./endBulk.ts";
import { startBulk } from "./startBulk.ts";
import { isUndoable } from "./takeBack.ts";

const on = os.bulk;

export const bulkRoutes = on.router({
  start: on.start.handler(async ({ input, context: { ctx } }) => presentJob(await startBulk(ctx, input))),
  get: on.get.handler(async ({ input, context: { ctx } }) => presentJob(await accessJob(ctx, input.id))),
  stop: on.stop.handler(async ({ input, context: { ctx } }) => presentJob(await stopBulk(ctx, input.id))),
  undo: on.undo.handler(async ({ input, context: { ctx } }) => presentJob(await undoBulk(ctx, input.id))),
  list: on.list.handler(async ({ input: { after, limit }, context: { ctx } }) => {
    const jobs = await BulkJobModel.collection
      .find<BulkJobRecord>(pageFilter({ agentId: new Types.ObjectId(ctx.actor.id ?? undefined) }, after, "startedAt", -1))
      .sort({ startedAt: -1, _id: -1 })
      .limit(limit + 1)
      .toArray();
    return pageOfRows(jobs, limit, (job) => job.startedAt, presentJob);
  }),
  rows: on.rows.handler(({ input, context: { ctx } }) => rowsOfJob(ctx, input)),
});

/** What became of each conversation of one state: one seek into one index. */
async function rowsOfJob(ctx: Ctx, { id, state, after, limit }: { id: string; state: string; after?: string | undefined; limit: number }) {
  const { _id: jobId } = await accessJob(ctx, id);
  const rows = await BulkRowModel.collection
    .find<BulkRowRecord>({ jobId, state, ...(after ? { _id: { $gt: new Types.ObjectId(idAfter(after)) } } : {}) })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .toArray();
  const shown = rows.slice(0, limit);
  return { items: shown.map((row) => presentRowOf(ctx, row)), next: rows.length > limit ? String(shown.at(-1)?._id) : null };
}

function idAfter(after: string): string {
  if (Types.ObjectId.isValid(after)) return after;
  throw fault("request.invalid", { issues: [{ path: "after", message: "is not the `next` of a page" }] });
}

const presentJob = ({ _id, act, agentName, state, counts, startedAt, endedAt }: BulkJobRecord): BulkJob => ({
  id: String(_id) as BulkJobId,
  act,
  by: agentName,
  state,
  counts,
  undoable: isUndoable(act) && (state === "done" || state === "stopped") && counts.done > 0,
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

const presentRowOf = ({ language, requestId }: Ctx, { _id, conversationId, number, state, fault: why }: BulkRowRecord): BulkRow => ({
  id: String(_id),
  conversationId: String(conversationId) as ConversationId,
  number,
  state,
  reason: why && presentFault(fault(why.code as never, why.data as never), language, requestId).message,
});
