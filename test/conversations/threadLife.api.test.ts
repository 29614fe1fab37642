import { afterAll, beforeAll, expect, it } from "vitest";
import { ask, connectAgent, connectVisitor, startWorld, until, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

let line = 0;
const newKey = () => `life-key-${++line}-${Math.random().toString(36).slice(2)}`;
const day = 86_400_000;

async function chat(text: string) {
  const visitor = await connectVisitor(world.url);
  await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
  await ask(visitor, "chat:send", { key: newKey(), text });
  const row = (await world.people.lin.api.conversations.list({ view: "all", order: "newest" })).items[0];
  return { visitor, id: row?.id ?? "" };
}

it("[MSG-11] what stays resolved past the reopen window closes by itself, and a closed one is followed up", async () => {
  const { id } = await chat("thanks, all fine");
  const { api } = world.people.lin;
  await api.conversations.resolve({ id });
  const { moveClock } = await import("../../server/platform/ctx.ts");
  moveClock(7 * day + 1000);
  try {
    const closed = await until(async () => {
      const conversation = await api.conversations.get({ id });
      return conversation.status === "closed" ? conversation : null;
    });
    expect(closed.status).toBe("closed");
    await expect(api.conversations.reopen({ id })).rejects.toMatchObject({ code: "conversation.statusRefused" });
  } finally {
    moveClock(-7 * day - 1000);
  }
});

it("[MAIL-15] formatted text of an agent is cleaned before it is stored", async () => {
  const { api } = world.people.lin;
  const contact = await api.contacts.create({ name: "Clean", identities: [{ kind: "email", value: "clean@example.com" }] });
  const { id } = await api.conversations.create({ contactId: contact.id, subject: "s", channel: "email", text: "t", key: newKey() });
  const message = await api.conversations.postMessage({
    id,
    kind: "outbound",
    channel: "email",
    text: "bold",
    html: '<p><b>bold</b><img src=x onerror="alert(1)"><script>alert(2)</script></p>',
    key: newKey(),
  });
  const { html } = await api.conversations.messageHtml({ id: message.id });
  expect(html).toContain("<b>bold</b>");
  expect(html).not.toMatch(/script|onerror/);
});

it("[MSG-9] how a mail was delivered is told in the thread it was joined into, too", async () => {
  const { api } = world.people.lin;
  const contact = await api.contacts.create({ name: "Two threads", identities: [{ kind: "email", value: "two@example.com" }] });
  const first = await api.conversations.create({
    contactId: contact.id,
    subject: "one",
    channel: "email",
    text: "first matter",
    key: newKey(),
  });
  const second = await api.conversations.create({
    contactId: contact.id,
    subject: "two",
    channel: "email",
    text: "second matter",
    key: newKey(),
  });
  const { items } = await api.conversations.messages({ id: second.id });
  const original = items.find(({ kind }) => kind === "outbound");
  await api.conversations.join({ id: second.id, intoId: first.id });
  const { setDelivery } = await import("../../server/features/conversations/index.ts");
  const { systemCtx } = await import("../../server/platform/ctx.ts");
  const { Types } = await import("mongoose");
  expect(await setDelivery(systemCtx(), new Types.ObjectId(original?.id), "failed", "550 no such user")).toBe(true);
  const joined = await api.conversations.messages({ id: first.id });
  expect(joined.items.find(({ text }) => text === "second matter")?.delivery).toMatchObject({
    state: "failed",
    reason: "550 no such user",
  });
});

it("[MAIL-16] a file is stored once, read only by who may, and forgotten after a day when no message takes it", async () => {
  const { lin, amara } = world.people;
  const { id } = await chat("here is my ticket");
  const upload = (body: string, person = lin) =>
    fetch(`${world.url}/files?name=${encodeURIComponent("机票.txt")}`, {
      method: "POST",
      headers: { authorization: `Bearer ${person.token}`, "content-type": "text/plain" },
      body,
    });
  const taken = (await (await upload("the ticket")).json()) as { id: string; size: number };
  expect(taken.size).toBe(10);
  const left = (await (await upload("nobody wants it")).json()) as { id: string };
  await lin.api.conversations.postMessage({
    id,
    kind: "outbound",
    channel: "chat",
    text: "attached",
    attachmentIds: [taken.id],
    key: newKey(),
  });
  const read = (person: typeof lin) => fetch(`${world.url}/files/${taken.id}`, { headers: { authorization: `Bearer ${person.token}` } });
  const mine = await read(lin);
  expect(await mine.text()).toBe("the ticket");
  expect(mine.headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''/);
  expect((await read(amara)).status).toBe(404);
  await expect(
    lin.api.conversations.postMessage({ id, kind: "outbound", channel: "chat", text: "again", attachmentIds: [taken.id], key: newKey() }),
  ).rejects.toMatchObject({ code: "record.notFound" });
  expect((await upload("")).status).toBe(422);
  const { database } = await import("../../server/platform/database/index.ts");
  const { moveClock } = await import("../../server/platform/ctx.ts");
  const { Types } = await import("mongoose");
  moveClock(day + 1000);
  try {
    await until(
      async () =>
        !(await database()
          .collection("attachments")
          .findOne({ _id: new Types.ObjectId(left.id) })),
    );
    expect(
      await database()
        .collection("attachments")
        .countDocuments({ _id: new Types.ObjectId(taken.id) }),
    ).toBe(1);
  } finally {
    moveClock(-day - 1000);
  }
});

it("[SEC-3] [SYNC-2] the desk's own fields are asked of a conversation: checked, heard by all, and answered before it is resolved", async () => {
  const { lin, zhao } = world.people;
  const { id } = await chat("the refund has not come");
  const field = { labelZh: null, choices: [], required: false };
  const fields = [
    {
      ...field,
      key: "why",
      label: "Refund reason",
      labelZh: "退款原因",
      kind: "choice" as const,
      choices: ["Airline", "Guest"],
      required: true,
    },
    { ...field, key: "amount", label: "Amount", kind: "number" as const },
  ];
  const socket = await connectAgent(world.url, lin.token);
  const told = new Promise((resolve) => socket.once("rules:changed", resolve));
  const saved = await zhao.api.fields.change({ of: "conversation", fields, seenVersion: 0 });
  expect(await told).toMatchObject({ what: "customFields" });
  expect((await lin.api.fields.list()).items).toEqual([saved]);
  await expect(zhao.api.fields.change({ of: "conversation", fields: [], seenVersion: 0 })).rejects.toMatchObject({ code: "rules.changed" });
  await expect(lin.api.fields.change({ of: "conversation", fields: [], seenVersion: 1 })).rejects.toMatchObject({
    code: "ability.missing",
  });

  const wrong: Record<string, string>[] = [{ why: "Nobody" }, { amount: "twelve" }, { $where: "1" }];
  for (const answers of wrong)
    await expect(lin.api.conversations.change({ id, fields: answers })).rejects.toMatchObject({ code: "request.invalid" });
  await expect(lin.api.conversations.resolve({ id })).rejects.toMatchObject({
    code: "conversation.fieldsMissing",
    data: { labels: "Refund reason" },
  });
  expect((await lin.api.conversations.get({ id })).status).toBe("open");
  const heard = new Promise<{ row: { fields?: object } }>((resolve) => socket.once("conversation:changed", resolve));
  await lin.api.conversations.change({ id, fields: { why: "Airline", amount: "120.50" } });
  await lin.api.conversations.change({ id, fields: { amount: "" } });
  expect((await lin.api.conversations.get({ id })).fields).toEqual({ why: "Airline" });
  expect((await heard).row.fields).toEqual({ why: "Airline", amount: "120.50" });
  expect((await lin.api.conversations.resolve({ id })).status).toBe("resolved");
  await zhao.api.fields.change({ of: "conversation", fields: [], seenVersion: 1 });
  socket.close();
});
