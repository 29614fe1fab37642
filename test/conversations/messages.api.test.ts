import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Signal } from "../../shared/contract/wire.ts";
import { applyReadMark, isUnread, type ReadMarks } from "../../shared/conversations/reading/isUnread.ts";
import { ask, connectAgent, connectVisitor, startWorld, until, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

let line = 0;
const newKey = () => `test-key-${++line}-${Math.random().toString(36).slice(2)}`;

/** A visitor writes; answers the conversation it opened. */
async function chatConversation(text = "My bag did not arrive") {
  const visitor = await connectVisitor(world.url);
  await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
  await ask(visitor, "chat:send", { key: newKey(), text, name: "Oliver Brandt" });
  const { items } = await world.people.lin.api.conversations.list({ view: "all", order: "newest" });
  const row = items[0];
  if (!row) throw new Error("no conversation was opened");
  return { visitor, row };
}

/** A new conversation is at rest once its clock runs. */
const withClock = <Row extends { clock: unknown }>(row: Row) => (row.clock ? row : null);

it("[READ-1] [SYNC-2] what changed since one looked is unread, on every device; it is laid back and read again, and the number follows", async () => {
  const { row } = await chatConversation("Is my seat kept?");
  const { lin, marco, amara } = world.people;
  const { id } = row;
  await lin.api.conversations.assign({ id, assigneeId: lin.id });
  const socket = await connectAgent(world.url, lin.token);
  let heard: ReadMarks = { [id]: null };
  socket.on("readMark:moved", ({ mark }: Signal<"readMark:moved">) => (heard = applyReadMark(heard, mark)));
  const inSync = async () => {
    const { items } = await lin.api.places.marks({ ids: [id] });
    await until(async () => JSON.stringify(heard[id]) === JSON.stringify(items[0]));
    return isUnread(await lin.api.conversations.get({ id }), heard[id]);
  };
  const before = (await lin.api.places.unread()).count;
  expect(isUnread(await lin.api.conversations.get({ id }), null)).toBe(true);
  const read = await lin.api.places.setMark({ id, seq: (await lin.api.conversations.get({ id })).seq });
  expect(await inSync()).toBe(false);
  expect((await lin.api.places.unread()).count).toBe(before - 1);
  await marco.api.conversations.postMessage({ id, kind: "note", text: "It is", key: newKey() });
  expect(await inSync()).toBe(true);
  const laidBack = await lin.api.places.setMark({ id, seq: read.seq + 9, unread: true });
  expect(laidBack).toMatchObject({ unread: true, version: read.version + 1 });
  expect(await inSync()).toBe(true);
  expect((await lin.api.places.unread()).count).toBe(before);
  expect(await lin.api.places.setMark({ id, seq: 2, unread: true })).toEqual(laidBack);
  await lin.api.places.setMark({ id, seq: 1 });
  expect(await inSync()).toBe(false);
  expect((await marco.api.places.marks({ ids: [id] })).items).toEqual([]);
  await expect(amara.api.places.setMark({ id, seq: 1 })).rejects.toMatchObject({ code: "record.notFound" });
  socket.close();
});

describe("messages", () => {
  it("[MSG-1] a repeated key returns the first message, at once and later", async () => {
    const { row } = await chatConversation();
    const { api } = world.people.lin;
    const key = newKey();
    const send = () => api.conversations.postMessage({ id: row.id, kind: "outbound", channel: "chat", text: "We are looking for it", key });
    const both = await Promise.all([send(), send(), send()]);
    const later = await send();
    expect(new Set([...both, later].map(({ id }) => id)).size).toBe(1);
    const { items } = await api.conversations.messages({ id: row.id });
    expect(items.filter(({ text }) => text === "We are looking for it")).toHaveLength(1);
  });

  it("[MSG-2] the same key with different content is refused and stores nothing", async () => {
    const { row } = await chatConversation();
    const { api } = world.people.lin;
    const key = newKey();
    await api.conversations.postMessage({ id: row.id, kind: "outbound", channel: "chat", text: "first", key });
    await expect(
      api.conversations.postMessage({ id: row.id, kind: "outbound", channel: "chat", text: "second", key }),
    ).rejects.toMatchObject({ code: "message.keyReused" });
    const { items } = await api.conversations.messages({ id: row.id });
    expect(items.map(({ text }) => text)).not.toContain("second");
  });

  it("[MSG-3] sequence numbers are gapless and rising when many write at once", async () => {
    const { row } = await chatConversation();
    const { lin, marco } = world.people;
    const sends = Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? lin : marco).api.conversations.postMessage({
        id: row.id,
        kind: index % 3 ? "outbound" : "note",
        channel: index % 3 ? "chat" : undefined,
        text: `line ${index}`,
        key: newKey(),
      }),
    );
    await Promise.all(sends);
    const { items } = await lin.api.conversations.messages({ id: row.id, limit: 100 });
    const seqs = items.map(({ seq }) => seq).sort((a, b) => a - b);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });

  it("[MSG-6] a note never reaches the visitor", async () => {
    const { visitor, row } = await chatConversation();
    const heard: unknown[] = [];
    visitor.onAny((name, data) => heard.push([name, data]));
    const { api } = world.people.lin;
    await api.conversations.postMessage({ id: row.id, kind: "note", text: "customer is a known fraudster", key: newKey() });
    await api.conversations.postMessage({ id: row.id, kind: "outbound", channel: "chat", text: "Hello Oliver", key: newKey() });
    await until(() => Promise.resolve(JSON.stringify(heard).includes("Hello Oliver")));
    const opened = await ask<unknown>(visitor, "chat:open", { language: "en", number: null, revision: 0 });
    expect(JSON.stringify([heard, opened])).toContain("Hello Oliver");
    expect(JSON.stringify([heard, opened])).not.toContain("fraudster");
  });

  it("[MSG-7] sending on a thread that changed asks first", async () => {
    const { row } = await chatConversation();
    const { lin, marco } = world.people;
    const { revision } = await until(async () => withClock(await lin.api.conversations.get({ id: row.id })));
    const first = await marco.api.conversations.postMessage({
      id: row.id,
      kind: "outbound",
      channel: "chat",
      text: "I have it",
      key: newKey(),
      seenRevision: revision,
    });
    expect(first.text).toBe("I have it");
    const stale = lin.api.conversations.postMessage({
      id: row.id,
      kind: "outbound",
      channel: "chat",
      text: "I have it too",
      key: newKey(),
      seenRevision: revision,
    });
    await expect(stale).rejects.toMatchObject({ code: "message.threadChanged" });
  });

  it("[MSG-11] a reply inside the reopen window reopens, after it starts a linked follow-up", async () => {
    const { visitor, row } = await chatConversation();
    const { api } = world.people.lin;
    await api.conversations.resolve({ id: row.id });
    await ask(visitor, "chat:send", { key: newKey(), text: "It is broken, though" });
    expect((await api.conversations.get({ id: row.id })).status).toBe("open");
    await api.conversations.resolve({ id: row.id });
    const { moveClock } = await import("../../server/platform/ctx.ts");
    moveClock(8 * 86_400_000);
    try {
      await ask(visitor, "chat:send", { key: newKey(), text: "Another matter" });
    } finally {
      moveClock(-8 * 86_400_000);
    }
    expect(["resolved", "closed"]).toContain((await api.conversations.get({ id: row.id })).status);
    const { items } = await api.conversations.list({ contactId: row.contact.id });
    const followUp = await api.conversations.get({ id: items.find(({ id }) => id !== row.id)?.id ?? "" });
    expect(followUp.followUpOf?.number).toBe(row.number);
    const thread = await api.conversations.messages({ id: row.id });
    expect(thread.items.some(({ event }) => event?.type === "followedUpBy" && event.number === followUp.number)).toBe(true);
  });
});

