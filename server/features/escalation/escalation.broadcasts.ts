import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { agentRoom, heldRoom } from "../conversations/index.ts";
import { ladderMoved, notificationAdded } from "./escalation.events.ts";

/** A notice reaches every open console of the person it is for, and nobody else. */
export const escalationBroadcasts: Broadcasts = {
  [notificationAdded.type]: {
    tell: (event) => {
      const { agentId, notification } = (event as EventRecord<{ agentId: string; notification: object }>).payload;
      return [{ namespace: "/", rooms: [agentRoom(agentId)], signal: "notification:added", data: { v: protocolVersion, notification } }];
    },
  },
  // To who has the conversation open, and only that something is to be read.
  [ladderMoved.type]: {
    tell: (event) => {
      const { conversationId } = (event as EventRecord<{ conversationId: string }>).payload;
      return [{ namespace: "/", rooms: [heldRoom(conversationId)], signal: "ladder:moved", data: { v: protocolVersion, conversationId } }];
    },
  },
};
