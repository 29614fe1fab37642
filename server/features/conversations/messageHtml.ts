import type { Tx } from "../../platform/ctx.ts";
import { MessageHtmlModel, type MessageRecord } from "./message.model.ts";

/** Keeps what an agent formatted, cleaned before, beside the message: lists and signals never carry it. */
export async function storeHtml(tx: Tx, { _id, conversationId }: MessageRecord, html: string) {
  await MessageHtmlModel.collection.insertOne({ _id, conversationId, html }, { session: tx.tx });
}
