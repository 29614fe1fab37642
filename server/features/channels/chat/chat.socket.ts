import type { Server, Socket } from "socket.io";
import { chatRequests } from "../../../../shared/channels/chatWire.ts";
import { protocolVersion } from "../../../../shared/contract/wire.ts";
import { systemCtx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import { passOn } from "../../../platform/sockets/passOn.ts";
import { answerRequests, socketRequest, type SocketRequests } from "../../../platform/sockets/socketRequests.ts";
import { contactByIdentity } from "../../contacts/index.ts";
import { heldRoom } from "../../conversations/index.ts";
import { findOrganisation } from "../../departments/index.ts";
import { visitorRoom } from "./chat.broadcasts.ts";
import { conversationOf, threadOf } from "./chatThread.ts";
import { markRead } from "./markRead.ts";
import { receiveChat } from "./receiveChat.ts";
import { newVisitorId, visitorOf, visitorToken } from "./visitorToken.ts";

/** What a visitor's socket may ask; the visitor is the one its token was signed for, never one it names. */
export const chatSocket: SocketRequests = {
  "chat:open": socketRequest({
    needs: "public",
    input: chatRequests["chat:open"],
    run: async (socket, _ctx, { language, number, revision }) => {
      const visitorId = visitorIn(socket) ?? newVisitorId();
      Object.assign(socket.data as object, { visitorId, language });
      await socket.join(visitorRoom(visitorId));
      const { name = "Waydesk", nameZh = null } = (await findOrganisation()) ?? {};
      const contact = await contactByIdentity({ kind: "visitor", value: visitorId });
      await joinThread(socket, visitorId);
      return {
        token: visitorToken(visitorId),
        site: { name, nameZh },
        known: contact !== null,
        ...(await threadOf(visitorId, { number, revision })),
      };
    },
  }),
  "chat:send": socketRequest({
    needs: "public",
    input: chatRequests["chat:send"],
    run: async (socket, _ctx, input) => {
      const message = await receiveChat({
        visitorId: requireVisitor(socket),
        language: (socket.data as { language?: string }).language ?? "en",
        ...input,
      });
      await socket.join(threadRoom(message.conversationId));
      return { id: String(message._id), seq: message.seq };
    },
  }),
  "chat:typing": socketRequest({
    needs: "public",
    input: chatRequests["chat:typing"],
    run: async (socket, _ctx, { typing }) => {
      const conversation = await conversationOf(requireVisitor(socket));
      if (!conversation) return;
      const people = [
        { kind: "contact", id: String(conversation.contact.id), name: conversation.contact.name, doing: typing ? "replying" : "gone" },
      ];
      const data = { v: protocolVersion, conversationId: String(conversation._id), people };
      passOn(socket, "/", heldRoom(conversation._id), "presence:changed", data);
    },
  }),
  "chat:read": socketRequest({
    needs: "public",
    input: chatRequests["chat:read"],
    run: (socket, _ctx, { seq }) => markRead(requireVisitor(socket), seq),
  }),
};

/** Opens the visitors' namespace. A token that is not ours is refused at the door (CHAT-7); no token is a new visitor. */
export function openChat(io: Server) {
  const chat = io.of("/chat");
  chat.use((socket, next) => {
    const { token } = socket.handshake.auth as { token?: unknown };
    const visitorId = visitorOf(token);
    Object.assign(socket.data as object, { visitorId });
    next(token !== undefined && token !== null && visitorId === null ? new Error("chat.tokenInvalid") : undefined);
  });
  chat.on("connection", (socket) =>
    answerRequests(socket, chatSocket, () => ({
      ...systemCtx("Chat"),
      language: (socket.data as { language?: "en" | "zh-CN" }).language ?? "en",
    })),
  );
}

/** Where a visitor hears that an agent types. */
const threadRoom = (conversationId: unknown) => `thread:${String(conversationId)}`;

async function joinThread(socket: Socket, visitorId: string) {
  const conversation = await conversationOf(visitorId);
  if (conversation) await socket.join(threadRoom(conversation._id));
}

const visitorIn = (socket: Socket) => (socket.data as { visitorId?: string | null }).visitorId ?? null;

/** Faults: chat.tokenInvalid before `chat:open`. */
function requireVisitor(socket: Socket): string {
  const visitorId = visitorIn(socket);
  if (!visitorId) throw fault("chat.tokenInvalid", {});
  return visitorId;
}
