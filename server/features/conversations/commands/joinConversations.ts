import { newId, now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { absorbContact } from "../../contacts/index.ts";
import { accessConversation } from "../accessConversation.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import type { EntryDraft } from "../changes/entryRecord.ts";
import { conversationJoined } from "../conversation.events.ts";
import { moveDrafts } from "../drafts/moveDrafts.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { MessageHtmlModel, MessageModel, type MessageRecord } from "../message.model.ts";
import { authorOf } from "./postMessage.ts";

/**
 * Joins thread `id` into thread `intoId`: its entries stand in both histories at the time they happened, each with the number it was
 * written in; the joined number becomes a signpost, and what answers it later arrives in the surviving thread (MSG-5, MRG-1). Nothing is
 * deleted, so that it can be undone. Faults: record.notFound, conversation.joinRefused.
 */
export async function joinConversations(ctx: Ctx, id: string, intoId: string): Promise<ConversationRecord> {
  return inTransaction(ctx, async (tx) => {
    const from = await accessConversation(tx, id);
    const into = await accessConversation(tx, intoId);
    refuseJoin(from, into);
    if (!from.contact.id.equals(into.contact.id)) await absorbContact(tx, String(from.contact.id), String(into.contact.id));
    const copies = await copiesOf(tx, from);
    await leaveSignpost(tx, from, into);
    await moveDrafts(tx, from._id, into._id);
    return takeIn(tx, from, into, copies);
  });
}

/** Faults: conversation.joinRefused. */
function refuseJoin(from: ConversationRecord, into: ConversationRecord) {
  if (from._id.equals(into._id)) throw fault("conversation.joinRefused", { because: "sameConversation" });
  if (from.joinedInto || into.joinedInto) throw fault("conversation.joinRefused", { because: "alreadyJoined" });
  if (into.status === "closed") throw fault("conversation.joinRefused", { because: "closed" });
}

/** Copies keep author, time, delivery and files; keys stay with the originals, so that a repeat still finds the first result (MSG-1). */
async function copiesOf(tx: Tx, from: ConversationRecord): Promise<EntryDraft[]> {
  const originals = (await MessageModel.collection
    .find({ conversationId: from._id }, { session: tx.tx })
    .sort({ seq: 1 })
    .toArray()) as unknown as MessageRecord[];
  const copies: EntryDraft[] = [];
  for (const { key: _key, digest: _digest, seq: _seq, revision: _revision, conversationId: _from, _id: original, ...kept } of originals) {
    const copy = { ...kept, _id: newId(), joinedFrom: kept.joinedFrom ?? from.number, copyOf: kept.copyOf ?? original };
    const html = kept.mail?.hasHtml ? await MessageHtmlModel.findById(original).session(tx.tx).lean() : null;
    if (html) await MessageHtmlModel.create([{ ...html, _id: copy._id }], { session: tx.tx });
    copies.push(copy);
  }
  return copies;
}

async function leaveSignpost(tx: Tx, from: ConversationRecord, into: ConversationRecord) {
  const entry: EntryDraft = { kind: "event", author: authorOf(tx), event: { type: "joinedInto", number: into.number } };
  const set = { status: "closed" as const, active: false, unanswered: 0, joinedInto: { id: into._id, number: into.number } };
  await changeConversation(tx, from._id, conversationJoined, { set, entries: [entry] });
}

async function takeIn(tx: Tx, from: ConversationRecord, into: ConversationRecord, copies: EntryDraft[]): Promise<ConversationRecord> {
  const entry: EntryDraft = {
    kind: "event",
    author: authorOf(tx),
    event: { type: "joinedHere", number: from.number, entries: copies.length },
  };
  const later = from.lastActivityAt > into.lastActivityAt;
  const set = {
    unanswered: into.unanswered + from.unanswered,
    visitorId: later ? (from.visitorId ?? into.visitorId) : (into.visitorId ?? from.visitorId),
    participants: [...new Set([...into.participants, ...from.participants])],
    lastActivityAt: now(),
    ...(later ? { channel: from.channel, snippet: from.snippet } : {}),
  };
  return (await changeConversation(tx, into._id, conversationJoined, { set, entries: [...copies, entry] })).conversation;
}
