import { Types } from "mongoose";
import { now, type Ctx } from "../../../../platform/ctx.ts";
import { inTransaction } from "../../../../platform/database/index.ts";
import { fault } from "../../../../platform/fault.ts";
import { accessConversation, setDelivery } from "../../../conversations/index.ts";
import { OutboxMailModel, type OutboxMailRecord } from "./outboxMail.model.ts";
import { oweSending } from "./queueMail.ts";

const retryable: readonly OutboxMailRecord["state"][] = ["queued", "failed", "unclear"];

/** A person sends a mail again that failed, waits, or is unclear (knowing that the last may arrive twice). Faults: record.notFound, message.notRetryable. */
export async function retryMail(ctx: Ctx, id: string): Promise<OutboxMailRecord> {
  return inTransaction(ctx, async (tx) => {
    const _id = new Types.ObjectId(id);
    const record = await OutboxMailModel.findById(_id).session(tx.tx).lean();
    if (!record) throw fault("record.notFound", { kind: "message" });
    await accessConversation(tx, record.conversationId);
    const change = { $set: { state: "queued" as const, reason: null, changedAt: now() } };
    const queued = await OutboxMailModel.findOneAndUpdate({ _id, state: { $in: retryable } }, change, {
      session: tx.tx,
      returnDocument: "after",
    }).lean();
    if (!queued) throw fault("message.notRetryable", { state: record.state });
    await setDelivery(tx, _id, "queued");
    await oweSending(tx, _id);
    return queued;
  });
}

/** Mails that waited for a mail server are owed again when a process starts that has one. */
export async function oweHeldMails(ctx: Ctx): Promise<number> {
  const held = await OutboxMailModel.find({ state: "queued", reason: "noServer" }, { _id: 1 }).limit(10_000).lean();
  for (const { _id } of held) await inTransaction(ctx, (tx) => oweSending(tx, _id));
  return held.length;
}
