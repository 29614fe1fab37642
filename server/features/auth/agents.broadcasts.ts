import type { Server, Socket } from "socket.io";
import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import type { AgentRecord } from "./agent.model.ts";
import { agentChanged, sessionEnded, tokenRevoked } from "./auth.events.ts";
import { forgetAgent, type SignedIn } from "./resolveActor.ts";

/** A right that is taken away closes the open sockets at once; they come back with what is left, or not at all (SYNC-5). */
export const agentBroadcasts: Broadcasts = {
  [agentChanged.type]: {
    before: (event, io) => {
      const { agentId, before, after } = (event as EventRecord<AgentChange>).payload;
      forgetAgent(agentId);
      if (!touchesRights(before, after)) return;
      for (const socket of socketsOf(io, agentId)) {
        socket.emit("rights:changed", { v: protocolVersion });
        socket.disconnect(true);
      }
    },
    tell: () => [],
  },
  [sessionEnded.type]: {
    before: (event, io) => {
      const { agentId, sessionId } = (event as EventRecord<{ agentId: string; sessionId: string }>).payload;
      forgetAgent(agentId);
      for (const socket of socketsOf(io, agentId)) if (signedIn(socket).sessionId === sessionId) socket.disconnect(true);
    },
    tell: () => [],
  },
  [tokenRevoked.type]: {
    before: (event, io) => {
      const { agentId, tokenId } = (event as EventRecord<{ agentId: string; tokenId: string }>).payload;
      forgetAgent(agentId);
      for (const socket of socketsOf(io, agentId)) if (signedIn(socket).tokenId === tokenId) socket.disconnect(true);
    },
    tell: () => [],
  },
};

type AgentChange = { agentId: string; before: Partial<AgentRecord> | null; after: Partial<AgentRecord> };

/** Skills, names and teams open no door: only these close sockets. */
const touchesRights = (before: Partial<AgentRecord> | null, after: Partial<AgentRecord>) => rightsIn(before ?? {}) !== rightsIn(after);
const rightsIn = ({ role, abilities, active, departmentIds }: Partial<AgentRecord>) =>
  JSON.stringify([role, abilities ?? null, active, departmentIds]);
const signedIn = (socket: Socket) => socket.data as SignedIn;
const socketsOf = (io: Server, agentId: string) =>
  [...io.sockets.sockets.values()].filter((socket) => signedIn(socket).actor?.id === agentId);
