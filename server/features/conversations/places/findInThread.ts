import type { MessageId } from "../../../../shared/contract/ids.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { accessConversation } from "../accessConversation.ts";
import { MessageModel, type MessageRecord } from "../message.model.ts";

const mostHits = 1000;

/**
 * Where in one thread a text stands, newest first: in what was said, the subject, the sender's name and the names of files; in any case, in
 * any script. The whole thread is read through its own index: what a search engine keeps of a long one is its newest part.
 * Faults: record.notFound.
 */
export async function findInThread(ctx: Ctx, id: string, text: string) {
  const { _id: conversationId } = await accessConversation(ctx, id);
  const holds = { $regex: text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`), $options: "i" };
  const fields = ["text", "mail.subject", "author.name", "attachments.name", "call.followUp"];
  const rows = await MessageModel.collection
    .find<Pick<MessageRecord, "_id" | "happenedAt">>(
      { conversationId, movedTo: null, kind: { $ne: "event" }, $or: fields.map((field) => ({ [field]: holds })) },
      { projection: { happenedAt: 1 } },
    )
    .sort({ happenedAt: -1, _id: -1 })
    .limit(mostHits + 1)
    .toArray();
  const items = rows.slice(0, mostHits).map((row) => ({ id: String(row._id) as MessageId, at: row.happenedAt.toISOString() }));
  return { items, more: rows.length > mostHits };
}
