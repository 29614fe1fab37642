import type { Server as HttpServer } from "node:http";
import { broadcasts } from "./broadcasts.ts";
import { insideRoom, resolveActor, type SignedIn } from "./features/auth/index.ts";
import { openChat } from "./features/channels/chat/index.ts";
import { conversationSocket, roomsOf, tellGone } from "./features/conversations/index.ts";
import { availabilitySocket, hearAgents } from "./features/routing/index.ts";
import { newKey, type Ctx } from "./platform/ctx.ts";
import { addressOf } from "./platform/http/addressOf.ts";
import { startBroadcasting } from "./platform/sockets/broadcast.ts";
import { answerRequests } from "./platform/sockets/socketRequests.ts";
import { timeSocket } from "./platform/sockets/timeSocket.ts";
import { makeSocketServer } from "./platform/sockets/socketServer.ts";

/** The live part: agents on the default namespace, visitors on /chat, and the signals both hear. */
export async function openSockets(http: HttpServer) {
  const io = await makeSocketServer(http, { anyOrigin: ["/chat"] });
  io.use((socket, next) => {
    resolveActor(socket.handshake.headers).then((who) => {
      Object.assign(socket.data as object, who);
      next(who ? undefined : new Error("session.required"));
    }, next);
  });
  io.on("connection", (socket) => {
    const who = socket.data as SignedIn;
    void socket.join([insideRoom, ...roomsOf(who.actor)]);
    const ctx = (): Ctx => ({ actor: who.actor, language: who.language, requestId: newKey(), from: addressOf(socket.request) });
    answerRequests(socket, { ...conversationSocket, ...availabilitySocket, ...timeSocket }, ctx);
    socket.on("disconnecting", () => tellGone(socket, ctx()));
  });
  openChat(io);
  const heard = hearAgents(io);
  http.once("close", heard.stop);
  const broadcasting = startBroadcasting(io, broadcasts);
  await broadcasting.ready;
  return { io, broadcasting };
}
