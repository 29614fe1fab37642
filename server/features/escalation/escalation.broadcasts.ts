import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { agentRoom } from "../conversations/index.ts";
import { notificationAdded } from "./escalation.events.ts";

/** A notice reaches every open console of the person it is for, and nobody else. */
export const escalationBroadcasts: Broadcasts = {
  [notificationAdded.type]: {
    tell: (event) => {
      const { agentId, notification } = (event as EventRecord<{ agentId: string; notification: object }>).payload;
      return [{ namespace: "/", rooms: [agentRoom(agentId)], signal: "notification:added", data: { v: protocolVersion, notification } }];
    },
  },
};
