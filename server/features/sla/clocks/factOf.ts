import type { Fact } from "../../../../shared/sla/followFact.ts";
import type { EventRecord } from "../../../platform/eventLog/index.ts";
import {
  conversationJoined,
  conversationOpened,
  type ConversationChanged,
  type ConversationRecord,
  type MessageRecord,
} from "../../conversations/index.ts";

/** What a change of a conversation means for its clocks. */
export function factOf({ type, at, payload: { conversation, messages, regrouped } }: EventRecord<ConversationChanged>): Fact {
  const opened = type === conversationOpened.type || regrouped?.opened === true;
  const joined = type === conversationJoined.type;
  const asked = joined ? oldestUnanswered(conversation, messages) : messages.find(waitsForAnswer);
  const answer = joined ? undefined : messages.find(isAnswer);
  return {
    ...stateOf(conversation),
    at: opened ? conversation.createdAt : at,
    opened,
    askedAt: regrouped ? regrouped.askedAt : (asked?.createdAt ?? null),
    // What moved was written before: it answers nothing here.
    answeredAt: regrouped ? null : (answer?.createdAt ?? null),
    ...(regrouped && !opened ? { regroups: { undoes: regrouped.undoes, moved: regrouped.moved } } : {}),
  };
}

/** The part of a fact that the conversation alone tells. */
export const stateOf = ({ revision, status, joinedInto, ownerDepartmentId, assigneeId, createdAt }: ConversationRecord) => ({
  revision,
  status,
  gone: joinedInto !== null,
  departmentId: String(ownerDepartmentId),
  assigneeId: assigneeId && String(assigneeId),
  receivedAt: createdAt,
});

/** What another thread brought with it and nobody has answered. */
function oldestUnanswered({ unanswered }: ConversationRecord, messages: MessageRecord[]) {
  const after = messages.findLastIndex(isAnswer) + 1;
  return unanswered > 0 ? messages.slice(after).find(waitsForAnswer) : undefined;
}

export const waitsForAnswer = ({ kind, channel }: MessageRecord) => kind === "inbound" && channel !== "phone";
/** A call is an answer too: somebody spoke to the contact, in whichever direction it was made. */
export const isAnswer = ({ kind, channel, author, call }: MessageRecord) =>
  (kind === "outbound" && author.kind === "agent") ||
  (channel === "phone" && call !== null && (call.outcome === "solved" || call.outcome === "followUp"));
