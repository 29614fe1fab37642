import type { Types } from "mongoose";
import type { Tx } from "../../../platform/ctx.ts";
import { appendAll, type EventType } from "../../../platform/eventLog/index.ts";
import type { ConversationChanged } from "../conversation.events.ts";
import { ConversationModel, type ConversationRecord } from "../conversation.model.ts";
import { changedOf, isOutside, messageOf, quietAfter, withDerived, type Before, type EntryDraft } from "./entryRecord.ts";
import { MessageModel } from "../message.model.ts";

/** What happens to one of several conversations. */
export interface OneChange {
  id: Types.ObjectId;
  set: Partial<ConversationRecord>;
  entries: EntryDraft[];
  /** Who could see it before, when that changes. */
  before?: Before;
}

/**
 * The way several conversations change together, each once, with the promises of `changeConversation`: a revision, gapless numbers, one
 * event each, in the caller's transaction; one read and three writes instead of three writes for each. For the product itself, which may change
 * every one: it asks for no access. What is not as `only` asks is left as it is. Answers those that changed, as they are afterwards; whoever else
 * writes one of them meanwhile makes the transaction begin anew.
 */
export async function changeSeveral(
  tx: Tx,
  event: EventType<ConversationChanged>,
  changes: OneChange[],
  only: Record<string, unknown> = {},
): Promise<ConversationRecord[]> {
  if (tx.actor.kind !== "system") throw new Error("only the product itself changes several conversations at once");
  if (changes.length === 0) return [];
  const found = await ConversationModel.collection
    .find<ConversationRecord>({ $and: [{ _id: { $in: changes.map(({ id }) => id) } }, only] }, { session: tx.tx })
    .toArray();
  const known = new Map(found.map((conversation) => [String(conversation._id), conversation]));
  const changed = changes.flatMap((change) => {
    const conversation = known.get(String(change.id));
    return conversation ? [after(conversation, change)] : [];
  });
  if (changed.length === 0) return [];
  const messages = changed.flatMap((one) => one.messages);
  const written = await ConversationModel.collection.bulkWrite(
    changed.map(({ filter, update }) => ({ updateOne: { filter, update } })),
    { session: tx.tx, ordered: false },
  );
  if (written.matchedCount < changed.length) throw new Error("a conversation was to change twice at once");
  if (messages.length > 0) await MessageModel.collection.insertMany(messages, { session: tx.tx });
  await appendAll(
    tx,
    changed.map(({ conversation, messages: own, outside, before }) => ({
      event,
      payload: changedOf(conversation, own, before, outside),
      subject: { conversationId: conversation._id, revision: conversation.revision },
    })),
  );
  return changed.map(({ conversation }) => conversation);
}

function after(conversation: ConversationRecord, { set: given, entries, before }: OneChange) {
  const set = withDerived(given);
  const outside = entries.some(isOutside);
  const counted = {
    revision: conversation.revision + 1,
    seq: conversation.seq + entries.length,
    quiet: quietAfter(conversation.quiet ?? 0, entries),
    outsideRevision: conversation.outsideRevision + (outside ? 1 : 0),
  };
  const changed = { ...conversation, ...set, ...counted };
  const messages = entries.map((entry, index) => messageOf(entry, changed, conversation.seq + index + 1));
  const filter = { _id: conversation._id, revision: conversation.revision };
  return { conversation: changed, messages, outside, before, filter, update: { $set: { ...set, ...counted } } };
}
