import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ConversationId } from "../../shared/contract/ids.ts";
import type { Signal } from "../../shared/contract/wire.ts";
import { applyDraft, applyMark } from "../../shared/conversations/drafts/applyDraft.ts";
import type { DraftWords } from "../../shared/conversations/drafts/draft.schema.ts";
import { keptForLater } from "./given/keptForLater.ts";
import { ahead, ask, connectAgent, connectVisitor, startWorld, until, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => void (world = await startWorld({ UNDO_SEND_SECONDS: "20" })));
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

const chatConversation = async (text: string) => {
  const { visitor, id } = await chat(text);
  return { visitor, row: { id: id as ConversationId } };
};

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
  const field = { labelZh: null, choices: [], required: true };
  const fields = [
    {
      ...field,
      key: "why",
      label: "Refund reason",
      labelZh: "退款原因",
      kind: "choice" as const,
      choices: ["Airline", "Guest"],
    },
    { ...field, key: "amount", label: "Amount", kind: "number" as const, required: false },
    { ...field, key: "trip", label: "Trip", kind: "booking" as const }, // there is none to choose
  ];
  const socket = await connectAgent(world.url, lin.token);
  const told = new Promise((resolve) => socket.once("rules:changed", resolve));
  const saved = await zhao.api.fields.change({ of: "conversation", fields, seenVersion: 0 });
  expect(await told).toMatchObject({ what: "customFields" });
  expect((await lin.api.fields.list()).items[0]).toEqual(saved);
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

describe("drafts", () => {
  const words = (text: string): DraftWords => ({ kind: "outbound", channel: "chat", text, html: "", attachments: [], seenSeq: 1 });
  const [here, there] = ["tab-number-one", "tab-number-two"];

  it("[MSG-8] [SYNC-2] a draft is one for each agent and conversation; the other tab hears how it stands, and the marks follow", async () => {
    const { row } = await chatConversation("Where do I check in?");
    const { lin, marco } = world.people;
    const socket = await connectAgent(world.url, lin.token);
    const heard: Signal<"draft:changed">[] = [];
    socket.on("draft:changed", (told: Signal<"draft:changed">) => heard.push(told));
    const before = (await lin.api.drafts.mine({})).items;
    expect((await lin.api.drafts.get({ id: row.id })).draft).toBeNull();
    await lin.api.drafts.keep({ id: row.id, words: words("At desk 4"), tab: here, basedOn: 0 });
    const later = await lin.api.drafts.keep({ id: row.id, words: words("At desk 5"), tab: there, basedOn: 0 });
    expect(later).toMatchObject({ version: 2, basedOn: 0, tab: there });
    expect((await lin.api.drafts.get({ id: row.id })).draft).toEqual(later);
    expect((await marco.api.drafts.get({ id: row.id })).draft).toBeNull();
    await until(async () => heard.length === 2);
    expect(JSON.stringify(heard)).not.toContain("desk");
    expect(heard.reduce((marks, told) => applyMark(marks, told), before)).toEqual((await lin.api.drafts.mine({})).items);
    const first = { conversationId: row.id, version: 1, basedOn: 0, tab: here, changedAt: later.changedAt, words: words("At desk 4") };
    expect(applyDraft({ saved: first, mine: null, lost: null }, later, here)).toEqual({
      saved: later,
      mine: null,
      lost: words("At desk 4"),
    });
    socket.close();
  });

  it("[MSG-8] it is gone with what sends it, but not what was written since, and follows its thread into another", async () => {
    const { visitor, row } = await chatConversation("My bag is late");
    const { lin } = world.people;
    const { id } = row;
    const send = (text: string, draftVersion: number) =>
      lin.api.conversations.postMessage({ id, kind: "outbound", channel: "chat", text, key: newKey(), draftVersion });
    const one = await lin.api.drafts.keep({ id, words: words("We look for it"), tab: here, basedOn: 0 });
    await expect(send("We look for it", one.version)).resolves.toMatchObject({ text: "We look for it" });
    expect((await lin.api.drafts.get({ id })).draft).toMatchObject({ words: null, tab: null, version: 2 });
    const two = await lin.api.drafts.keep({ id, words: words("It is in Rome"), tab: here, basedOn: 2 });
    await lin.api.drafts.keep({ id, words: words("It is in Rome, on its way"), tab: here, basedOn: 3 });
    await send("It is in Rome", two.version);
    expect((await lin.api.drafts.get({ id })).draft?.words?.text).toBe("It is in Rome, on its way");
    await expect(send("refused", two.version).then(() => send("x", 0))).rejects.toMatchObject({ code: "request.invalid" });
    const other = await lin.api.contacts.create({ name: "O", identities: [{ kind: "email", value: `${newKey()}@mail.example` }] });
    const into = await lin.api.conversations.create({ contactId: other.id, subject: "Bag", channel: "email", text: "t", key: newKey() });
    await lin.api.drafts.keep({ id: into.id, words: words("Dear Oliver"), tab: here, basedOn: 0 });
    await world.people.priya.api.conversations.join({ id, intoId: into.id });
    expect((await lin.api.drafts.get({ id: into.id })).draft?.words?.text).toBe("Dear Oliver\n\nIt is in Rome, on its way");
    expect((await lin.api.drafts.mine({})).items.map(({ conversationId }) => conversationId)).not.toContain(id);
    const stranger = world.people.amara.api.drafts.keep({ id, words: words("x"), tab: here, basedOn: 0 });
    await expect(stranger).rejects.toMatchObject({ code: "record.notFound" });
    visitor.close();
  });
});

