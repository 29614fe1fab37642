import type { ConversationId } from "../../../../shared/contract/ids.ts";
import { now, type Tx } from "../../../platform/ctx.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import type { EntryDraft } from "../changes/entryRecord.ts";
import { authorOf } from "../commands/postMessage.ts";
import { conversationJoined } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { addressesOf } from "./isSamePerson.ts";
import { waitingEntries } from "./waitingEntries.ts";

/** Those who watch the one and not the other. */
export const watchersOnlyOf = ({ watcherIds = [] }: ConversationRecord, { watcherIds: there = [] }: ConversationRecord) =>
  watcherIds.filter((id) => !there.some((one) => one.equals(id)));

/** The merged thread stays whole and leads on to the surviving one. */
export async function leaveSignpost(tx: Tx, from: ConversationRecord, into: ConversationRecord) {
  const event = { type: "joinedInto" as const, number: into.number, id: String(into._id) as ConversationId };
  const set = { status: "closed" as const, active: false, unanswered: 0, joinedInto: { id: into._id, number: into.number } };
  const change = { set, entries: [{ kind: "event" as const, author: authorOf(tx), event }] };
  return (await changeConversation(tx, from._id, conversationJoined, change)).conversation;
}

/** The surviving thread takes the copies in, with who waits, who may write and who watches. */
export async function takeIn(
  tx: Tx,
  from: ConversationRecord,
  into: ConversationRecord,
  copies: EntryDraft[],
): Promise<ConversationRecord> {
  const count = copies.filter(({ kind }) => kind !== "event").length;
  const event = { type: "joinedHere" as const, number: from.number, id: String(from._id) as ConversationId, entries: count };
  const later = from.lastActivityAt > into.lastActivityAt;
  const set = {
    unanswered: into.unanswered + from.unanswered,
    visitorId: later ? (from.visitorId ?? into.visitorId) : (into.visitorId ?? from.visitorId),
    participants: [...new Set([...into.participants, ...from.participants, ...(await addressesOf(tx, from))])],
    lastActivityAt: now(),
    ...(later ? { channel: from.channel, snippet: from.snippet } : {}),
    ...(from.watcherIds?.length ? { watcherIds: [...(into.watcherIds ?? []), ...watchersOnlyOf(from, into)] } : {}),
  };
  const entries: EntryDraft[] = [...copies, { kind: "event", author: authorOf(tx), event }];
  const regrouped = { askedAt: await oldestOf(tx, from, into) };
  return (await changeConversation(tx, into._id, conversationJoined, { set, entries, regrouped })).conversation;
}

/** The oldest message of either that waits for an answer: the earlier clock goes on (SLA-3). */
async function oldestOf(tx: Tx, from: ConversationRecord, into: ConversationRecord): Promise<Date | null> {
  const waiting = [...(await waitingEntries(tx, from._id)), ...(await waitingEntries(tx, into._id))];
  return waiting.map(({ createdAt }) => createdAt).toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
