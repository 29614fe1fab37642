import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, connectVisitor, startWorld, until, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

let line = 0;
const newKey = () => `clock-key-${++line}-${Math.random().toString(36).slice(2)}`;

async function chat() {
  const visitor = await connectVisitor(world.url);
  await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
  await ask(visitor, "chat:send", { key: newKey(), text: "help" });
  const id = (await world.people.lin.api.conversations.list({ view: "all", order: "newest" })).items[0]?.id ?? "";
  const running = await until(async () => (await world.people.lin.api.conversations.get({ id })).clock);
  visitor.close();
  return { id, running };
}

/** Moves the product's clock to an instant for as long as `work` takes. */
async function at(instant: string, work: () => Promise<void>) {
  const { moveClock, now } = await import("../../server/platform/ctx.ts");
  const by = Date.parse(instant) - now().getTime() + 1000;
  moveClock(by);
  try {
    await work();
  } finally {
    moveClock(-by);
  }
}

describe("first response", () => {
  it("[SLA-2] stops at the first public answer of a person; a note does not stop it", async () => {
    const { api } = world.people.lin;
    const { id, running } = await chat();
    expect(running).toMatchObject({ kind: "firstResponse", state: "running", targetMinutes: 60, stoppedAt: null });
    await api.conversations.postMessage({ id, kind: "note", text: "looking", key: newKey() });
    await api.conversations.postMessage({ id, kind: "outbound", channel: "chat", text: "hello", key: newKey() });
    const clock = await until(async () =>
      (await api.conversations.get({ id })).clock?.stoppedAt ? (await api.conversations.get({ id })).clock : null,
    );
    expect(clock.state).toBe("met");
    const { items } = await api.conversations.messages({ id });
    const [met, answer, note] = items;
    expect([met?.event?.type, answer?.kind, note?.kind]).toEqual(["clockMet", "outbound", "note"]);
  });

  it("[SLA-7] warning and breach are fired once each, however often the work is done", async () => {
    const { api } = world.people.lin;
    const { id, running } = await chat();
    await at(running.warnAt, async () => {
      await until(async () => (await api.conversations.get({ id })).clock?.state === "warned");
    });
    await at(running.dueAt, async () => {
      await until(async () => (await api.conversations.get({ id })).clock?.state === "breached");
    });
    const { clockDoer } = await import("../../server/features/sla/index.ts");
    const { database } = await import("../../server/platform/database/index.ts");
    const { Types } = await import("mongoose");
    const clock = await database()
      .collection("clocks")
      .findOne({ conversationId: new Types.ObjectId(id) });
    for (const step of ["warned", "breached"]) await clockDoer.run({ clockId: String(clock?._id), step }, 2);
    const { items } = await api.conversations.messages({ id });
    const fired = items.map(({ event }) => event?.type).filter((type) => type === "clockWarned" || type === "clockBreached");
    expect(fired).toEqual(["clockBreached", "clockWarned"]);
    await api.conversations.postMessage({ id, kind: "outbound", channel: "chat", text: "sorry", key: newKey() });
    await until(async () => (await api.conversations.get({ id })).clock?.stoppedAt);
  });
});
