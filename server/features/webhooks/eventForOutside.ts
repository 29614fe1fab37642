import type { WebhookEvent } from "../../../shared/webhooks/webhook.schema.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import {
  conversationAssigned,
  conversationEvents,
  conversationJoined,
  conversationOpened,
  conversationRegrouped,
  deliveryChanged,
  detailsChanged,
  messagePosted,
  presentMessage,
  presentRow,
  statusChanged,
  type ConversationChanged,
  type ConversationRecord,
  type MessageRecord,
} from "../conversations/index.ts";
import { clockBreached, clockWarned, type ShareReached } from "../sla/index.ts";

const names: Record<string, WebhookEvent> = {
  [conversationOpened.type]: "conversation.opened",
  [conversationAssigned.type]: "conversation.assigned",
  [statusChanged.type]: "conversation.statusChanged",
  [detailsChanged.type]: "conversation.changed",
  [conversationJoined.type]: "conversation.regrouped",
  [conversationRegrouped.type]: "conversation.regrouped",
  [deliveryChanged.type]: "message.deliveryChanged",
  [clockWarned.type]: "clock.warned",
  [clockBreached.type]: "clock.breached",
};
const kinds = { inbound: "message.received", outbound: "message.sent", note: "note.added" } as const;

/** The types of the log that can become something for the outside. */
export const tellingTypes = [...new Set([...Object.keys(names), messagePosted.type])];
const ofConversation = new Set(conversationEvents.map(({ type }) => type));

/** What an event of the log is called outside; null for what is nobody's business there. */
export function outsideName(event: EventRecord): WebhookEvent | null {
  if (event.type !== messagePosted.type) return names[event.type] ?? null;
  const posted = (event as EventRecord<ConversationChanged>).payload.messages.find(({ kind }) => kind !== "event");
  return posted ? kinds[posted.kind as keyof typeof kinds] : null;
}

/** The conversation an event carries with it; null when it only names one. */
export const carriedConversation = (event: EventRecord): ConversationRecord | null =>
  ofConversation.has(event.type) ? (event as EventRecord<ConversationChanged>).payload.conversation : null;

/** The body for a receiver: what happened, who did it, the conversation after it. Notes go out with `note.added` alone (MSG-6). */
export function bodyOf(event: EventRecord, name: WebhookEvent, conversation: ConversationRecord, id: string): string {
  const { kind, id: actorId, name: actorName } = event.actor;
  return JSON.stringify({
    ...{ id, type: name, at: event.at.toISOString(), actor: { kind, id: actorId, name: actorName } },
    conversation: presentRow(conversation),
    ...(ofConversation.has(event.type)
      ? { messages: shown((event as EventRecord<ConversationChanged>).payload.messages, name).map(presentMessage) }
      : { clock: clockOf((event as EventRecord<ShareReached>).payload) }),
  });
}

const shown = (messages: MessageRecord[], name: WebhookEvent) => messages.filter(({ kind }) => kind !== "note" || name === "note.added");

const clockOf = ({ clockId, kind, share, dueAt }: ShareReached) => ({ id: clockId, kind, share, dueAt: new Date(dueAt).toISOString() });
