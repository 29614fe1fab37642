import type { Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Signal } from "../../shared/contract/wire.ts";
import { applyTransfer } from "../../shared/transfers/applyTransfer.ts";
import type { Transfer } from "../../shared/transfers/transfer.schema.ts";
import { applyConsultation } from "../../shared/transfers/applyConsultation.ts";
import { ask, connectAgent, connectVisitor, startWorld, until, type Person, type World } from "../support/world.ts";
import { chatOf } from "./given/chatOf.ts";
import { passTime } from "./given/passTime.ts";
import { codeOf, deskOf, eventsIn } from "./given/transferDesk.ts";

let world: World;
let desk: ReturnType<typeof deskOf>;
const sockets: Socket[] = [];
beforeAll(async () => {
  world = await startWorld();
  desk = deskOf(world);
  await desk.alwaysOpen();
}, 60_000);
afterAll(() => {
  for (const socket of sockets) socket.close();
  return world.stop();
});

describe("a question to another department", () => {
  it("[TRF-5] is asked and answered inside the thread without moving it, and the contact sees nothing", async () => {
    const { lin, amara } = world.people;
    const visitor = await connectVisitor(world.url);
    sockets.push(visitor);
    const seen: string[] = [];
    visitor.onAny((_name, data: unknown) => seen.push(JSON.stringify(data)));
    await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
    await ask(visitor, "chat:send", { key: `ask-${Math.random()}`, text: "who pays the fee?" });
    const row = (await lin.api.conversations.list({ view: "all" })).items.find(({ snippet }) => snippet === "who pays the fee?");
    const id = row?.id as never;
    await lin.api.conversations.assign({ id, assigneeId: lin.id as never });
    const live: Signal<"consultation:changed">["consultation"][] = [];
    const socket = await connectAgent(world.url, amara.token);
    sockets.push(socket);
    socket.on("consultation:changed", ({ consultation }: Signal<"consultation:changed">) => live.push(consultation));
    const before = (await amara.api.consultations.list({})).items;
    const asked = await lin.api.consultations.ask({ id, departmentId: desk.refunds, question: "Do we pay the CNY 300?" });
    expect(await codeOf(lin.api.consultations.ask({ id, departmentId: desk.refunds, question: "again" }))).toBe("consultation.openAlready");
    expect(await amara.api.conversations.get({ id })).toMatchObject({
      ownerDepartmentId: desk.ticketing,
      assigneeId: lin.id,
      abilities: [],
    });
    await until(async () => live.length === 1);
    expect(live.reduce((list, one) => applyConsultation(list, one, one.state === "open"), before)).toEqual(
      (await amara.api.consultations.list({})).items,
    );
    await amara.api.consultations.answer({ id: asked.id, text: "Yes, under CNY 500." });
    expect(await codeOf(amara.api.conversations.get({ id }))).toBe("record.notFound");
    const { items } = await lin.api.conversations.messages({ id });
    expect(items.filter(({ kind }) => kind === "note").map(({ text }) => text)).toEqual(["Yes, under CNY 500.", "Do we pay the CNY 300?"]);
    await lin.api.conversations.postMessage({ id, kind: "outbound", channel: "chat", text: "We pay it.", key: `o-${Math.random()}-long` });
    await until(async () => seen.some((data) => data.includes("We pay it.")));
    expect(seen.join()).not.toContain("CNY");
    await until(async () => live.length === 2);
    expect(live.reduce((list, one) => applyConsultation(list, one, one.state === "open"), before)).toEqual(
      (await amara.api.consultations.list({})).items,
    );
  });
});

