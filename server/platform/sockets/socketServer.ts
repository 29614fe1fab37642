import type { Server as HttpServer } from "node:http";
import { createAdapter } from "@socket.io/mongo-adapter";
import { Server, type Socket } from "socket.io";
import { protocolVersion, wireLimits } from "../../../shared/contract/wire.ts";
import { database } from "../database/index.ts";
import { log } from "../log.ts";
import { hearPassedOn } from "./passOn.ts";
import { isOwnOrigin } from "../http/ownOrigin.ts";

/**
 * The socket server: foreign origins are refused at the handshake (SEC-6), messages are bounded, and what is never stored (typing,
 * presence) reaches the other processes through the database. Stored signals go by the event log and `.local`.
 */
export async function makeSocketServer(http: HttpServer, { anyOrigin }: { anyOrigin: string[] }): Promise<Server> {
  const passing = database().collection("passingSignals");
  await passing.createIndex({ createdAt: 1 }, { expireAfterSeconds: 60, background: true });
  const io = new Server(http, {
    path: "/socket.io",
    serveClient: false,
    transports: ["websocket", "polling"],
    maxHttpBufferSize: wireLimits.payloadBytes,
    pingInterval: 20_000,
    pingTimeout: 8000,
    // The widget lives on other sites, so the handshake itself lets every origin in and each namespace decides.
    cors: { origin: true, credentials: false },
    perMessageDeflate: false,
  });
  io.adapter(createAdapter(passing, { addCreatedAtField: true }));
  hearPassedOn(io);
  io.use((socket, next) => (isOwnOrigin(socket.handshake.headers) ? next() : next(new Error("request.foreignOrigin"))));
  for (const name of ["/", ...anyOrigin]) refuseOldProtocol(io, name);
  const sweep = setInterval(() => cutSlowReaders(io), 1000);
  http.once("close", () => clearInterval(sweep));
  return io;
}

function refuseOldProtocol(io: Server, namespace: string) {
  io.of(namespace).use((socket, next) => {
    const { protocol } = socket.handshake.auth as { protocol?: unknown };
    next(typeof protocol === "number" && protocol <= protocolVersion ? undefined : new Error("wire.protocolTooOld"));
  });
}

/** A reader that does not take what it is sent is cut; it comes back and resumes by revision (SYNC-6). */
function cutSlowReaders(io: Server) {
  for (const namespace of ["/", "/chat"]) {
    for (const { id, conn } of io.of(namespace).sockets.values()) {
      if (unsentBytes(conn) <= wireLimits.unsentBytes) continue;
      log.info({ socket: id }, "slow reader cut");
      // Not a polite goodbye: that would wait behind everything that is not taken.
      (conn.transport as { socket?: { terminate?(): void } }).socket?.terminate?.();
    }
  }
}

/** What waits for a reader: whole packets in the engine, and what the transport has not handed to the kernel. */
function unsentBytes(conn: Socket["conn"]): number {
  const { transport, writeBuffer } = conn as unknown as {
    transport: { socket?: { bufferedAmount?: number } };
    writeBuffer: { data?: unknown }[];
  };
  const { bufferedAmount = 0 } = transport.socket ?? {};
  return writeBuffer.reduce((sum, { data }) => sum + (typeof data === "string" ? data.length : 0), bufferedAmount);
}
