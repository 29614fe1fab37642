import { protocolVersion } from "../../../../shared/contract/wire.ts";
import type { EventRecord } from "../../../platform/eventLog/index.ts";
import type { Broadcasts } from "../../../platform/sockets/broadcast.ts";
import { agentRoom, heldRoom } from "../conversations.broadcasts.ts";
import { heldChanged } from "./held.events.ts";
import { draftChanged, type DraftChanged } from "./draft.events.ts";

/** The writer's own tabs hear of a draft, and nobody else; of what waits to leave also who has the conversation open. */
export const draftBroadcasts: Broadcasts = {
  [draftChanged.type]: {
    tell: (event) => {
      const { agentId, ...draft } = (event as EventRecord<DraftChanged>).payload;
      return [{ namespace: "/", rooms: [agentRoom(agentId)], signal: "draft:changed", data: { v: protocolVersion, ...draft } }];
    },
  },
  [heldChanged.type]: {
    tell: (event) => {
      const { agentId, conversationId } = (event as EventRecord<{ agentId: string; conversationId: string }>).payload;
      const rooms = [agentRoom(agentId), heldRoom(conversationId)];
      return [{ namespace: "/", rooms, signal: "held:changed", data: { v: protocolVersion, conversationId } }];
    },
  },
};
