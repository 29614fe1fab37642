import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ConversationId } from "../../shared/contract/ids.ts";
import type { Signal } from "../../shared/contract/wire.ts";
import { applyConversationChange } from "../../shared/conversations/applyConversationChange.ts";
import { isHere } from "../../shared/conversations/isHere.ts";
import { type Message } from "../../shared/conversations/message.schema.ts";
import { ask, connectAgent, connectVisitor, startWorld, until, type World } from "../support/world.ts";
import { newKey, storedAndRebuilt } from "../sla/given/clockDesk.ts";
import { mergeDesk, type MergeDesk } from "./given/mergeDesk.ts";
import { mergedTrips, tripsGoAndReturn } from "./given/mergedTrips.ts";

let world: World;
let desk: MergeDesk;
beforeAll(async () => {
  world = await startWorld();
  desk = await mergeDesk(world);
});
afterAll(() => world.stop());

describe("merge", () => {
  it("[MRG-1] [MRG-3] both histories stand in time order; taken back everything is as before, clocks included, and both say so", async () => {
    const { api } = world.people.lin;
    const [into, from] = [await desk.asks("Where is my bag?"), await desk.asks("And my invoice?")];
    await desk.answers(into);
    await desk.asksAgain(from, "Hello?");
    const before = [await desk.stateOf(from), await desk.stateOf(into)];
    const preview = await api.merges.preview({ id: from, intoId: into });
    expect(preview).toMatchObject({ refused: null, counts: { from: 2, into: 2 }, contacts: "stayTwo", drafts: 0 });
    expect(preview.newest.map(({ text }) => text)).toEqual(["Where is my bag?", "And my invoice?", "It comes.", "Hello?"]);

    await api.merges.merge({ id: from, intoId: into });
    expect((await desk.said(into)).map(({ text, from: number }) => [text, number !== null])).toEqual([
      ["Where is my bag?", false],
      ["And my invoice?", true],
      ["It comes.", false],
      ["Hello?", true],
    ]);
    expect(await api.conversations.get({ id: into })).toMatchObject({ unanswered: 2 });
    await desk.clocksFollowed(into, (clocks) => clocks.some(({ kind, stoppedAt }) => kind === "nextResponse" && stoppedAt === null));
    await desk.clocksFollowed(from, (clocks) => clocks.every(({ stoppedAt }) => stoppedAt !== null));
    await expect(api.merges.merge({ id: from, intoId: into })).rejects.toMatchObject({ data: { because: "alreadyJoined" } });
    expect((await api.conversations.get({ id: from })).abilities).toEqual(["conversation.join"]);

    const back = await api.merges.undo({ id: from });
    expect(back).toMatchObject({ id: from, joinedInto: null, status: "open", unanswered: 2 });
    await desk.clocksFollowed(from, (clocks) => clocks.some(({ stoppedAt }) => stoppedAt === null));
    await desk.clocksFollowed(into, (clocks) => clocks.every(({ kind, stoppedAt }) => kind === "resolution" || stoppedAt !== null));
    expect([await desk.stateOf(from), await desk.stateOf(into)]).toEqual(before);
    for (const id of [from, into]) {
      const [stored, rebuilt] = await storedAndRebuilt(id);
      expect(rebuilt).toEqual(stored);
    }
    expect(await desk.lastEvents(from)).toMatchObject([{ type: "joinedInto" }, { type: "unjoined", id: into }]);
    expect(await desk.lastEvents(into)).toMatchObject([
      { type: "joinedHere", id: from },
      { type: "unjoinedHere", id: from },
    ]);
    await expect(api.merges.undo({ id: from })).rejects.toMatchObject({ data: { because: "undone" } });
  });

  it("[MRG-3] what answered the merged one goes back with it, other words stay; an answer since forbids it and says what to do", async () => {
    const { api } = world.people.lin;
    const [into, from] = [await desk.asks("One"), await desk.asks("Two")];
    await desk.answers(from);
    await api.merges.merge({ id: from, intoId: into });
    await desk.asksAgain(from, "It answered the merged one");
    await desk.asksAgain(into, "It answered the other");
    expect((await desk.said(into)).map(({ text }) => text)).toEqual([
      "One",
      "Two",
      "It comes.",
      "It answered the merged one",
      "It answered the other",
    ]);
    const note = await api.conversations.postMessage({ id: into, kind: "note", text: "Of both", key: newKey() });
    await api.merges.undo({ id: from });
    expect((await desk.said(from)).map(({ text }) => text)).toEqual(["Two", "It comes.", "It answered the merged one"]);
    expect((await desk.said(into)).map(({ text }) => text)).toEqual(["One", "It answered the other", note.text]);
    expect((await api.conversations.get({ id: from })).unanswered).toBe(1);
    expect((await api.conversations.get({ id: into })).unanswered).toBe(2);

    await api.merges.merge({ id: from, intoId: into });
    await desk.answers(into);
    await expect(api.merges.undo({ id: from })).rejects.toMatchObject({
      code: "conversation.undoRefused",
      data: { because: "answered" },
      message: expect.stringContaining("Split off"),
    });
  });

  it("[MRG-1] of two merges at once one wins; what is offered, merged on or split since says what to do first", async () => {
    const { lin, priya } = world.people;
    const [a, b, c] = [await desk.asks("A"), await desk.asks("B"), await desk.asks("C")];
    const mergeInto = (api: typeof lin.api, intoId: ConversationId) =>
      api.merges.merge({ id: a, intoId }).then(
        () => "merged",
        (error: { data: { because: string } }) => error.data.because,
      );
    const codes = await Promise.all([mergeInto(lin.api, b), mergeInto(priya.api, c)]);
    expect(codes.toSorted()).toEqual(["alreadyJoined", "merged"]);
    const into = codes[0] === "merged" ? b : c;
    const third = into === b ? c : b;
    await lin.api.merges.merge({ id: into, intoId: third });
    await expect(lin.api.merges.undo({ id: a })).rejects.toMatchObject({ data: { because: "joinedOn" } });
    await lin.api.merges.undo({ id: into });
    await lin.api.merges.undo({ id: a });
    expect((await desk.said(a)).map(({ text }) => text)).toEqual(["A"]);

    await lin.api.consultations.ask({ id: a, departmentId: world.departments.refunds, question: "May we?" });
    await expect(lin.api.merges.merge({ id: a, intoId: b })).rejects.toMatchObject({ data: { because: "offered" } });
  });

  it("[MRG-3] [CHAT-8] a visitor writes in the surviving thread, and in its own again once parted, with every line of its chat", async () => {
    const { api } = world.people.lin;
    const visitor = await connectVisitor(world.url);
    await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
    await ask(visitor, "chat:send", { key: newKey(), text: "I am at the airport" });
    const chat = (await api.conversations.list({ view: "all", order: "newest" })).items[0]?.id as ConversationId;
    await api.conversations.postMessage({ id: chat, kind: "outbound", channel: "chat", text: "Which one?", key: newKey() });
    const mail = await desk.asks("Seats");
    await api.merges.merge({ id: chat, intoId: mail });
    await ask(visitor, "chat:send", { key: newKey(), text: "Munich" });
    expect((await desk.said(mail)).map(({ text }) => text)).toContain("Munich");
    await api.merges.undo({ id: chat });
    const opened = await ask<{ thread: { lines: { text: string }[] } }>(visitor, "chat:open", {
      language: "en",
      number: null,
      revision: 0,
    });
    expect(opened.thread.lines.map(({ text }) => text)).toEqual(["I am at the airport", "Which one?", "Munich"]);
    await ask(visitor, "chat:send", { key: newKey(), text: "Gate 4" });
    expect((await desk.said(chat)).map(({ text }) => text)).toEqual(["I am at the airport", "Which one?", "Munich", "Gate 4"]);
    expect((await desk.said(mail)).map(({ text }) => text)).toEqual(["Seats"]);
    visitor.close();
  });
});

