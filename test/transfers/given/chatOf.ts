import { connectVisitor, ask, until, type Person, type World } from "../../support/world.ts";
import { applyChat } from "../../../client/widget/live/applyChat.ts";
import type { ChatOpened, ChatThread } from "../../../shared/channels/chatWire.ts";

/** A visitor who chats, and a conversation of it that this person has; `live` is the thread as the widget holds it. */
export async function chatOf({ url }: World, person: Person, text: string) {
  const socket = await connectVisitor(url);
  let live: ChatThread | null = null;
  socket.on("chat:changed", ({ previous, thread }: { previous: number; thread: ChatThread }) => {
    const applied = applyChat(live, previous, thread);
    if (applied !== "gap") live = applied;
  });
  const open = () => ask<ChatOpened>(socket, "chat:open", { language: "en", number: null, revision: 0 });
  await open();
  await ask(socket, "chat:send", { key: `chat-${Math.random()}`, text });
  live = (await open()).thread;
  const row = await until(async () => (await person.api.conversations.list({ view: "all" })).items.find(({ snippet }) => snippet === text));
  await person.api.conversations.assign({ id: row.id, assigneeId: person.id as never });
  return { socket, id: row.id, live: () => live, afresh: async () => (await open()).thread };
}
