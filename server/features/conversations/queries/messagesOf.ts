import { Types } from "mongoose";
import { wireLimits } from "../../../../shared/contract/wire.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { noteReading } from "../../contacts/index.ts";
import { accessConversation } from "../accessConversation.ts";
import { MessageHtmlModel, MessageModel, type MessageRecord } from "../message.model.ts";
import { presentMessage, presentRow } from "../presentConversation.ts";

/** A page of a thread, newest first. Faults: record.notFound. */
export async function messagesOf(ctx: Ctx, { id, after, limit }: { id: string; after?: string | undefined; limit: number }) {
  const { _id, contact } = await accessConversation(ctx, id);
  await noteReading(ctx, { _id: contact.id, name: contact.name }, "opened");
  const filter = pageFilter({ conversationId: _id, movedTo: null }, after, "happenedAt", -1);
  const rows = (await MessageModel.collection
    .find(filter)
    .sort({ happenedAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray()) as unknown as MessageRecord[];
  return pageOfRows(rows, limit, (row) => row.happenedAt, presentMessage);
}

/**
 * What a client that has everything up to `revision` is missing: entries that are new or changed since, or `reset` when they are too many
 * and reading afresh is cheaper (SYNC-1). Faults: record.notFound.
 */
export async function messagesSince(ctx: Ctx, id: string, revision: number) {
  const conversation = await accessConversation(ctx, id);
  const limit = wireLimits.resumeEntries;
  const filter = { conversationId: conversation._id, revision: { $gt: revision } };
  const rows = (await MessageModel.collection
    .find(filter)
    .sort({ revision: 1 })
    .limit(limit + 1)
    .toArray()) as unknown as MessageRecord[];
  const size = rows.reduce((sum, { text }) => sum + text.length, 0);
  const reset = revision === 0 || revision > conversation.revision || rows.length > limit || size > wireLimits.resumeCharacters;
  return { reset, row: presentRow(conversation), messages: reset ? [] : rows.map(presentMessage) };
}

/** The cleaned HTML of one message. Faults: record.notFound. */
export async function htmlOf(ctx: Ctx, messageId: string): Promise<string> {
  const found = await MessageHtmlModel.findById(messageId).lean();
  if (!found) throw fault("record.notFound", { kind: "message" });
  await accessConversation(ctx, new Types.ObjectId(found.conversationId));
  return found.html;
}
