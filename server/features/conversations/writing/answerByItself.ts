import { newId, now, type Tx } from "../../../platform/ctx.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import { messagePosted } from "../conversation.events.ts";
import { openChannel } from "../replyChannels.ts";
import { authorOf, firstDelivery } from "../commands/postMessage.ts";

/**
 * An answer the product sends by itself, in the caller's transaction, by the channel of the last exchange. The contact still waits for a
 * person: it is no answer to a clock, and what is unanswered stays so. Faults: record.notFound, message.channelClosed.
 */
export async function answerByItself(tx: Tx, id: string, text: string) {
  const channel = await openChannel(tx, id, undefined);
  const entry = { _id: newId(), kind: "outbound" as const, channel, author: authorOf(tx), text, delivery: firstDelivery(channel) };
  return changeConversation(tx, id, messagePosted, { set: { lastActivityAt: now() }, entries: [entry] });
}