describe("split", () => {
  it("[MRG-2] [MRG-3] [SYNC-2] chosen messages move, both say so, clocks count from when they came; undone as before, live as read afresh", async () => {
    const { lin } = world.people;
    const { api } = lin;
    const id = await desk.asks("Where is my bag?");
    await desk.answers(id);
    await desk.asksAgain(id, "And the invoice?");
    const socket = await connectAgent(world.url, lin.token);
    const { items } = await api.conversations.messages({ id });
    const heard: Signal<"conversation:changed">[] = [];
    socket.on("conversation:changed", (told: Signal<"conversation:changed">) => (told.row.id === id ? heard.push(told) : undefined));
    const row = await api.conversations.get({ id });
    const before = await desk.stateOf(id);
    const chosen = items.find(({ text }) => text === "And the invoice?") as Message;

    const split = (messageIds: Message["id"][]) => api.merges.split({ id, messageIds, subject: "Invoice" });
    await expect(split(items.filter(({ kind }) => kind !== "event").map((one) => one.id))).rejects.toMatchObject({
      data: { because: "nothingLeft" },
    });
    await expect(split(items.filter(({ kind }) => kind === "event").map((one) => one.id))).rejects.toMatchObject({
      data: { because: "notHere" },
    });
    const opened = await split([chosen.id]);
    expect(opened).toMatchObject({ subject: "Invoice", unanswered: 1, createdAt: chosen.happenedAt });
    expect((await desk.said(opened.id)).map(({ text }) => text)).toEqual(["And the invoice?"]);
    expect((await desk.said(id)).map(({ text }) => text)).toEqual(["Where is my bag?", "It comes."]);
    expect(await desk.lastEvents(id)).toContainEqual({ type: "splitOff", number: opened.number, id: opened.id, entries: 1 });
    expect(await desk.lastEvents(opened.id)).toContainEqual({ type: "splitFrom", number: row.number, id, entries: 1 });
    const clocks = await desk.clocksFollowed(opened.id, (all) => all.length === 2);
    for (const { startedAt } of clocks) expect(startedAt.toISOString()).toBe(chosen.happenedAt);
    await desk.clocksFollowed(id, (all) => all.every(({ kind, stoppedAt }) => kind === "resolution" || stoppedAt !== null));

    expect((await api.merges.undoSplit({ id: opened.id })).id).toBe(id);
    await desk.clocksFollowed(id, (all) => all.some(({ kind, stoppedAt }) => kind === "nextResponse" && stoppedAt === null));
    expect(await desk.stateOf(id)).toEqual(before);
    expect(await api.conversations.get({ id: opened.id })).toMatchObject({ joinedInto: { id }, status: "closed" });
    // Read between two looks at one revision: the mail that was answered still comes to its place in the outbox.
    const now = await until(async () => {
      const { revision } = await api.conversations.get({ id });
      const messages = (await api.conversations.messages({ id })).items.toReversed();
      const still = (await api.conversations.get({ id })).revision === revision && heard.at(-1)?.row.revision === revision;
      return still ? { revision, messages } : null;
    });
    let held: { row: typeof row; messages: Message[] } = { row, messages: items.toReversed() };
    for (const told of heard.filter((one) => one.previous >= row.revision)) {
      const applied = applyConversationChange(held, told);
      if (applied !== "unchanged" && applied !== "gap") held = { ...held, row: { ...row, ...applied.row }, messages: applied.messages };
    }
    expect(held.row.revision).toBe(now.revision);
    expect(held.messages.filter(isHere)).toEqual(now.messages);
    socket.close();
  });

  it("[MRG-3] what was written in the split-off one forbids taking it back and names the way; merged back nothing is lost", async () => {
    const { api } = world.people.lin;
    const id = await desk.asks("One");
    await desk.asksAgain(id, "Two");
    const two = (await api.conversations.messages({ id })).items.find(({ text }) => text === "Two") as Message;
    const opened = await api.merges.split({ id, messageIds: [two.id], subject: "Two" });
    await api.conversations.postMessage({ id: opened.id, kind: "note", text: "Looked at it", key: newKey() });
    await expect(api.merges.undoSplit({ id: opened.id })).rejects.toMatchObject({ data: { because: "written", number: opened.number } });
    await api.merges.merge({ id: opened.id, intoId: id });
    expect((await desk.said(id)).map(({ text }) => text)).toEqual(["One", "Two", "Looked at it"]);
    await expect(api.merges.split({ id: opened.id, messageIds: [two.id], subject: "x" })).rejects.toMatchObject({
      code: "conversation.joinRefused",
    });
  });
});

