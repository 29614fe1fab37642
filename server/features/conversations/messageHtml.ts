import type { Tx } from "../../platform/ctx.ts";
import { cleanMailHtml } from "../../platform/html/cleanMailHtml.ts";
import { MessageHtmlModel, type MessageRecord } from "./message.model.ts";

/** Keeps what an agent formatted beside the message, cleaned by the same list as every mail (MAIL-15); what cannot be cleaned stays plain text. */
export async function storeHtml(tx: Tx, { _id, conversationId }: MessageRecord, formatted: string) {
  const html = cleanMailHtml(formatted)?.html;
  if (html) await MessageHtmlModel.collection.insertOne({ _id, conversationId, html }, { session: tx.tx });
}
