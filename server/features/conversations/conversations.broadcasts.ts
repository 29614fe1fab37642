import type { Server } from "socket.io";
import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { Actor } from "../../platform/ctx.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import type { Broadcast, Broadcasts, Telling } from "../../platform/sockets/broadcast.ts";
import { conversationEvents, type ConversationChanged } from "./conversation.events.ts";
import { mayRead } from "./accessConversation.ts";
import { presentMessage, presentRow } from "./presentConversation.ts";

/** The sockets that have a conversation open. Inside only: a visitor's sockets are in another namespace (MSG-6). */
export const heldRoom = (id: unknown) => `conversation:${String(id)}`;
export const departmentRoom = (id: unknown) => `department:${String(id)}`;
export const agentRoom = (id: unknown) => `agent:${String(id)}`;
/** Those who may read everything. */
export const everythingRoom = "readers:everything";

/** The rooms an agent's sockets are in by right, apart from the conversations they hold. */
export const roomsOf = (actor: Actor) => [
  agentRoom(actor.id),
  ...actor.departmentIds.map(departmentRoom),
  ...(actor.abilities.has("conversation.readAll") ? [everythingRoom] : []),
];

const broadcast: Broadcast = {
  before: (event, io) => closeToStrangers(event as EventRecord<ConversationChanged>, io),
  tell: (event) => tellChange(event as EventRecord<ConversationChanged>),
};

export const conversationBroadcasts: Broadcasts = Object.fromEntries(conversationEvents.map(({ type }) => [type, broadcast]));

function tellChange({ payload: { previous, before, conversation, messages } }: EventRecord<ConversationChanged>): Telling[] {
  const { _id, ownerDepartmentId, assigneeId, guestDepartmentIds = [] } = conversation;
  const rooms = [heldRoom(_id), departmentRoom(ownerDepartmentId), everythingRoom, ...(assigneeId ? [agentRoom(assigneeId)] : [])];
  const data = { v: protocolVersion, previous, row: presentRow(conversation), messages: messages.map(presentMessage) };
  const changed: Telling = { namespace: "/", rooms, signal: "conversation:changed", data };
  return before ? [changed, ...tellLeft(before, [...rooms, ...guestDepartmentIds.map(departmentRoom)], String(_id))] : [changed];
}

/** Who could see it before and cannot any more hears that it left, and nothing else. */
function tellLeft(before: NonNullable<ConversationChanged["before"]>, except: string[], id: string): Telling[] {
  const departments = [before.ownerDepartmentId, ...(before.guestDepartmentIds ?? [])];
  const rooms = [...departments.map(departmentRoom), ...(before.assigneeId ? [agentRoom(before.assigneeId)] : [])];
  return [{ namespace: "/", rooms, except, signal: "conversation:left", data: { v: protocolVersion, id } }];
}

/** A conversation that moved on closes its room to those who may not read it any more, before anything is said there (SYNC-5). */
function closeToStrangers({ payload: { before, conversation } }: EventRecord<ConversationChanged>, io: Server) {
  if (!before) return;
  const room = heldRoom(conversation._id);
  for (const socketId of io.sockets.adapter.rooms.get(room) ?? []) {
    const socket = io.sockets.sockets.get(socketId);
    const { actor } = (socket?.data ?? {}) as { actor?: Actor };
    if (socket && (!actor || !mayRead(actor, conversation))) void socket.leave(room);
  }
}
