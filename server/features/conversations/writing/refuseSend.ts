import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import { mayWrite } from "../accessConversation.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { openChannel } from "../replyChannels.ts";
import { onlyAnsweredBy, refusePlaces } from "./mayAnswer.ts";

interface Sending {
  words: { text: string; channel: "email" | "chat" | null };
  seenRevision?: number | undefined;
}

/** What the write would refuse when a held message is posted is refused as it is sent. Faults: those of `postMessage`. */
export async function refuseSend(tx: Tx, conversation: ConversationRecord, { words, seenRevision }: Sending) {
  const { _id, revision, joinedInto } = conversation;
  refusePlaces(words.text);
  if (!mayWrite(tx.actor, conversation)) throw fault("conversation.onlyShown", {});
  await refuseOtherVoice(tx, conversation);
  if (joinedInto) throw fault("conversation.joinRefused", { because: "alreadyJoined" });
  if (seenRevision !== undefined && seenRevision !== revision)
    throw fault("message.threadChanged", { revision, newEntries: revision - seenRevision });
  await openChannel(tx, String(_id), words.channel ?? "email");
}

/** Faults: message.onlyAssignee. */
async function refuseOtherVoice(ctx: Ctx, conversation: ConversationRecord) {
  const only = await onlyAnsweredBy(ctx, conversation);
  if (only) throw fault("message.onlyAssignee", { name: only });
}
