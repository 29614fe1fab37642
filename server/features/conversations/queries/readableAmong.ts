import type { Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { conversationScope } from "../accessConversation.ts";
import { ConversationModel } from "../conversation.model.ts";

/** Which of these conversations the caller may read, as a set of their ids. */
export async function readableAmong(ctx: Ctx, ids: Types.ObjectId[]): Promise<ReadonlySet<string>> {
  const filter = { $and: [{ _id: { $in: ids } }, conversationScope(ctx.actor)] };
  const rows = await ConversationModel.collection.find(filter, { projection: { _id: 1 } }).toArray();
  return new Set(rows.map(({ _id }) => String(_id)));
}
