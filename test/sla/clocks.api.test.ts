import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until, startWorld, type World } from "../support/world.ts";
import { atInstant, chatting, clocksWhen, newKey, of, somePolicy, storedAndRebuilt, unreadSince } from "./given/clockDesk.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const answer = (id: string, text = "hello") =>
  world.people.lin.api.conversations.postMessage({ id, kind: "outbound", channel: "chat", text, key: newKey() });

describe("clocks", () => {
  it("[SLA-2] first response stops at the first public answer of a person; a note does not stop it", async () => {
    const { api } = world.people.lin;
    const { id, close } = await chatting(world);
    const running = (await api.conversations.get({ id })).clock;
    expect(running).toMatchObject({ kind: "firstResponse", state: "running", targetMinutes: 60, stoppedAt: null });
    await api.conversations.postMessage({ id, kind: "note", text: "looking", key: newKey() });
    await answer(id);
    const clocks = await clocksWhen(world, id, (all) => of(all, "firstResponse")[0]?.state === "met");
    expect(of(clocks, "resolution")[0]).toMatchObject({ state: "running", targetMinutes: 960, stoppedAt: null });
    await until(async () => (await api.conversations.get({ id })).clock?.kind === "resolution");
    const { items } = await api.conversations.messages({ id });
    expect(items.slice(0, 3).map(({ event, kind }) => event?.type ?? kind)).toEqual(["clockMet", "outbound", "note"]);
    close();
  });

  it("[SLA-3] next response runs from the oldest unanswered message, and each answer ends it", async () => {
    const { id, say, close } = await chatting(world);
    await answer(id);
    await clocksWhen(world, id, (all) => of(all, "firstResponse")[0]?.state === "met");
    await say("and now?");
    await say("hello?");
    const [next] = of(await clocksWhen(world, id, (all) => of(all, "nextResponse").length === 1), "nextResponse");
    const { items } = await world.people.lin.api.conversations.messages({ id });
    const written = (words: string) => Date.parse(items.find(({ text }) => text === words)?.happenedAt ?? "");
    expect(Date.parse(next?.startedAt ?? "")).toBeGreaterThanOrEqual(written("and now?"));
    expect(Date.parse(next?.startedAt ?? "")).toBeLessThan(written("hello?"));
    expect((await world.people.lin.api.conversations.get({ id })).clock?.kind).toBe("nextResponse");
    await answer(id);
    await clocksWhen(world, id, (all) => of(all, "nextResponse")[0]?.state === "met");
    await say("one more");
    await clocksWhen(world, id, (all) => of(all, "nextResponse").length === 2);
    const [stored, rebuilt] = await storedAndRebuilt(id);
    expect(rebuilt).toEqual(stored);
    close();
  });

  it("[SLA-3] an answer ends the next response also while resolution is due before it and is what the conversation shows", async () => {
    const { zhao } = world.people;
    const targets = { ...somePolicy.targets.normal, nextResponse: 5000 };
    const all = [{ fact: "tag" as const, is: ["slow"] }];
    const policy = await zhao.api.policies.create({ ...somePolicy, all, targets: { ...somePolicy.targets, normal: targets } });
    const { id, say, close } = await chatting(world);
    await zhao.api.conversations.change({ id, tags: ["slow"] });
    await answer(id);
    await clocksWhen(world, id, (clocks) => of(clocks, "firstResponse")[0]?.state === "met");
    await say("and now?");
    await clocksWhen(world, id, (clocks) => of(clocks, "nextResponse")[0]?.targetMinutes === 5000);
    expect((await zhao.api.conversations.get({ id })).clock).toMatchObject({ kind: "resolution", awaitsAnswer: true });
    await answer(id);
    await clocksWhen(world, id, (clocks) => of(clocks, "nextResponse")[0]?.state === "met");
    await until(async () => (await zhao.api.conversations.get({ id })).clock?.awaitsAnswer === false);
    await zhao.api.policies.remove({ id: policy.id });
    close();
  });

  it("[SLA-4] [SLA-6] resolution pauses while pending, stops when resolved and goes on when reopened; the log gives the same again", async () => {
    const { api } = world.people.lin;
    const { id, close } = await chatting(world);
    await answer(id);
    await api.conversations.setStatus({ id, status: "pending" });
    const paused = await until(async () => {
      const { clock } = await api.conversations.get({ id });
      return clock?.state === "paused" ? clock : null;
    });
    expect(paused).toMatchObject({ kind: "resolution", stoppedAt: null });
    await api.conversations.setStatus({ id, status: "open" });
    await api.conversations.resolve({ id });
    const [met] = of(await clocksWhen(world, id, (all) => of(all, "resolution")[0]?.state === "met"), "resolution");
    expect(met?.stoppedAt).not.toBeNull();
    await api.conversations.reopen({ id });
    const [again] = of(await clocksWhen(world, id, (all) => of(all, "resolution")[0]?.state === "running"), "resolution");
    expect(again?.intervals.map(({ state, reason }) => reason ?? state).filter((one) => one === "pending" || one === "resolved")).toEqual([
      "pending",
      "resolved",
    ]);
    const [stored, rebuilt] = await storedAndRebuilt(id);
    expect(rebuilt).toEqual(stored);
    close();
  });

  it("[SLA-5] a changed priority keeps the time already used and says what it did to the due time", async () => {
    const { api } = world.people.lin;
    const { id, close } = await chatting(world);
    const before = of(await clocksWhen(world, id, (all) => all.length === 2), "resolution")[0];
    await api.conversations.change({ id, priority: "urgent" });
    const after = of(await clocksWhen(world, id, (all) => of(all, "resolution")[0]?.targetMinutes === 240), "resolution")[0];
    expect(after?.startedAt).toBe(before?.startedAt);
    expect(of((await api.clocks.ofConversation({ id })).items, "firstResponse")[0]?.targetMinutes).toBe(15);
    const said = (await api.conversations.messages({ id })).items.filter(({ event }) => event?.type === "clockRepriced");
    expect(said.map(({ event }) => event)).toContainEqual({
      type: "clockRepriced",
      clock: "resolution",
      dueBefore: before?.dueAt,
      dueAt: after?.dueAt,
    });
    const [stored, rebuilt] = await storedAndRebuilt(id);
    expect(rebuilt).toEqual(stored);
    close();
  });

  it("[SLA-8] [SLA-9] the ledger names policy, calendar and holders; intervals and shares add up to the time used", async () => {
    const { zhao, lin } = world.people;
    const { id, close } = await chatting(world);
    await zhao.api.conversations.assign({ id, assigneeId: lin.id });
    await zhao.api.conversations.assign({ id, assigneeId: null, departmentId: world.departments.refunds });
    const clocks = await clocksWhen(
      world,
      id,
      (all) => new Set(of(all, "resolution")[0]?.intervals.map((one) => one.departmentId)).size === 2,
    );
    await atInstant(new Date(Date.now() + 3 * 86_400_000), async () => {
      const [clock] = of((await zhao.api.clocks.ofConversation({ id })).items, "resolution");
      const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
      expect(sum(clock?.intervals.map(({ countedMinutes }) => countedMinutes) ?? [])).toBeCloseTo(clock?.usedMinutes ?? -1, 6);
      expect(sum(clock?.shares.map(({ minutes }) => minutes) ?? [])).toBeCloseTo(clock?.usedMinutes ?? -1, 6);
      expect(clock?.usedMinutes).toBeGreaterThan(0);
      expect(clock).toMatchObject({
        policy: { name: "Everything else", version: 1, position: 1, because: [] },
        calendar: { name: "Office hours", version: 1 },
      });
    });
    expect(new Set(of(clocks, "resolution")[0]?.intervals.map(({ assigneeId }) => assigneeId))).toContain(lin.id);
    close();
  });

  it("[SLA-7] [READ-1] warning and breach are fired once each, however often the work is done, and are nothing new to read", async () => {
    const { api } = world.people.lin;
    const { id, close } = await chatting(world);
    const { clock: running, seq } = await api.conversations.get({ id });
    await atInstant(running?.warnAt ?? "", () => until(async () => (await api.conversations.get({ id })).clock?.state === "warned"));
    await atInstant(running?.dueAt ?? "", () => until(async () => (await api.conversations.get({ id })).clock?.state === "breached"));
    const [{ ClockModel, clockDoer }, { Types }] = await Promise.all([import("../../server/features/sla/index.ts"), import("mongoose")]);
    for (const { _id } of await ClockModel.find({ conversationId: new Types.ObjectId(id) }).lean())
      await clockDoer.run({ clockId: _id }, 2);
    const { items } = await api.conversations.messages({ id });
    const fired = items.map(({ event }) => event?.type).filter((type) => type === "clockWarned" || type === "clockBreached");
    expect([fired, await unreadSince(api, id, seq)]).toEqual([["clockBreached", "clockWarned"], false]);
    const [stored, rebuilt] = await storedAndRebuilt(id);
    expect(rebuilt).toEqual(stored);
    await answer(id, "sorry");
    await clocksWhen(world, id, (all) => of(all, "firstResponse")[0]?.stoppedAt !== null);
    expect(await unreadSince(api, id, seq)).toBe(true);
    close();
  });
});

