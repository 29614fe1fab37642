import type { Delivery } from "../../../../shared/conversations/message.schema.ts";
import { now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { Types } from "mongoose";
import { changeConversation } from "../changes/changeConversation.ts";
import { deliveryChanged } from "../conversation.events.ts";
import { MessageModel, type MessageRecord } from "../message.model.ts";

type State = Delivery["state"];

/** From each delivery state the ones that may follow: a message never becomes less delivered, and `failed` goes back only by a retry. */
const follows: Record<State, readonly State[]> = {
  queued: ["queued", "sending", "sent", "delivered", "read", "failed"],
  sending: ["sent", "failed", "unclear", "queued"],
  sent: ["delivered", "read", "failed"],
  delivered: ["read", "failed"],
  read: [],
  failed: ["queued"],
  unclear: ["sent", "failed", "queued"],
};

/**
 * Says how far an outbound message has come (MSG-9), on the entry and on its copy in a joined thread; false when the step does not follow
 * from its state, and then nothing changes. `to` is kept once told.
 */
export async function setDelivery(
  ctx: Ctx,
  messageId: Types.ObjectId,
  state: State,
  reason: string | null = null,
  to?: string[],
): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const message = await MessageModel.collection.findOne<MessageRecord>({ _id: messageId }, { session: tx.tx });
    if (!message?.delivery || !follows[message.delivery.state].includes(state)) return false;
    if (message.delivery.state === state && message.delivery.reason === reason) return true;
    const copies = (await MessageModel.collection.find({ copyOf: messageId }, { session: tx.tx }).toArray()) as unknown as MessageRecord[];
    for (const one of [message, ...copies]) {
      await changeConversation(tx, one.conversationId, deliveryChanged, {
        touched: [{ ...one, delivery: { ...one.delivery, ...(to ? { to } : {}), state, reason, at: now() } }],
      });
    }
    return true;
  });
}