describe("a warm offer", () => {
  const post = ({ api }: Person, id: string, kind: "outbound" | "note", text: string) =>
    codeOf(api.conversations.postMessage({ id: id as never, kind, text, key: `w-${Math.random()}-long` }));

  it("[TRF-1] [CHAT-8] has the three in the thread: who joins writes too, the sender stays assigned until it is handed over", async () => {
    const { lin, amara } = world.people;
    const chat = await chatOf(world, lin, "Can you undo my refund?");
    sockets.push(chat.socket);
    const { id } = chat;
    const [other] = await desk.refundsPeople(1);
    const offer = await desk.offer(lin, id, { warm: true });
    expect(await post(amara, id, "outbound", "too early")).toBe("conversation.onlyShown");
    expect(await codeOf(lin.api.transfers.handOver({ id: offer.id }))).toBe("transfer.nobodyJoined");
    await amara.api.transfers.join({ id: offer.id });
    expect((await amara.api.transfers.join({ id: offer.id })).joined?.name).toBe(amara.name);
    for (const person of [amara, lin]) expect(await post(person, id, "outbound", `This is ${person.name}`)).toBe("ok");
    expect(await post(amara, id, "note", "between us")).toBe("ok");
    expect(await amara.api.conversations.get({ id })).toMatchObject({
      ...{ assigneeId: lin.id, ownerDepartmentId: desk.ticketing },
      abilities: ["conversation.note", "conversation.reply"],
    });
    expect(await codeOf(amara.api.conversations.setStatus({ id, status: "resolved" }))).toBe("conversation.onlyShown");
    expect(await codeOf(other?.api.transfers.join({ id: offer.id }) ?? Promise.reject(new Error()))).toBe("transfer.joinedBy");
    expect(await codeOf(other?.api.transfers.accept({ id: offer.id }) ?? Promise.reject(new Error()))).toBe("transfer.joinedBy");
    await amara.api.transfers.leave({ id: offer.id });
    expect(await post(amara, id, "outbound", "gone")).toBe("conversation.onlyShown");
    await amara.api.transfers.join({ id: offer.id });
    expect((await lin.api.conversations.get({ id })).assigneeId).toBe(lin.id);
    await lin.api.transfers.handOver({ id: offer.id });
    expect(await amara.api.conversations.get({ id })).toMatchObject({ assigneeId: amara.id, ownerDepartmentId: desk.refunds });
    expect(await codeOf(lin.api.conversations.get({ id }))).toBe("record.notFound");
    expect(await lin.api.transfers.get({ id: offer.id })).toMatchObject({ state: "accepted", joined: { name: amara.name } });
    const afresh = await chat.afresh();
    await until(async () => chat.live()?.revision === afresh?.revision);
    expect(chat.live()).toEqual(afresh);
    expect(afresh?.agentName).toBe(amara.name);
    expect(afresh?.lines.map(({ passing, author, text }) => (passing ? `${author} ${passing}` : text))).toEqual([
      "Can you undo my refund?",
      `${amara.name} joined`,
      `This is ${amara.name}`,
      `This is ${lin.name}`,
      `${amara.name} left`,
      `${amara.name} joined`,
      `${amara.name} tookOver`,
    ]);
  });

  it("[SYNC-2] joining and leaving are followed by signals; only what is live is offered warm, and an end lets who joined go", async () => {
    const { lin, amara } = world.people;
    const mail = await desk.conversationOf(lin);
    expect(await codeOf(desk.offer(lin, mail.id, { warm: true }))).toBe("transfer.notLive");
    const { socket: visitor, id, afresh } = await chatOf(world, lin, "Is my seat kept?");
    const socket = await connectAgent(world.url, amara.token);
    sockets.push(visitor, socket);
    const signals: Transfer[] = [];
    socket.on("transfer:changed", ({ transfer }: Signal<"transfer:changed">) => signals.push(transfer));
    const read = async () => (await amara.api.transfers.list({ box: "received" })).items;
    const before = await read();
    const offer = await desk.offer(lin, id, { warm: true });
    await amara.api.transfers.join({ id: offer.id });
    await amara.api.transfers.leave({ id: offer.id });
    await amara.api.transfers.join({ id: offer.id });
    await until(async () => signals.length === 4);
    const apply = (list: Transfer[], one: Transfer) => applyTransfer(list, one, one.state === "offered", "endsFirst", true);
    expect(signals.reduce(apply, before)).toEqual(await read());
    expect(signals.toReversed().reduce(apply, before)).toEqual(await read());
    await lin.api.transfers.withdraw({ id: offer.id });
    expect(await codeOf(amara.api.conversations.get({ id }))).toBe("record.notFound");
    expect((await afresh())?.lines.at(-1)).toMatchObject({ passing: "left", author: amara.name });
  });

  it("[TRF-1] [MSG-1] a call handed over on the line moves with its entry, once per key; only noted it stays", async () => {
    const { lin, amara } = world.people;
    const { id: conversationId } = await desk.conversationOf(lin);
    const call = {
      ...{ conversationId, contactId: null, number: "+86 21 5555 0142", direction: "in" as const, notes: "Amara joined the call." },
      ...{ startedAt: new Date().toISOString(), seconds: 90, outcome: "solved" as const },
    };
    const warm = { departmentId: desk.refunds, agentId: amara.id as never, reason: "decision" as const };
    const log = (key: string, handedOver: boolean) => lin.api.transfers.logWarmCall({ ...call, key, warm: { ...warm, handedOver } });
    const noted = await log("warm-call-noted", false);
    expect(noted.call?.warm).toMatchObject({ agent: { name: amara.name }, handedOver: false });
    expect((await lin.api.conversations.get({ id: conversationId })).assigneeId).toBe(lin.id);
    const answers = await Promise.all([log("warm-call-moved", true), log("warm-call-moved", true)]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const moved = await amara.api.conversations.get({ id: conversationId });
    expect(moved).toMatchObject({ assigneeId: amara.id, ownerDepartmentId: desk.refunds });
    expect((await eventsIn(amara.api, conversationId)).filter((type) => type === "transferHandedOver")).toHaveLength(1);
    const [transfer, ...more] = (await amara.api.transfers.ofConversation({ id: conversationId })).items;
    expect(transfer).toMatchObject({ state: "accepted", warm: true, joined: { name: amara.name }, offeredBy: { name: lin.name } });
    expect(more).toEqual([]);
  });
});

// The clock is moved for this whole process: nothing after it may want to know the time of day.
describe("when the time is over", () => {
  it("[TRF-2] an offer expires in the receiving department's business time, once, and the question is warned of and late", async () => {
    const { lin, amara, zhao } = world.people;
    const { id } = await desk.conversationOf(lin);
    const rules = await lin.api.transfers.rules();
    const pair = { fromDepartmentId: desk.ticketing, toDepartmentId: desk.refunds, minutes: 15 };
    await zhao.api.transfers.changeRules({ ...rules, pairs: [pair], consultationMinutes: 40 });
    const offer = await desk.offer(lin, id);
    expect(Date.parse(offer.expiresAt) - Date.parse(offer.offeredAt)).toBe(15 * 60_000);
    await lin.api.consultations.ask({ id, departmentId: desk.refunds, question: "by when?" });
    await passTime(14);
    expect((await amara.api.transfers.get({ id: offer.id })).state).toBe("offered");
    await passTime(17);
    const state = async () => (await lin.api.transfers.get({ id: offer.id })).state;
    await until(async () => (await state()) === "expired");
    expect(await amara.api.conversations.get({ id })).toMatchObject({ ownerDepartmentId: desk.ticketing });
    await until(async () => (await eventsIn(lin.api, id)).includes("consultationWarned"));
    await passTime(10);
    await until(async () => (await eventsIn(lin.api, id)).includes("consultationBreached"));
    const events = await eventsIn(lin.api, id);
    for (const type of ["transferExpired", "consultationWarned", "consultationBreached"] as const)
      expect(events.filter((one) => one === type)).toHaveLength(1);
    expect(await desk.eventsOf("transfer.expired", id)).toHaveLength(1);
    const second = await desk.offer(lin, id);
    await passTime(3);
    await amara.api.transfers.accept({ id: second.id });
    const { items } = await lin.api.transfers.flows({ days: 30 });
    // Two were handed over warm before, at once.
    const flow = items.find(({ toDepartmentId }) => toDepartmentId === desk.refunds);
    expect(flow).toMatchObject({ fromDepartmentId: desk.ticketing, accepted: 3, expired: 1, tooOften: 0, medianMinutes: 0, p90Minutes: 3 });
    const asked = { fromDepartmentId: desk.ticketing, toDepartmentId: desk.refunds, days: 30 };
    const { reasons, back } = await lin.api.transfers.flow(asked);
    expect(reasons).toEqual([{ reason: "decision", offers: flow?.offers, accepted: 3, back: 1, medianMinutes: 0 }]);
    expect(back).toEqual([{ reason: "expired", count: 1 }]);
    expect((await lin.api.transfers.flowOffers(asked)).items).toHaveLength(flow?.offers ?? 0);
    const stranger = await desk.strangerOf();
    expect((await stranger.api.transfers.flowOffers(asked)).items).toEqual([]);
    expect((await stranger.api.transfers.flow(asked)).reasons).toEqual([]);
    expect(flow?.offers).toBe(
      (flow?.accepted ?? 0) + (flow?.declined ?? 0) + (flow?.expired ?? 0) + (flow?.withdrawn ?? 0) + (flow?.open ?? 0),
    );
  });
});
