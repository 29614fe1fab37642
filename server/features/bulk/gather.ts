import { Types } from "mongoose";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { ordersOf } from "../../../shared/conversations/listViews.ts";
import { newId, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { listConversations } from "../conversations/index.ts";
import { listView } from "../views/index.ts";
import { bulkMoved } from "./bulk.events.ts";
import { BulkJobModel, BulkRowModel, type BulkJobRecord } from "./bulkJob.model.ts";
import { countRows } from "./countRows.ts";

const lot = 500;
const mostRows = 20_000;

/**
 * Notes a lot of what the list holds, before anything is done: an act may move conversations out of the very list. Goes on by `next`; the
 * last lot lets the work begin.
 */
export async function gather(ctx: Ctx, job: BulkJobRecord, next: (tx: Tx) => Promise<void>) {
  const { items, next: after } = await pageOf(ctx, job);
  await inTransaction(ctx, async (tx) => {
    await noteRows(tx, job._id, items);
    const counts = await countRows(job._id, tx);
    const more = after !== null && counts.waiting < mostRows;
    const set = { after, counts, state: more ? "collecting" : "running" };
    const changed = await BulkJobModel.updateOne({ _id: job._id, state: "collecting" }, { $set: set }, { session: tx.tx });
    if (changed.modifiedCount > 0) await next(tx);
    await append(tx, bulkMoved, { jobId: String(job._id), agentId: String(job.agentId) });
  });
}

function pageOf(ctx: Ctx, { source, after }: BulkJobRecord) {
  if (source.of === "chosen") throw new Error("chosen conversations are noted when the job begins");
  const page = { after: after ?? undefined, limit: lot };
  if (source.savedId) return listView(ctx, { id: source.savedId, order: "created", ...page });
  const order = ordersOf(source.view).includes("created") ? ("created" as const) : (ordersOf(source.view)[0] ?? "newest");
  return listConversations(ctx, { view: source.view, departmentId: source.departmentId, state: source.state, order, ...page });
}

/** One row for each conversation, however often it is noted. */
export async function noteRows(tx: Tx, jobId: Types.ObjectId, rows: Pick<ConversationRow, "id" | "number">[]) {
  if (rows.length === 0) return;
  const fresh = { state: "waiting", fault: null, before: null, after: null };
  await BulkRowModel.collection.bulkWrite(
    rows.map(({ id, number }) => ({
      updateOne: {
        filter: { jobId, conversationId: new Types.ObjectId(id) },
        update: { $setOnInsert: { _id: newId(), number, ...fresh } },
        upsert: true,
      },
    })),
    { session: tx.tx, ordered: false },
  );
}
