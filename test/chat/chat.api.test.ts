import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, connectAgent, connectVisitor, startWorld, until, type World } from "../support/world.ts";
import { applyChat } from "../../client/widget/live/applyChat.ts";
import type { ChatOpened, ChatThread } from "../../shared/channels/chatWire.ts";
import type { z } from "zod";

type Opened = z.infer<typeof ChatOpened>;
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const open = { language: "en", number: null, revision: 0 };
let line = 0;
const newKey = () => `chat-key-${++line}-${Math.random().toString(36).slice(2)}`;

async function newVisitor() {
  const socket = await connectVisitor(world.url);
  const { token } = await ask<Opened>(socket, "chat:open", open);
  return { socket, token };
}

const newestRow = async () => (await world.people.lin.api.conversations.list({ view: "all", order: "newest" })).items[0];

describe("chat", () => {
  it("[CHAT-2] what was queued and sent again arrives once, in order", async () => {
    const { socket, token } = await newVisitor();
    const lines = ["one", "two", "three"].map((text) => ({ key: newKey(), text }));
    for (const one of lines) await ask(socket, "chat:send", one);
    socket.close();
    const again = await connectVisitor(world.url, token);
    for (const one of lines) await ask(again, "chat:send", one);
    const { thread } = await ask<Opened>(again, "chat:open", open);
    expect(thread?.lines.map(({ text, key }) => [text, key])).toEqual(lines.map(({ text, key }) => [text, key]));
    again.close();
  });

  it("[CHAT-3] two tabs of one browser hear the same", async () => {
    const { socket, token } = await newVisitor();
    const second = await connectVisitor(world.url, token);
    await ask(second, "chat:open", open);
    const heard = new Promise<{ thread: ChatThread }>((resolve) => second.once("chat:changed", resolve));
    await ask(socket, "chat:send", { key: newKey(), text: "from the first tab" });
    expect((await heard).thread.lines.map(({ text }) => text)).toEqual(["from the first tab"]);
    socket.close();
    second.close();
  });

  it("[CHAT-8] a visitor's token opens its own lines only, and a forged one opens nothing", async () => {
    const mine = await newVisitor();
    await ask(mine.socket, "chat:send", { key: newKey(), text: "my secret" });
    const own = await ask<Opened>(await connectVisitor(world.url, mine.token), "chat:open", open);
    expect(own.thread?.lines[0]?.text).toBe("my secret");
    const other = await newVisitor();
    expect((await ask<Opened>(other.socket, "chat:open", open)).thread).toBeNull();
    const forged = `${mine.token.split(".")[0]}.${other.token.split(".")[1]}`;
    await expect(connectVisitor(world.url, forged)).rejects.toThrow("chat.tokenInvalid");
  });

  it("[CHAT-4] typing shows both ways and an answer that was seen is read", async () => {
    const { socket } = await newVisitor();
    await ask(socket, "chat:send", { key: newKey(), text: "anybody there?" });
    const row = await newestRow();
    const id = row?.id ?? "";
    const agent = await connectAgent(world.url, world.people.lin.token);
    await ask(agent, "conversation:hold", { id, revision: 0 });
    const visitorTypes = new Promise<{ people: { doing: string }[] }>((resolve) => agent.once("presence:changed", resolve));
    await ask(socket, "chat:typing", { typing: true });
    expect((await visitorTypes).people[0]?.doing).toBe("replying");
    const agentTypes = new Promise<{ typing: boolean; name: string }>((resolve) => socket.once("chat:agentTyping", resolve));
    await ask(agent, "conversation:doing", { id, doing: "replying" });
    expect(await agentTypes).toEqual({ typing: true, name: "Lin Xiao" });
    const sent = await world.people.lin.api.conversations.postMessage({
      id,
      kind: "outbound",
      channel: "chat",
      text: "yes",
      key: newKey(),
    });
    expect(sent.delivery?.state).toBe("sent");
    await ask(socket, "chat:read", { seq: sent.seq });
    const { items } = await world.people.lin.api.conversations.messages({ id });
    expect(items.find(({ text }) => text === "yes")?.delivery?.state).toBe("read");
    agent.close();
    socket.close();
  });

  it("[CHAT-4] [SYNC-2] a line an agent has in view is read for its visitor, live as read afresh; an auditor's look is none", async () => {
    const { socket, token } = await newVisitor();
    for (const text of ["first", "second"]) await ask(socket, "chat:send", { key: newKey(), text });
    const id = (await newestRow())?.id ?? "";
    let live = (await ask<Opened>(socket, "chat:open", open)).thread;
    socket.on("chat:changed", ({ previous, thread }: { previous: number; thread: ChatThread }) => {
      const applied = applyChat(live, previous, thread);
      if (applied === "gap") throw new Error("gap");
      live = applied;
    });
    expect(live?.lines.map(({ state }) => state)).toEqual(["delivered", "delivered"]);
    const seq = live?.lines.at(-1)?.seq ?? 0;
    const auditor = await connectAgent(world.url, world.people.olga.token);
    await expect(ask(auditor, "conversation:seen", { id, seq })).rejects.toThrow("ability.missing");
    const stranger = await connectAgent(world.url, world.people.amara.token);
    await expect(ask(stranger, "conversation:seen", { id, seq })).rejects.toThrow("record.notFound");
    const agent = await connectAgent(world.url, world.people.lin.token);
    await ask(agent, "conversation:seen", { id, seq });
    await until(async () => live?.lines.every(({ state }) => state === "read"));
    const again = await connectVisitor(world.url, token);
    expect(live).toEqual((await ask<Opened>(again, "chat:open", open)).thread);
    const { revision } = await world.people.lin.api.conversations.get({ id });
    await ask(agent, "conversation:seen", { id, seq });
    expect((await world.people.lin.api.conversations.get({ id })).revision).toBe(revision);
    for (const one of [socket, again, auditor, stranger, agent]) one.close();
  });

  it("[CHAT-8] a visitor's file is its own: sent once, opened by its token, refused to another's, a stranger's and over 10 MB", async () => {
    const [mine, other] = [await newVisitor(), await newVisitor()];
    const files = (token: string, path = "", body?: Uint8Array<ArrayBuffer>) =>
      fetch(`${world.url}/chat/files${path}`, {
        ...(body ? { method: "POST", body } : {}),
        headers: { authorization: `Visitor ${token}`, origin: "https://travel.example", "content-type": "image/png" },
      });
    const upload = async (token: string, bytes = new Uint8Array([137, 80, 78, 71])) => files(token, "?name=pass.png", bytes);
    const { id } = (await (await upload(mine.token)).json()) as { id: string };
    const line = { key: newKey(), text: "pass.png", attachmentIds: [id] };
    await expect(ask(other.socket, "chat:send", { ...line, key: newKey() })).rejects.toThrow("record.notFound");
    expect((await files(mine.token, `/${id}`)).status).toBe(404); // not on a line yet
    const first = await ask(mine.socket, "chat:send", line);
    expect(await ask(mine.socket, "chat:send", line)).toEqual(first);
    await expect(ask(mine.socket, "chat:send", { ...line, key: newKey() })).rejects.toThrow("record.notFound");
    const { thread } = await ask<Opened>(mine.socket, "chat:open", open);
    expect(thread?.lines.map(({ files: told }) => told)).toEqual([[{ id, name: "pass.png", type: "image/png", size: 4 }]]);
    const answer = await files(mine.token, `/${id}`);
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 4]);
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    await ask(other.socket, "chat:send", { key: newKey(), text: "I am somebody else" });
    expect((await files(other.token, `/${id}`)).status).toBe(404);
    const [forged] = [`${mine.token.split(".")[0]}.${other.token.split(".")[1]}`];
    for (const token of [forged, "", "nobody"]) expect((await files(token, `/${id}`)).status).toBe(401);
    expect((await upload(forged)).status).toBe(401);
    expect((await upload(mine.token, new Uint8Array(10 * 1024 * 1024 + 1))).status).toBe(413);
    const agent = await fetch(`${world.url}/files/${id}`, { headers: { authorization: `Bearer ${world.people.lin.token}` } });
    expect(agent.status).toBe(200);
    for (const { socket } of [mine, other]) socket.close();
  });

  it("[CON-3] an address that is only typed opens nothing; the agent is offered to join and then one thread holds both", async () => {
    const { lin } = world.people;
    const contact = await lin.api.contacts.create({ name: "王欣怡", identities: [{ kind: "email", value: "Wang.Xinyi@lantian.example" }] });
    const mail = await lin.api.conversations.create({
      contactId: contact.id,
      subject: "Ticket name",
      channel: "email",
      text: "Could you send the passport page?",
      key: newKey(),
    });
    const { socket } = await newVisitor();
    await ask(socket, "chat:send", { key: newKey(), text: "I am at the airport", name: "Xinyi", email: "wang.xinyi@LANTIAN.example" });
    const chat = await newestRow();
    if (!chat) throw new Error("no chat");
    expect(chat.contact.id).not.toBe(contact.id);
    const before = await ask<Opened>(socket, "chat:open", open);
    expect(JSON.stringify(before)).not.toContain("passport page");
    const { items } = await lin.api.conversations.joinOffers({ id: chat.id });
    expect(items).toMatchObject([{ conversationId: mail.id, because: "claimedAddress" }]);
    const joined = await lin.api.conversations.join({ id: chat.id, intoId: mail.id });
    expect(joined.number).toBe(mail.number);
    const thread = await lin.api.conversations.messages({ id: mail.id });
    const spoken = thread.items.filter(({ kind }) => kind !== "event").toReversed();
    expect(spoken.map(({ channel, text }) => [channel, text])).toEqual([
      ["email", "Could you send the passport page?"],
      ["chat", "I am at the airport"],
    ]);
    // The visitor's own line stays visible and new lines arrive in the surviving thread; the mails stay hidden.
    await ask(socket, "chat:send", { key: newKey(), text: "gate 22" });
    const after = await ask<Opened>(socket, "chat:open", open);
    expect(after.thread?.number).toBe(mail.number);
    expect(after.thread?.lines.map(({ text }) => text)).toEqual(["I am at the airport", "gate 22"]);
    expect((await lin.api.contacts.get({ id: chat.contact.id })).id).toBe(contact.id);
    await expect(lin.api.conversations.join({ id: chat.id, intoId: mail.id })).rejects.toMatchObject({ code: "conversation.joinRefused" });
  });

  it("[MSG-9] an answer by chat to somebody who never chatted is refused, to a visitor it leaves", async () => {
    const { lin } = world.people;
    const { socket } = await newVisitor();
    await ask(socket, "chat:send", { key: newKey(), text: "hello" });
    const row = await newestRow();
    const fine = await lin.api.conversations.postMessage({
      id: row?.id ?? "",
      kind: "outbound",
      channel: "chat",
      text: "hi",
      key: newKey(),
    });
    expect(fine.delivery?.state).toBe("sent");
    const contact = await lin.api.contacts.create({ name: "Mail only", identities: [{ kind: "email", value: "only@example.com" }] });
    const mail = await lin.api.conversations.create({ contactId: contact.id, subject: "s", channel: "email", text: "t", key: newKey() });
    await expect(
      lin.api.conversations.postMessage({ id: mail.id, kind: "outbound", channel: "chat", text: "hi", key: newKey() }),
    ).rejects.toMatchObject({ code: "message.channelClosed" });
  });
});

