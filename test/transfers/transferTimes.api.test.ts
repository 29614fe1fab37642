import type { Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Signal } from "../../shared/contract/wire.ts";
import { applyConsultation } from "../../shared/transfers/applyConsultation.ts";
import { moveClock } from "../../server/platform/ctx.ts";
import { ask, connectAgent, connectVisitor, startWorld, until, type World } from "../support/world.ts";
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
    moveClock(14 * 60_000);
    expect((await amara.api.transfers.get({ id: offer.id })).state).toBe("offered");
    moveClock(17 * 60_000);
    const state = async () => (await lin.api.transfers.get({ id: offer.id })).state;
    await until(async () => (await state()) === "expired");
    expect(await amara.api.conversations.get({ id })).toMatchObject({ ownerDepartmentId: desk.ticketing });
    await until(async () => (await eventsIn(lin.api, id)).includes("consultationWarned"));
    moveClock(10 * 60_000);
    await until(async () => (await eventsIn(lin.api, id)).includes("consultationBreached"));
    const events = await eventsIn(lin.api, id);
    for (const type of ["transferExpired", "consultationWarned", "consultationBreached"] as const)
      expect(events.filter((one) => one === type)).toHaveLength(1);
    expect(await desk.eventsOf("transfer.expired", id)).toHaveLength(1);
    const second = await desk.offer(lin, id);
    moveClock(3 * 60_000);
    await amara.api.transfers.accept({ id: second.id });
    const { items } = await lin.api.transfers.flows({ days: 30 });
    const flow = items.find(({ toDepartmentId }) => toDepartmentId === desk.refunds);
    expect(flow).toMatchObject({ fromDepartmentId: desk.ticketing, accepted: 1, expired: 1, tooOften: 0, medianMinutes: 3, p90Minutes: 3 });
    expect(flow?.offers).toBe(
      (flow?.accepted ?? 0) + (flow?.declined ?? 0) + (flow?.expired ?? 0) + (flow?.withdrawn ?? 0) + (flow?.open ?? 0),
    );
  });
});
