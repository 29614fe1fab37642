import { protocolVersion } from "../../../../shared/contract/wire.ts";
import type { EventRecord } from "../../../platform/eventLog/index.ts";
import type { Broadcasts } from "../../../platform/sockets/broadcast.ts";
import { agentRoom } from "../conversations.broadcasts.ts";
import { draftChanged, type DraftChanged } from "./draft.events.ts";

/** The writer's own tabs hear of it, and nobody else. */
export const draftBroadcasts: Broadcasts = {
  [draftChanged.type]: {
    tell: (event) => {
      const { agentId, ...draft } = (event as EventRecord<DraftChanged>).payload;
      return [{ namespace: "/", rooms: [agentRoom(agentId)], signal: "draft:changed", data: { v: protocolVersion, ...draft } }];
    },
  },
};
