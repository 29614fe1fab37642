import { urgencyOf } from "../../../../shared/conversations/applyRowToList.ts";
import { newId, now } from "../../../platform/ctx.ts";
import type { ConversationChanged } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import type { MessageRecord } from "../message.model.ts";

/** An entry as a command gives it; ids, sequence and revision are ours to give. */
export type EntryDraft = Pick<MessageRecord, "kind" | "author"> &
  Partial<Omit<MessageRecord, "conversationId" | "seq" | "revision" | "kind" | "author">>;

/** Who could see a conversation before it changed. */
export type Before = Pick<ConversationRecord, "ownerDepartmentId" | "assigneeId" | "guestDepartmentIds">;

/** What a chat visitor can see: public lines of channel chat, and there who joins and leaves; nothing else (MSG-6, CHAT-8). */
export const isOutside = ({ kind, channel, event }: Pick<EntryDraft, "kind" | "channel" | "event">) =>
  channel === "chat" && (kind === "inbound" || kind === "outbound" || (kind === "event" && comings.has(event?.type ?? "")));

/** It says what time or a rule of the desk brought: nobody wrote or did it. What wakes again was asked for, and is news. */
const isQuiet = ({ kind, author, event }: EntryDraft) => kind === "event" && author.kind === "system" && event?.type !== "woken";

/** How many of the newest entries of a thread are quiet once these are added to one with `before` of them (READ-1). */
export function quietAfter(before: number, entries: EntryDraft[]): number {
  const news = entries.findLastIndex((entry) => !isQuiet(entry));
  return news < 0 ? before + entries.length : entries.length - 1 - news;
}

const comings = new Set(["transferJoined", "transferLeft", "transferHandedOver"]);

export const stampOf = (entry: EntryDraft, { revision, outsideRevision }: ConversationRecord) => ({
  revision,
  outsideRevision: isOutside(entry) ? outsideRevision : null,
});

/** The entry as it is stored: with its place in the thread and the revision that brought it. */
export function messageOf(entry: EntryDraft, conversation: ConversationRecord, seq: number): MessageRecord {
  const at = now();
  const empty = {
    channel: null,
    text: "",
    happenedAt: at,
    createdAt: at,
    delivery: null,
    attachments: [],
    mail: null,
    call: null,
    event: null,
    joinedFrom: null,
    visitorId: isOutside(entry) ? conversation.visitorId : null,
  };
  return { _id: newId(), ...empty, ...entry, conversationId: conversation._id, seq, ...stampOf(entry, conversation) };
}

/** What follows from the fields that are set: a place in the order of urgency, and that what is active or done is not set aside. */
export function withDerived(set: Partial<ConversationRecord>): Partial<ConversationRecord> {
  const urgency = set.priority ? { urgency: urgencyOf(set.priority) } : {};
  return { ...set, ...urgency, ...(typeof set.active === "boolean" ? { snooze: null } : {}) };
}

/** What is told of a change. */
export function changedOf(
  conversation: ConversationRecord,
  messages: MessageRecord[],
  before: Before | undefined,
  outside: boolean,
): ConversationChanged {
  return {
    previous: conversation.revision - 1,
    previousOutside: conversation.outsideRevision - (outside ? 1 : 0),
    before: before
      ? {
          ownerDepartmentId: String(before.ownerDepartmentId),
          assigneeId: before.assigneeId && String(before.assigneeId),
          ...(before.guestDepartmentIds?.length ? { guestDepartmentIds: before.guestDepartmentIds.map(String) } : {}),
        }
      : null,
    conversation,
    messages,
  };
}
