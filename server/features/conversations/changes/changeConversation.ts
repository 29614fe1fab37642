import { Types } from "mongoose";
import type { Tx } from "../../../platform/ctx.ts";
import { append, type EventType } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { changeScope, conversationScope, writeScope } from "../accessConversation.ts";
import type { ConversationChanged, Regrouped } from "../conversation.events.ts";
import { ConversationModel, type ConversationRecord } from "../conversation.model.ts";
import { changedOf, isOutside, messageOf, quietAfter, stampOf, withDerived, type Before, type EntryDraft } from "./entryRecord.ts";
import { MessageModel, type MessageRecord } from "../message.model.ts";

export interface Change {
  set?: Partial<ConversationRecord>;
  /** New entries, in the order they get their sequence numbers. */
  entries?: EntryDraft[];
  /** Entries that were changed in this transaction already and are told of with it. */
  touched?: MessageRecord[];
  /** Who could see it before, when that changes. */
  before?: Before;
  /** Added to the filter: the change is refused as not found unless it holds. */
  only?: Record<string, unknown>;
  /**
   * Who may do it: usually who may change it. `write` lets in who joined for a warm transfer; `guest` lets in who answers for a guest
   * department, where the caller has looked at who may do that.
   */
  as?: keyof typeof scopes;
  regrouped?: Regrouped;
}

export interface Changed {
  conversation: ConversationRecord;
  messages: MessageRecord[];
}

/**
 * The one way a conversation changes: raises `revision`, gives new entries their gapless `seq` (MSG-3), stores them and appends the event,
 * all in the caller's transaction; access is part of the write itself, so it costs no read. Faults: record.notFound, conversation.onlyShown.
 */
export async function changeConversation(
  tx: Tx,
  id: Types.ObjectId | string,
  event: EventType<ConversationChanged>,
  change: Change,
): Promise<Changed> {
  const { set: given = {}, entries = [], touched = [], before, only = {}, as = "owner", regrouped } = change;
  const onlyQuiet = quietAfter(1, entries) > entries.length;
  const set = { ...withDerived(given), ...(onlyQuiet ? {} : { quiet: quietAfter(0, entries) }) };
  const outside = [...entries, ...touched].some(isOutside);
  const filter = { $and: [{ _id: new Types.ObjectId(id) }, scopes[as](tx.actor), only] };
  const update = {
    $inc: {
      revision: 1,
      seq: entries.length,
      ...(onlyQuiet && entries.length > 0 ? { quiet: entries.length } : {}),
      ...(outside ? { outsideRevision: 1 } : {}),
    },
    ...(Object.keys(set).length > 0 ? { $set: set } : {}),
  };
  const conversation = await ConversationModel.collection.findOneAndUpdate(filter, update, { session: tx.tx, returnDocument: "after" });
  if (!conversation) throw await whyUnchanged(tx, new Types.ObjectId(id), as);
  const changed = conversation as unknown as ConversationRecord;
  const added = entries.map((entry, index) => messageOf(entry, changed, changed.seq - entries.length + index + 1));
  const stamped = touched.map((message) => ({ ...message, ...stampOf(message, changed) }));
  await insertAll(tx, added);
  for (const message of stamped) await MessageModel.collection.replaceOne({ _id: message._id }, message, { session: tx.tx });
  const messages = [...stamped, ...added];
  const told = { ...changedOf(changed, messages, before, outside), ...(regrouped ? { regrouped } : {}) };
  await append(tx, event, told, { conversationId: changed._id, revision: changed.revision });
  return { conversation: changed, messages };
}

const scopes = { owner: changeScope, write: writeScope, guest: conversationScope };

/** A guest is told that it only looks; for everybody else the conversation is not there, or is not what `only` asked for. */
async function whyUnchanged({ actor, tx: session }: Tx, id: Types.ObjectId, as: keyof typeof scopes) {
  const filter = { $and: [{ _id: id }, conversationScope(actor), { $nor: [scopes[as](actor)] }] };
  const shown = actor.kind === "agent" && (await ConversationModel.collection.findOne(filter, { session, projection: { _id: 1 } }));
  return shown ? fault("conversation.onlyShown", {}) : fault("record.notFound", { kind: "conversation" });
}

/** Stores a conversation that is new, with its first entries, and tells of it. */
export async function openWith(
  tx: Tx,
  event: EventType<ConversationChanged>,
  fresh: ConversationRecord,
  entries: EntryDraft[],
  regrouped?: Regrouped,
): Promise<Changed> {
  const conversation = {
    ...fresh,
    seq: entries.length,
    quiet: quietAfter(0, entries),
    revision: 1,
    outsideRevision: entries.some(isOutside) ? 1 : 0,
  };
  const messages = entries.map((entry, index) => messageOf(entry, conversation, index + 1));
  await ConversationModel.collection.insertOne(conversation, { session: tx.tx });
  await insertAll(tx, messages);
  await append(
    tx,
    event,
    { previous: 0, previousOutside: 0, before: null, conversation, messages, ...(regrouped ? { regrouped } : {}) },
    { conversationId: conversation._id, revision: 1 },
  );
  return { conversation, messages };
}

/** One entry is the usual case, and a plain insert costs less than a bulk of one. */
async function insertAll(tx: Tx, messages: MessageRecord[]) {
  const [first, ...more] = messages;
  if (first && more.length === 0) await MessageModel.collection.insertOne(first, { session: tx.tx });
  else if (first) await MessageModel.collection.insertMany(messages, { session: tx.tx });
}