describe("calls", () => {
  it("[CALL-1] a number in any notation finds the contact, and the call enters the thread chosen", async () => {
    const { lin } = world.people;
    const contact = await lin.api.contacts.create({
      name: "Oliver Brandt",
      identities: [
        { kind: "phone", value: "+49 171 5550 4417" },
        { kind: "email", value: "oliver@example.com" },
      ],
    });
    const mail = await lin.api.conversations.create({
      contactId: contact.id,
      subject: "Missed connection",
      channel: "email",
      text: "We are on it",
      key: newKey(),
    });
    for (const number of ["0049 171 55504417", "+4917155504417", "+49 (171) 5550-4417"]) {
      const found = await lin.api.calls.lookUp({ number });
      expect(found.contacts.map(({ id }) => id)).toEqual([contact.id]);
      expect(found.conversations.map(({ id }) => id)).toEqual([mail.id]);
    }
    const key = newKey();
    const call = {
      conversationId: mail.id,
      contactId: null,
      number: "+4917155504417",
      direction: "in" as const,
      startedAt: new Date().toISOString(),
      seconds: 98,
      notes: "At gate 22",
      outcome: "followUp" as const,
      key,
    };
    const logged = await lin.api.calls.log(call);
    expect((await lin.api.calls.log(call)).id).toBe(logged.id);
    expect(logged.conversationId).toBe(mail.id);
    expect(logged.call).toMatchObject({ number: "+4917155504417", seconds: 98, loggedBy: "Lin Xiao" });
  });

  it("[MSG-5] chat, mail and call of one contact stand in one thread in the order they happened", async () => {
    const { lin } = world.people;
    const { socket } = await newVisitor();
    await ask(socket, "chat:send", { key: newKey(), text: "first by chat", name: "Amira", email: "amira@example.com" });
    const chat = await newestRow();
    await lin.api.calls.log({
      conversationId: chat?.id ?? null,
      contactId: null,
      number: "+33 6 12 34 56 78",
      direction: "out",
      startedAt: new Date().toISOString(),
      seconds: 30,
      notes: "then by phone",
      outcome: "solved",
      key: newKey(),
    });
    await lin.api.conversations.postMessage({
      id: chat?.id ?? "",
      kind: "outbound",
      channel: "email",
      text: "last by mail",
      key: newKey(),
    });
    const { items } = await lin.api.conversations.messages({ id: chat?.id ?? "" });
    const spoken = items.filter(({ kind }) => kind !== "event").toReversed();
    expect(spoken.map(({ channel, text }) => [channel, text])).toEqual([
      ["chat", "first by chat"],
      ["phone", "then by phone"],
      ["email", "last by mail"],
    ]);
    await until(async () => {
      const { items: clocks } = await lin.api.clocks.ofConversation({ id: chat?.id ?? "" });
      return clocks.some(({ kind, state }) => kind === "firstResponse" && state === "met");
    });
  });
});
