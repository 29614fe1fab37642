import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { agentRoom } from "../conversations/index.ts";
import { bulkMoved } from "./bulk.events.ts";

/** Who began a job hears in every tab that it came further. */
export const bulkBroadcasts: Broadcasts = {
  [bulkMoved.type]: {
    tell: (event) => {
      const { jobId, agentId } = (event as EventRecord<{ jobId: string; agentId: string }>).payload;
      return [{ namespace: "/", rooms: [agentRoom(agentId)], signal: "bulk:moved", data: { v: protocolVersion, jobId } }];
    },
  },
};
