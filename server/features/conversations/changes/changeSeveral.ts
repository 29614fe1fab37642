import type { Types } from "mongoose";
import type { Tx } from "../../../platform/ctx.ts";
import { appendAll, type EventType } from "../../../platform/eventLog/index.ts";
import type { ConversationChanged } from "../conversation.events.ts";
import { ConversationModel, type ConversationRecord } from "../conversation.model.ts";
import { changedOf, isOutside, messageOf, quietAfter, type EntryDraft } from "./entryRecord.ts";
import { MessageModel } from "../message.model.ts";

/** What happens to one of several conversations. */
export interface OneChange {
  id: Types.ObjectId;
  set: Partial<ConversationRecord>;
  entries: EntryDraft[];
}

/**
 * The way several conversations change together, each once, with the promises of `changeConversation`: a revision, gapless numbers, one
 * event each, in the caller's transaction; four writes instead of three for each. For the product itself, which may change every one: it asks for
 * no access. Answers them as they are afterwards; whoever else writes one of them meanwhile makes the transaction begin anew.
 */
export async function changeSeveral(tx: Tx, event: EventType<ConversationChanged>, changes: OneChange[]): Promise<ConversationRecord[]> {
  if (tx.actor.kind !== "system") throw new Error("only the product itself changes several conversations at once");
  if (changes.length === 0) return [];
  const found = await ConversationModel.collection
    .find<ConversationRecord>({ _id: { $in: changes.map(({ id }) => id) } }, { session: tx.tx })
    .toArray();
  const before = new Map(found.map((conversation) => [String(conversation._id), conversation]));
  const changed = changes.flatMap((change) => {
    const conversation = before.get(String(change.id));
    return conversation ? [after(conversation, change)] : [];
  });
  const messages = changed.flatMap((one) => one.messages);
  await ConversationModel.collection.bulkWrite(
    changed.map(({ conversation: { _id }, update }) => ({ updateOne: { filter: { _id }, update } })),
    { session: tx.tx, ordered: false },
  );
  if (messages.length > 0) await MessageModel.collection.insertMany(messages, { session: tx.tx });
  await appendAll(
    tx,
    changed.map(({ conversation, messages: own, outside }) => ({
      event,
      payload: changedOf(conversation, own, undefined, outside),
      subject: { conversationId: conversation._id, revision: conversation.revision },
    })),
  );
  return changed.map(({ conversation }) => conversation);
}

function after(conversation: ConversationRecord, { set, entries }: OneChange) {
  const outside = entries.some(isOutside);
  const counted = {
    revision: conversation.revision + 1,
    seq: conversation.seq + entries.length,
    quiet: quietAfter(conversation.quiet ?? 0, entries),
    outsideRevision: conversation.outsideRevision + (outside ? 1 : 0),
  };
  const changed = { ...conversation, ...set, ...counted };
  const messages = entries.map((entry, index) => messageOf(entry, changed, conversation.seq + index + 1));
  return { conversation: changed, messages, outside, update: { $set: { ...set, ...counted } } };
}