describe("live state", () => {
  it("[SYNC-2] the live thread equals the thread read afresh", async () => {
    const { applyConversationChange } = await import("../../shared/conversations/applyConversationChange.ts");
    const { row } = await chatConversation();
    const { lin, marco } = world.people;
    const socket = await connectAgent(world.url, marco.token);
    const held = await ask<{ row: typeof row; messages: never[] }>(socket, "conversation:hold", { id: row.id, revision: 0 });
    const page = await marco.api.conversations.messages({ id: row.id, limit: 100 });
    let live = { row: held.row, messages: page.items.toReversed() };
    socket.on("conversation:changed", (change) => {
      const next = applyConversationChange(live, change);
      if (next === "gap") throw new Error("gap");
      if (next !== "unchanged") live = next;
    });
    await lin.api.conversations.postMessage({ id: row.id, kind: "outbound", channel: "chat", text: "one", key: newKey() });
    await lin.api.conversations.postMessage({ id: row.id, kind: "note", text: "two", key: newKey() });
    await lin.api.conversations.assign({ id: row.id, assigneeId: marco.id });
    await lin.api.conversations.change({ id: row.id, priority: "urgent", tags: ["bag"] });
    await lin.api.conversations.setStatus({ id: row.id, status: "pending" });
    // Clocks follow a little later, also between two readings: what was heard and read is of one revision when the row before and after say so.
    const readRow = async () => (await marco.api.conversations.list({ view: "mine" })).items.find(({ id }) => id === row.id);
    const [heard, afresh, listed] = await until(async () => {
      const before = await readRow();
      const read = await marco.api.conversations.messages({ id: row.id, limit: 100 });
      const after = await readRow();
      const isOne = after?.revision === live.row.revision && before?.revision === after.revision;
      return isOne && ([live, read, after] as const);
    });
    expect(heard.messages).toEqual(afresh.items.toReversed());
    expect(heard.row).toEqual(listed);
    socket.close();
  });

  it("[SYNC-1] a client that was away gets exactly what it missed, in order", async () => {
    const { row } = await chatConversation();
    const { lin, marco } = world.people;
    const first = await connectAgent(world.url, marco.token);
    const { row: held } = await ask<{ row: typeof row }>(first, "conversation:hold", { id: row.id, revision: 0 });
    await until(async () => (await marco.api.conversations.get({ id: row.id })).clock);
    const seen = await marco.api.conversations.get({ id: row.id });
    first.close();
    for (const text of ["a", "b", "c"]) await lin.api.conversations.postMessage({ id: row.id, kind: "note", text, key: newKey() });
    const second = await connectAgent(world.url, marco.token);
    const missed = await ask<{ reset: boolean; messages: { text: string }[] }>(second, "conversation:hold", {
      id: row.id,
      revision: seen.revision,
    });
    expect(held.id).toBe(row.id);
    expect(missed.reset).toBe(false);
    expect(missed.messages.map(({ text }) => text)).toEqual(["a", "b", "c"]);
    second.close();
  });
});

describe("presence", () => {
  it("[SYNC-8] who looks and who replies is seen at once, and is gone when the tab goes away", async () => {
    const { row, visitor } = await chatConversation("Anybody there?");
    const [lin, marco] = await Promise.all([world.people.lin, world.people.marco].map(({ token }) => connectAgent(world.url, token)));
    if (!lin || !marco) throw new Error("no sockets");
    const seen: string[] = [];
    lin.on("presence:changed", ({ people }: Signal<"presence:changed">) => seen.push(people[0]?.doing ?? ""));
    for (const socket of [lin, marco]) await ask(socket, "conversation:hold", { id: row.id, revision: 0 });
    for (const doing of ["viewing", "replying"] as const) {
      marco.emit("conversation:doing", { id: row.id, doing }, () => {});
      await until(async () => seen.at(-1) === doing);
    }
    marco.disconnect();
    await until(async () => seen.at(-1) === "gone");
    expect(seen).toEqual(["viewing", "replying", "gone"]);
    for (const socket of [lin, visitor]) socket.close();
  });
});
