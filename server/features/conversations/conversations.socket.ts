import type { Socket } from "socket.io";
import { protocolVersion, requests, wireLimits } from "../../../shared/contract/wire.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { passOn } from "../../platform/sockets/passOn.ts";
import { socketRequest, type SocketRequests } from "../../platform/sockets/socketRequests.ts";
import { markLinesSeen } from "./commands/markLinesSeen.ts";
import { accessConversation } from "./accessConversation.ts";
import { heldRoom } from "./conversations.broadcasts.ts";
import { messagesSince } from "./queries/messagesOf.ts";

/** What an agent's socket may ask about conversations. */
export const conversationSocket: SocketRequests = {
  "conversation:hold": socketRequest({
    needs: "conversation.read",
    input: requests["conversation:hold"],
    run: async (socket, ctx, { id, revision }) => {
      if (heldBy(socket).length >= wireLimits.heldConversations) throw fault("request.tooMany", { retryAfterSeconds: 0 });
      await accessConversation(ctx, id);
      // Joined first, read second: what is posted in between arrives twice and is applied once, never missed.
      await socket.join(heldRoom(id));
      return messagesSince(ctx, id, revision);
    },
  }),
  "conversation:release": socketRequest({
    needs: "conversation.read",
    input: requests["conversation:release"],
    run: async (socket, ctx, { id }) => {
      await socket.leave(heldRoom(id));
      tellDoing(socket, ctx, id, "gone");
    },
  }),
  "conversation:seen": socketRequest({
    // Who may only look (an auditor) is no reader the customer waits for.
    needs: "conversation.reply",
    input: requests["conversation:seen"],
    run: (_socket, ctx, { id, seq }) => markLinesSeen(ctx, id, seq),
  }),
  "conversation:doing": socketRequest({
    needs: "conversation.read",
    input: requests["conversation:doing"],
    run: (socket, ctx, { id, doing }) => {
      // Only who holds the conversation, and so may read it, can be seen in it.
      if (socket.rooms.has(heldRoom(id))) tellDoing(socket, ctx, id, doing);
      return Promise.resolve();
    },
  }),
};

/** A tab that goes away, however it goes, is gone for the others at once (SYNC-8). */
export function tellGone(socket: Socket, ctx: Ctx) {
  for (const room of heldBy(socket)) tellDoing(socket, ctx, room.slice("conversation:".length), "gone");
}

const heldBy = (socket: Socket) => [...socket.rooms].filter((room) => room.startsWith("conversation:"));

function tellDoing(socket: Socket, { actor }: Ctx, conversationId: string, doing: "viewing" | "replying" | "gone") {
  const people = [{ kind: "agent", id: actor.id, name: actor.name, doing }];
  passOn(socket, "/", heldRoom(conversationId), "presence:changed", { v: protocolVersion, conversationId, people });
  const typing = { typing: doing === "replying", name: actor.name };
  if (doing !== "viewing") passOn(socket, "/chat", `thread:${conversationId}`, "chat:agentTyping", typing);
}