it("[SLA-8] all clocks of the desk are made again from the log as they are stored; one that was spoiled is found and mended", async () => {
  const { ClockModel, compareClocks } = await import("../../server/features/sla/index.ts");
  const whole = await compareClocks(false);
  expect(whole.different).toEqual([]);
  expect(whole.clocks).toBeGreaterThan(10);
  await ClockModel.updateOne({ kind: "resolution" }, { $set: { usedMinutes: 12_345 } });
  expect((await compareClocks(true)).different).toHaveLength(1);
  expect((await compareClocks(false)).different).toEqual([]);
});

it("[SLA-10] looking for what is due touches nothing that is not, however many clocks run; a message that changes no clock is not even taken", async () => {
  const { database } = await import("../../server/platform/database/index.ts");
  const { followClocks } = await import("../../server/features/sla/index.ts");
  const work = database().collection("dueWork");
  const running = await work.countDocuments({ type: "clock.fire", state: "waiting" });
  expect(running).toBeGreaterThan(6);
  const due = { type: "clock.fire", state: { $in: ["waiting", "running"] }, dueAt: { $lte: new Date() } };
  const { executionStats } = (await work.find(due).sort({ dueAt: 1 }).limit(1).explain("executionStats")) as {
    executionStats: { totalDocsExamined: number; totalKeysExamined: number };
  };
  expect(executionStats).toMatchObject({ totalDocsExamined: 0 });
  expect(executionStats.totalKeysExamined).toBeLessThanOrEqual(1);
  const { id, say, close } = await chatting(world);
  await answer(id);
  await clocksWhen(world, id, (all) => of(all, "firstResponse")[0]?.state === "met");
  await until(async () => (await world.people.lin.api.conversations.get({ id })).clock?.kind === "resolution");
  await answer(id, "and one more thing");
  await say("first");
  await say("second");
  const { EventModel } = await import("../../server/platform/eventLog/index.ts");
  const events = await EventModel.find({ type: "message.posted", conversationId: id }).sort({ revision: -1 }).limit(3).lean();
  const told = events.map((event) => [
    (event.payload as { messages: { text: string }[] }).messages[0]?.text,
    followClocks.concerns?.(event as never),
  ]);
  expect(told).toEqual([["second", false], ["first", true], ["and one more thing", false]]); // prettier-ignore
  close();
});

// The last one: what was answered later than now stays the newest.
it("[SLA-2] a first response that ended late says whether it was answered at all", async () => {
  const { api } = world.people.lin;
  const resolve = (id: string) => api.conversations.setStatus({ id, status: "resolved" });
  for (const [late, end] of Object.entries<(id: string) => Promise<unknown>>({ unanswered: resolve, answered: answer })) {
    const { id, close } = await chatting(world);
    await atInstant((await api.conversations.get({ id })).clock?.dueAt ?? "", () => end(id));
    const found = async () => (await api.conversations.messages({ id })).items.find(({ event }) => event?.type === "clockMet");
    expect((await until(found)).event).toMatchObject({ clock: "firstResponse", late });
    close();
  }
});
