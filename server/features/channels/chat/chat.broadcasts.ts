import type { EventRecord } from "../../../platform/eventLog/index.ts";
import type { Broadcast, Broadcasts, Telling } from "../../../platform/sockets/broadcast.ts";
import {
  conversationEvents,
  conversationRegrouped,
  isOutside,
  statusChanged,
  type ConversationChanged,
} from "../../conversations/index.ts";
import { presentThread } from "./chatThread.ts";

/** The sockets of one visitor, in all tabs. */
export const visitorRoom = (visitorId: string) => `visitor:${visitorId}`;

const broadcast: Broadcast = { tell: (event) => tellVisitor(event as EventRecord<ConversationChanged>) };

/** What a visitor hears: changes that hold lines of this visitor's chat, and the status. */
export const chatBroadcasts: Broadcasts = Object.fromEntries(conversationEvents.map(({ type }) => [type, broadcast]));

function tellVisitor({ type, payload: { previousOutside, conversation, messages } }: EventRecord<ConversationChanged>): Telling[] {
  const { visitorId } = conversation;
  if (visitorId === null) return [];
  const lines = messages.filter((message) => isOutside(message) && message.visitorId === visitorId && message.movedTo?.by !== "undo");
  // One that goes on by itself again has to be read afresh, which its other number makes the widget do.
  if (lines.length === 0 && type !== statusChanged.type && type !== conversationRegrouped.type) return [];
  const data = { previous: previousOutside, thread: presentThread(conversation, lines) };
  return [{ namespace: "/chat", rooms: [visitorRoom(visitorId)], signal: "chat:changed", data }];
}
