import { now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { accessConversation, mayWrite } from "../accessConversation.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import { deliveryChanged } from "../conversation.events.ts";
import { MessageModel, type MessageRecord } from "../message.model.ts";

/** A burst is marked whole; what is further back was seen with it. */
const mostAtOnce = 200;

/**
 * An agent has the visitor's lines up to `upToSeq` in view: they become read, all in one change, and their visitor is told (CHAT-4).
 * Nothing happens when they were. Faults: record.notFound.
 */
export async function markLinesSeen(ctx: Ctx, id: string, upToSeq: number): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const conversation = await accessConversation(tx, id);
    // Who only looks is no reader the customer waits for.
    if (!mayWrite(tx.actor, conversation)) return;
    const { _id: conversationId } = conversation;
    const unseen = { conversationId, kind: "inbound", channel: "chat", seq: { $lte: upToSeq }, delivery: null };
    const lines = (await MessageModel.collection
      .find(unseen, { session: tx.tx })
      .sort({ seq: -1 })
      .limit(mostAtOnce)
      .toArray()) as unknown as MessageRecord[];
    if (lines.length === 0) return;
    const touched = lines.map((line) => ({ ...line, delivery: { state: "read" as const, reason: null, at: now() } }));
    await changeConversation(tx, conversationId, deliveryChanged, { touched, as: "write" });
  });
}
