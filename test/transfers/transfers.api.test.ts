import type { Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Signal } from "../../shared/contract/wire.ts";
import { applyTransfer, belongsToBox, orderOf, type TransferScope } from "../../shared/transfers/applyTransfer.ts";
import type { DepartmentId } from "../../shared/contract/ids.ts";
import type { LadderStep } from "../../shared/escalation/ladder.schema.ts";
import type { Transfer } from "../../shared/transfers/transfer.schema.ts";
import { ask, connectAgent, startWorld, until, type Api, type Person, type World } from "../support/world.ts";
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

const socketOf = async ({ token }: Person) => {
  const socket = await connectAgent(world.url, token);
  sockets.push(socket);
  return socket;
};

describe("an offer", () => {
  it("[TRF-1] keeps the sender answerable and assigned until it is accepted; the other department only looks", async () => {
    const { lin, amara } = world.people;
    const conversation = await desk.conversationOf(lin);
    const { id } = conversation;
    expect(await codeOf(amara.api.conversations.get({ id }))).toBe("record.notFound");
    const offer = await desk.offer(lin, id);
    expect(await amara.api.conversations.get({ id })).toMatchObject({
      assigneeId: lin.id,
      ownerDepartmentId: desk.ticketing,
      abilities: [],
    });
    expect((await amara.api.conversations.messages({ id })).items.length).toBeGreaterThan(0);
    const writes: [string, (api: Api) => Promise<unknown>][] = [
      ["note", (api) => api.conversations.postMessage({ id, kind: "note", text: "x", key: `n-${Math.random()}-long` })],
      ["change", (api) => api.conversations.change({ id, tags: ["x"] })],
      ["status", (api) => api.conversations.setStatus({ id, status: "pending" })],
      ["assign", (api) => api.conversations.assign({ id, assigneeId: amara.id as never, departmentId: desk.refunds })],
      ["offer", (api) => api.transfers.offer({ id, toDepartmentId: desk.refunds, reason: "decision", summary: "s" })],
    ];
    for (const [name, write] of writes.slice(0, 2)) expect([name, await codeOf(write(lin.api))]).toEqual([name, "ok"]);
    expect(await codeOf(desk.offer(lin, id))).toBe("transfer.openAlready");
    for (const [name, write] of writes.slice(0, 4))
      expect([name, await codeOf(write(amara.api))]).toEqual([name, "conversation.onlyShown"]);
    expect((await amara.api.conversations.list({ view: "all" })).items.map((row) => row.id)).not.toContain(id);
    await amara.api.transfers.accept({ id: offer.id });
    expect(await amara.api.conversations.get({ id })).toMatchObject({ assigneeId: amara.id, ownerDepartmentId: desk.refunds });
    expect(await codeOf(lin.api.conversations.get({ id }))).toBe("record.notFound");
    expect(await lin.api.transfers.get({ id: offer.id })).toMatchObject({ state: "accepted", endedBy: { name: amara.name } });
    expect(await eventsIn(amara.api, id)).toEqual(expect.arrayContaining(["transferOffered", "transferAccepted"]));
  });

  it("[TRF-1] carries a reason and the fields the other department asks for", async () => {
    const { lin, zhao } = world.people;
    const { id } = await desk.conversationOf(lin);
    const field = { label: "Booking", labelZh: "订单", kind: "text" as const, choices: [], required: true };
    const paid = { ...field, key: "paid", label: "Paid by", kind: "choice" as const, choices: ["Card", "Bank"], required: false };
    const saved = await zhao.api.transfers.changeFields({ id: desk.refunds, fields: [{ ...field, key: "booking" }, paid] });
    const again = () => zhao.api.transfers.changeFields({ id: desk.refunds, fields: saved.fields, seenVersion: saved.version });
    expect(await again()).toEqual({ ...saved, version: saved.version + 1 });
    await expect(again()).rejects.toMatchObject({ code: "rules.changed", data: { by: zhao.name, version: saved.version + 1 } });
    expect(await codeOf(lin.api.transfers.changeFields({ id: desk.refunds, fields: [] }))).toBe("ability.missing");
    const offerWith = (fields: Record<string, string>, more: object = {}) => desk.offer(lin, id, { fields, ...more });
    expect(await codeOf(offerWith({}))).toBe("request.invalid");
    expect(await codeOf(offerWith({ booking: "5HX8TP", paid: "Gold" }))).toBe("request.invalid");
    expect(await codeOf(offerWith({ booking: "5HX8TP" }, { reason: "other" }))).toBe("transfer.notPossible");
    expect(await codeOf(offerWith({ booking: "5HX8TP" }, { toDepartmentId: desk.ticketing }))).toBe("transfer.notPossible");
    const offer = await offerWith({ booking: "5HX8TP", paid: "Bank" });
    expect(offer.fields.map(({ label, value }) => `${label}: ${value}`)).toEqual(["Booking: 5HX8TP", "Paid by: Bank"]);
    await zhao.api.transfers.changeFields({ id: desk.refunds, fields: [] });
    await lin.api.transfers.withdraw({ id: offer.id });
  });

  it("[LAD-1] [LAD-2] a ladder's offer answers what the other department asks: refused as it is written, else tried again until it does", async () => {
    const { lin, zhao } = world.people;
    const { id } = await desk.conversationOf(lin);
    const asks = (labels: string[]) =>
      zhao.api.transfers.changeFields({
        id: desk.refunds,
        fields: labels.map((label) => ({ key: label.toLowerCase(), label, labelZh: null, kind: "text", choices: [], required: true })),
      });
    const change = (departmentId: DepartmentId, fields: Record<string, string>) => {
      const offer = { kind: "offerTransfer", departmentId, reason: "expertise", summary: "Late already", fields } as const;
      const step: LadderStep = { id: "offer", at: { kind: "transferCameBack" }, actions: [offer] };
      return zhao.api.escalation.changeLadder({ departmentId: desk.ticketing, steps: [step] });
    };
    await asks(["Booking"]);
    await expect(change(desk.refunds, {})).rejects.toMatchObject({ code: "ladder.fieldsMissing", data: { fields: "Booking" } });
    expect(await codeOf(change(desk.ticketing, {}))).toBe("transfer.notPossible");
    const [step] = (await change(desk.refunds, { booking: "see the thread" })).steps;
    // Asked for since: the step says what it lacks, and goes through once the ladder answers it.
    await asks(["Booking", "Amount"]);
    const { reachStep } = await import("../../server/features/escalation/ladders/reachStep.ts");
    await reachStep(id, step as LadderStep, { cause: "came back", because: "transferCameBack", share: null, dueAt: null });
    const run = async () => (await lin.api.escalation.runs({ id })).items[0];
    await until(async () => (await run())?.state === "failed");
    expect(await run()).toMatchObject({ error: "ladder.fieldsMissing", errorData: { fields: "Amount" } });
    await change(desk.refunds, { booking: "see the thread", amount: "unknown" });
    await until(async () => (await run())?.state === "done");
    const [offer] = (await lin.api.transfers.ofConversation({ id })).items;
    expect(offer?.fields.map(({ label, value }) => `${label}: ${value}`)).toEqual(["Booking: see the thread", "Amount: unknown"]);
    await asks([]);
    await zhao.api.escalation.changeLadder({ departmentId: desk.ticketing, steps: [] });
    await lin.api.transfers.withdraw({ id: offer?.id as never });
  });

  it("[TRF-2] is declined with a reason, countered, or withdrawn, once, and told to both sides", async () => {
    const { lin, amara, marco } = world.people;
    const { id } = await desk.conversationOf(lin);
    const heard = new Map<string, string[]>();
    for (const person of [lin, amara, marco]) {
      const socket = await socketOf(person);
      socket.on("transfer:changed", ({ transfer }: Signal<"transfer:changed">) =>
        heard.set(person.name, [...(heard.get(person.name) ?? []), transfer.state]),
      );
    }
    const first = await desk.offer(lin, id);
    expect(await codeOf(lin.api.transfers.decline({ id: first.id, reason: "notOurs" }))).toBe("transfer.otherSide");
    expect(await codeOf(amara.api.transfers.withdraw({ id: first.id }))).toBe("transfer.otherSide");
    await amara.api.transfers.decline({ id: first.id, reason: "somethingMissing", text: "the bank slip" });
    expect(await codeOf(amara.api.transfers.accept({ id: first.id }))).toBe("transfer.ended");
    const second = await desk.offer(lin, id);
    await amara.api.transfers.counter({ id: second.id, departmentId: await desk.baggage(), text: null });
    const third = await desk.offer(lin, id);
    await lin.api.transfers.withdraw({ id: third.id });
    expect(await codeOf(amara.api.conversations.get({ id }))).toBe("record.notFound");
    expect(await lin.api.conversations.get({ id })).toMatchObject({ assigneeId: lin.id, ownerDepartmentId: desk.ticketing });
    const all = ["offered", "declined", "offered", "countered", "offered", "withdrawn"];
    for (const person of [lin, amara, marco])
      expect(await until(async () => heard.get(person.name)?.length === 6 && heard.get(person.name))).toEqual(all);
    expect((await eventsIn(lin.api, id)).filter((type) => type.startsWith("transfer")).toReversed()).toEqual([
      "transferOffered",
      "transferDeclined",
      "transferOffered",
      "transferCountered",
      "transferOffered",
      "transferWithdrawn",
    ]);
  });

  it("[TRF-4] a conversation passed too often is raised and brought before the duty manager, once", async () => {
    const { lin, amara, zhao } = world.people;
    const { id } = await desk.conversationOf(lin);
    const rules = await lin.api.transfers.rules();
    await zhao.api.transfers.changeRules({ ...rules, mostPasses: 2 });
    expect(await codeOf(zhao.api.transfers.changeRules(rules))).toBe("rules.changed");
    const states: [boolean, string][] = [];
    for (let pass = 0; pass < 4; pass++) {
      const { id: offerId } = await desk.offer(lin, id);
      const { tooOften } = await amara.api.transfers.decline({ id: offerId, reason: "notOurs" });
      states.push([tooOften, (await lin.api.conversations.get({ id })).priority]);
    }
    expect(states).toEqual([
      [false, "normal"],
      [false, "normal"],
      [true, "high"],
      [true, "high"],
    ]);
    const told = await desk.eventsOf("transfer.passedTooOften", id);
    expect(told).toHaveLength(1);
    expect(await desk.eventsOf("transfer.declined", id)).toHaveLength(4);
    expect((await eventsIn(lin.api, id)).filter((type) => type === "passedTooOften")).toHaveLength(1);
  });

  it("[TRF-2] a conversation that is resolved, or moved otherwise, takes its offer back by itself", async () => {
    const { lin, zhao } = world.people;
    for (const [because, act] of [
      ["resolved", (id: never) => lin.api.conversations.resolve({ id })],
      [
        "moved",
        async (id: never) => zhao.api.conversations.assign({ id, assigneeId: null, departmentId: (await desk.baggage()) as never }),
      ],
    ] as const) {
      const { id } = await desk.conversationOf(lin);
      const offer = await desk.offer(lin, id);
      await act(id as never);
      const ended = await until(async () => {
        const one = await lin.api.transfers.get({ id: offer.id });
        return one.state !== "offered" && one;
      });
      expect(ended).toMatchObject({ state: "withdrawn", withdrawnBecause: because, endedBy: null });
    }
  });

  it("[SYNC-5] an end closes the thread to the department that looked, before anything more is said there", async () => {
    const { lin, amara } = world.people;
    const { id } = await desk.conversationOf(lin);
    const offer = await desk.offer(lin, id);
    const socket = await socketOf(amara);
    await ask(socket, "conversation:hold", { id, revision: 0 });
    const heard: string[] = [];
    socket.on("conversation:changed", ({ messages }: Signal<"conversation:changed">) => heard.push(...messages.map(({ text }) => text)));
    const left = new Promise((resolve) => socket.once("conversation:left", resolve));
    const note = (text: string) => lin.api.conversations.postMessage({ id, kind: "note", text, key: `n-${Math.random()}-long` });
    await note("while offered");
    await until(async () => heard.includes("while offered"));
    await lin.api.transfers.withdraw({ id: offer.id });
    expect(await left).toMatchObject({ id });
    await note("after the end");
    await expect(ask(socket, "conversation:hold", { id, revision: 0 })).rejects.toThrow("record.notFound");
    expect(heard).not.toContain("after the end");
  });

  it("[SYNC-2] every list of offers that follows its signals equals the list read afresh", async () => {
    const { lin, amara } = world.people;
    const { id } = await desk.conversationOf(lin);
    const scopes: TransferScope[] = [{ box: "received" }, { box: "sent" }, { box: "ended" }, { conversationId: id }];
    for (const [person, departments] of [
      [lin, [desk.ticketing]],
      [amara, [desk.refunds]],
    ] as const) {
      const read = (scope: TransferScope) =>
        "conversationId" in scope
          ? lin.api.transfers.ofConversation({ id, limit: 100 })
          : person.api.transfers.list({ ...(scope as { box: "sent" }), limit: 100 });
      const socket = await socketOf(person);
      const signals: Transfer[] = [];
      socket.on("transfer:changed", ({ transfer }: Signal<"transfer:changed">) => signals.push(transfer));
      const live = await Promise.all(scopes.map(async (scope) => (await read(scope)).items));
      const one = await desk.offer(lin, id);
      await amara.api.transfers.decline({ id: one.id, reason: "noCapacity" });
      const two = await desk.offer(lin, id);
      await until(async () => signals.length === 3);
      for (const [at, scope] of scopes.entries()) {
        const followed = signals.reduce(
          (list, transfer) => applyTransfer(list, transfer, belongsToBox(transfer, scope, departments), orderOf(scope), true),
          live[at] ?? [],
        );
        expect(followed).toEqual((await read(scope)).items);
      }
      await lin.api.transfers.withdraw({ id: two.id });
    }
  });

  it("[SYNC-2] who has the rules open hears that somebody saved others, and reads what was saved", async () => {
    const { priya, zhao } = world.people;
    const socket = await socketOf(priya);
    const heard: Omit<Signal<"rules:changed">, "v">[] = [];
    socket.on("rules:changed", ({ what, departmentId }: Signal<"rules:changed">) => heard.push({ what, departmentId }));
    const saved = await zhao.api.transfers.changeRules({ ...(await zhao.api.transfers.rules()), usualMinutes: 45 });
    const field = { key: "slip", label: "Bank slip", labelZh: null, kind: "text" as const, choices: [], required: false };
    const fields = await zhao.api.transfers.changeFields({ id: desk.refunds, fields: [field] });
    await until(async () => heard.length === 2);
    expect(heard).toEqual([
      { what: "transferRules", departmentId: null },
      { what: "transferFields", departmentId: desk.refunds },
    ]);
    expect(await priya.api.transfers.rules()).toEqual(saved);
    expect(await priya.api.transfers.fields({ id: desk.refunds })).toEqual(fields);
    const { id } = await desk.conversationOf(priya);
    const { calendar } = await priya.api.transfers.outlook({ id, toDepartmentId: desk.refunds });
    expect(calendar.nameZh).toMatch(/[\u4e00-\u9fff]/);
  });

  it("[SEC-4] a stranger's offer answers like a missing one", async () => {
    const { lin, amara } = world.people;
    const { id } = await desk.conversationOf(lin);
    const offer = await desk.offer(lin, id);
    const stranger = await desk.strangerOf();
    const calls: ((api: Api, at: never) => Promise<unknown>)[] = [
      (api, at) => api.transfers.get({ id: at }),
      (api, at) => api.transfers.accept({ id: at }),
      (api, at) => api.transfers.decline({ id: at, reason: "notOurs" }),
      (api, at) => api.transfers.counter({ id: at, departmentId: desk.ticketing }),
      (api, at) => api.transfers.withdraw({ id: at }),
    ];
    for (const call of calls) expect(await codeOf(call(stranger.api, offer.id as never))).toBe("record.notFound");
    expect(await codeOf(calls[0]?.(amara.api, offer.id as never) ?? Promise.reject(new Error()))).toBe("ok");
    expect((await stranger.api.transfers.list({ departmentId: desk.refunds })).items).toEqual([]);
    await lin.api.transfers.withdraw({ id: offer.id });
  });
});