it("[MSG-16] a thread opens at any place with pages both ways, and every entry that holds a text is found in it, Chinese too", async () => {
  const { lin, amara } = world.people;
  const { api } = lin;
  const id = await desk.asks("Where is my bag?");
  await desk.answers(id);
  const texts = ["蓝天仪器的发票", "Nothing (yet).", "the BAG is 蓝天"];
  for (const text of texts) await api.conversations.postMessage({ id, kind: "note", text, key: newKey() });
  const all = (await api.conversations.messages({ id })).items.toReversed();
  const around = await api.places.around({ id, place: "firstAnswer", limit: 2 });
  expect(around.items.map(({ id: one }) => one)).toContain(around.targetId);
  expect(all.find((one) => one.id === around.targetId)?.kind).toBe("outbound");
  const [before, after] = await Promise.all([
    api.conversations.messages({ id, after: around.older ?? "" }),
    api.places.newer({ id, after: around.newer ?? "" }),
  ]);
  const lasting = ({ delivery: _movesMeanwhile, revision: _too, ...entry }: (typeof all)[number]) => entry;
  expect([...before.items.toReversed(), ...around.items, ...after.items].map(lasting)).toEqual(all.map(lasting));
  const start = await api.places.around({ id, place: "start", limit: 2 });
  expect([start.older, start.items.slice(0, 1).map(lasting)]).toEqual([null, all.slice(0, 1).map(lasting)]);
  expect((await api.places.around({ id, at: "2040-01-01T00:00:00.000Z" })).targetId).toBe(all.at(-1)?.id);
  expect((await api.places.around({ id, afterSeq: all.find(({ text }) => text === texts[0])?.seq ?? 0 })).targetId).toBe(
    all.find(({ text }) => text === texts[1])?.id,
  );
  const found = async (text: string) =>
    (await api.places.find({ id, text })).items.map((hit) => all.find((one) => one.id === hit.id)?.text);
  expect(await found("蓝天")).toEqual([texts[2], texts[0]]);
  expect(await found("bag")).toEqual([texts[2], "Where is my bag?"]);
  expect(await found("(yet).")).toEqual([texts[1]]);
  expect(await found(".*")).toEqual([]);
  expect((await api.places.mark({ id })).seq).toBeNull();
  expect([await api.places.setMark({ id, seq: 4 }), await api.places.setMark({ id, seq: 2 })]).toMatchObject([{ seq: 4 }, { seq: 4 }]);
  const strange = [
    () => amara.api.places.around({ id }),
    () => amara.api.places.find({ id, text: "x" }),
    () => amara.api.places.newer({ id }),
  ];
  for (const read of strange) await expect(read()).rejects.toMatchObject({ code: "record.notFound" });
});

