import type { Tx } from "../../../platform/ctx.ts";
import { fault, isFaultOf } from "../../../platform/fault.ts";
import { accessConversation } from "../accessConversation.ts";
import type { AgentMessage } from "./postMessage.ts";

/** The write found nothing to change: says whether it may not be read, was joined away, has no visitor, or changed since it was seen. */
export async function whyRefused(tx: Tx, { id, seenRevision, channel }: AgentMessage, error: unknown): Promise<never> {
  if (!isFaultOf(error, "record.notFound")) throw error;
  const { revision, joinedInto, visitorId } = await accessConversation(tx, id);
  if (joinedInto) throw fault("conversation.joinRefused", { because: "alreadyJoined" });
  if (channel === "chat" && visitorId === null) throw fault("message.channelClosed", { channel, because: "noVisitor" });
  throw fault("message.threadChanged", { revision, newEntries: revision - (seenRevision ?? revision) });
}
