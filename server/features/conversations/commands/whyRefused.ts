import type { Tx } from "../../../platform/ctx.ts";
import { fault, isFaultOf } from "../../../platform/fault.ts";
import { accessConversation } from "../accessConversation.ts";
import { onlyAnsweredBy } from "../writing/mayAnswer.ts";
import type { AgentMessage } from "./postMessage.ts";

/** The write found nothing to change: says whether it may not be read, was joined away, has no visitor, is somebody else's to answer, or changed since it was seen. */
export async function whyRefused(tx: Tx, { id, kind, seenRevision, channel }: AgentMessage, error: unknown): Promise<never> {
  if (!isFaultOf(error, "record.notFound")) throw error;
  const conversation = await accessConversation(tx, id);
  const { revision, joinedInto, visitorId } = conversation;
  if (joinedInto) throw fault("conversation.joinRefused", { because: "alreadyJoined" });
  if (channel === "chat" && visitorId === null) throw fault("message.channelClosed", { channel, because: "noVisitor" });
  const only = kind === "outbound" ? await onlyAnsweredBy(tx, conversation) : null;
  if (only) throw fault("message.onlyAssignee", { name: only });
  throw fault("message.threadChanged", { revision, newEntries: revision - (seenRevision ?? revision) });
}
