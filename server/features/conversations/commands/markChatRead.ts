import type { Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import { deliveryChanged } from "../conversation.events.ts";
import { MessageModel, type MessageRecord } from "../message.model.ts";

/** Marks the chat answers a visitor has seen as read, all of them in one change; nothing happens when all were. */
export async function markChatRead(ctx: Ctx, conversationId: Types.ObjectId, visitorId: string, upToSeq: number, at: Date) {
  await inTransaction(ctx, async (tx) => {
    const unread = {
      conversationId,
      visitorId,
      kind: "outbound",
      seq: { $lte: upToSeq },
      "delivery.state": { $in: ["sent", "delivered"] },
    };
    const messages = (await MessageModel.collection
      .find(unread, { session: tx.tx })
      .sort({ seq: -1 })
      .limit(200)
      .toArray()) as unknown as MessageRecord[];
    if (messages.length === 0) return;
    const touched = messages.map((message) => ({ ...message, delivery: { state: "read" as const, reason: null, at } }));
    await changeConversation(tx, conversationId, deliveryChanged, { touched });
  });
}