describe("sending by mail", () => {
  const wordsOf = (text: string): DraftWords => ({ kind: "outbound", channel: "email", text, html: "", attachments: [], seenSeq: 1 });
  async function mailConversation() {
    const { api } = world.people.lin;
    const contact = await api.contacts.create({ name: "Ines Duarte", identities: [{ kind: "email", value: `${newKey()}@mail.example` }] });
    const { id } = await api.conversations.create({ contactId: contact.id, subject: "Visa", channel: "email", text: "t", key: newKey() });
    const stored = async (text: string) => (await api.conversations.messages({ id })).items.filter((one) => one.text === text).length;
    return { api, id, stored };
  }

  it("[MSG-10] it leaves when its seconds are over, once; until then it is undone and its words are a draft again", async () => {
    const { api, id, stored } = await mailConversation();
    const key = newKey();
    const sent = await api.drafts.send({ id, words: wordsOf("Undone"), key });
    expect(await api.drafts.send({ id, words: wordsOf("Undone"), key })).toEqual(sent);
    await expect(api.drafts.send({ id, words: wordsOf("Other"), key })).rejects.toMatchObject({ code: "message.keyReused" });
    await expect(world.people.marco.api.drafts.undoSend({ key })).rejects.toMatchObject({ code: "message.leftAlready" });
    expect((await api.drafts.undoSend({ key })).words?.text).toBe("Undone");
    expect((await api.drafts.get({ id })).draft?.words?.text).toBe("Undone");
    const [kept, again] = [(await api.drafts.get({ id })).draft?.version ?? 0, newKey()];
    expect((await api.drafts.send({ id, words: wordsOf("Left"), key: again, draftVersion: kept })).message).toBeNull();
    expect((await api.drafts.get({ id })).draft?.words).toBeNull();
    expect(await stored("Left")).toBe(0);
    await ahead(20_000, () => until(async () => (await stored("Left")) === 1));
    await expect(api.drafts.undoSend({ key: again })).rejects.toMatchObject({ code: "message.leftAlready" });
    expect(await stored("Undone")).toBe(0);
    const stale = api.drafts.send({ id, words: wordsOf("stale"), key: newKey(), seenRevision: 1 });
    await expect(stale).rejects.toMatchObject({ code: "message.threadChanged" });
  });

  it("[MSG-10] undone while two processes send it off: it is posted or it is a draft, never both and never neither", async () => {
    const { leaveDoer } = await import("../../server/features/conversations/index.ts");
    const { database } = await import("../../server/platform/database/index.ts");
    const { api, id, stored } = await mailConversation();
    const outcomes = new Set<string>();
    for (let round = 0; round < 6; round++) {
      const [key, text] = [newKey(), `round ${round}`];
      await api.drafts.send({ id, words: wordsOf(text), key });
      const held = await database().collection("heldSends").findOne({ key });
      const leave = () => leaveDoer.run({ id: String(held?._id) }, 1);
      const undo = () =>
        api.drafts.undoSend({ key }).then(
          () => "undone",
          (error: { code: string }) => error.code,
        );
      const [outcome] = await Promise.all(round % 3 ? [undo(), leave(), leave()] : [leave().then(undo), leave()]);
      expect(await stored(text)).toBe(outcome === "undone" ? 0 : 1);
      const draft = (await api.drafts.get({ id })).draft?.words?.text ?? "";
      expect(draft.includes(text)).toBe(outcome === "undone");
      outcomes.add(outcome ?? "");
    }
    expect(outcomes).toContain("message.leftAlready");
  });

  it("[MSG-15] kept for later it leaves once or is held back, and what is told of it equals what is read [SYNC-2]", async () =>
    expect(await keptForLater(world, await mailConversation(), wordsOf)).toEqual([]));
});
