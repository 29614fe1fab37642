import { protocolVersion } from "../../../../shared/contract/wire.ts";
import type { ReadMark } from "../../../../shared/conversations/reading/readMark.schema.ts";
import { defineEvent, type EventRecord } from "../../../platform/eventLog/index.ts";
import type { Broadcasts } from "../../../platform/sockets/broadcast.ts";
import { agentRoom } from "../conversations.broadcasts.ts";

type Moved = ReadMark & { agentId: string };

export const readMarkMoved = defineEvent<Moved>("readMark.moved");

/** The reader's own tabs hear how far it was read, and nobody else. */
export const readMarkBroadcasts: Broadcasts = {
  [readMarkMoved.type]: {
    tell: (event) => {
      const { agentId, ...mark } = (event as EventRecord<Moved>).payload;
      return [{ namespace: "/", rooms: [agentRoom(agentId)], signal: "readMark:moved", data: { v: protocolVersion, mark } }];
    },
  },
};