it("[MSG-6] what is printed for the contact holds what was said to and by them, and nothing that stays inside", async () => {
  const { lin, amara } = world.people;
  const { api } = lin;
  const id = await desk.asks("Where is my bag?");
  await desk.answers(id);
  await api.conversations.postMessage({ id, kind: "note", text: "a difficult one", key: newKey() });
  const call = { conversationId: id, contactId: null, number: "+86 21 5555 0142", direction: "in", notes: "shouted at me" } as const;
  await api.calls.log({
    ...call,
    startedAt: new Date().toISOString(),
    seconds: 60,
    outcome: "solved",
    followUp: "never again",
    callBackAt: null,
    key: newKey(),
  });
  await api.conversations.setStatus({ id, status: "pending" });
  const all = await api.transcript.list({ id, events: true });
  expect(all.items.map(({ from, text, callSeconds, event }) => [from, text || callSeconds || event?.type])).toEqual([
    ["event", "opened"],
    ["contact", "Where is my bag?"],
    ["us", "It comes."],
    [expect.any(String), 60],
    ["event", "statusChanged"],
  ]);
  expect(JSON.stringify(all)).not.toMatch(/difficult|shouted|never again|clock|5555/i);
  const page = await api.transcript.list({ id, limit: 2 });
  const rest = await api.transcript.list({ id, limit: 2, after: page.next ?? "" });
  expect([...page.items, ...rest.items].map(({ id: one }) => one)).toEqual(
    all.items.filter(({ from }) => from !== "event").map(({ id: one }) => one),
  );
  await expect(amara.api.transcript.list({ id })).rejects.toMatchObject({ code: "record.notFound" });
});

it("[MRG-3] whatever is merged, split and taken back in whatever order, each thread says what a plain model of it says", async () => {
  const acts = fc.array(
    fc.record({ act: fc.constantFrom("merge", "undo", "split", "undoSplit", "ask", "note"), a: fc.nat(9), b: fc.nat(9) }),
    {
      minLength: 8,
      maxLength: 14,
    },
  );
  const agrees = fc.asyncProperty(acts, async (steps) => {
    const model = await desk.modelOf(3);
    for (const step of steps) await model.take(step);
    await model.compare();
  });
  expect(await fc.check(agrees, { numRuns: 4, endOnFailure: true })).toMatchObject({ failed: false });
});

it("[CON-2] trips, departures and what several brought go with a merge, and whoever is parted in whatever order has its own again", async () => {
  await tripsGoAndReturn(world.people.lin.api);
  expect(fc.check(mergedTrips, { numRuns: 400 })).toMatchObject({ failed: false });
});
