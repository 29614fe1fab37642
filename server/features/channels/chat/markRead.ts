import { now, systemCtx } from "../../../platform/ctx.ts";
import { markChatRead } from "../../conversations/index.ts";
import { conversationOf } from "./chatThread.ts";

/** The visitor has seen the answers up to `seq`: they become read, once (MSG-9, CHAT-4). */
export async function markRead(visitorId: string, seq: number) {
  const conversation = await conversationOf(visitorId);
  if (conversation) await markChatRead(systemCtx("Chat"), conversation._id, visitorId, seq, now());
}
