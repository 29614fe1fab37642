import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startWorld, until, type World } from "../support/world.ts";
import type { EventRecord, Reader } from "../../server/platform/eventLog/index.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const log = () => import("../../server/platform/eventLog/index.ts");
const { Types } = await import("mongoose");
const conversationId = new Types.ObjectId();

/** Appends a test event, each in its own transaction; or in one that is given up. */
async function append(type: string, payload: unknown, giveUp = false) {
  const { append: write, defineEvent } = await log();
  const { inTransaction } = await import("../../server/platform/database/index.ts");
  const { systemCtx } = await import("../../server/platform/ctx.ts");
  await inTransaction(systemCtx(), async (tx) => {
    await write(tx, defineEvent(type), payload, { conversationId });
    if (giveUp) throw new Error("given up");
  }).catch((error: Error) => {
    if (error.message !== "given up") throw error;
  });
}

const reader = (name: string, types: string[], take: Reader["take"], more: Partial<Reader> = {}): Reader => ({
  name,
  types,
  take,
  ...more,
});

describe("readers of the event log", () => {
  it("[SYNC-3] hear what was committed, in order, and nothing that was given up", async () => {
    const { startReader } = await log();
    const seen: unknown[] = [];
    await append("test.first", 0);
    const running = startReader(reader("test.order", ["test.first"], async ({ payload }) => void seen.push(payload)));
    await until(async () => seen.length === 1);
    for (let index = 1; index <= 20; index++) await append("test.first", index, index % 5 === 0);
    // At least once is the promise: what is heard twice counts once.
    await until(async () => new Set(seen).size === 17);
    expect([...new Set(seen)]).toEqual([0, 1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 16, 17, 18, 19]);
    await running.stop();
  });

  it("[SYNC-3] go on where they were after a stop, and hear what was written meanwhile", async () => {
    const { startReader } = await log();
    const seen: unknown[] = [];
    const take = async ({ payload }: EventRecord) => void seen.push(payload);
    const first = startReader(reader("test.resume", ["test.second"], take));
    await append("test.second", "before");
    await until(async () => seen.length === 1);
    await first.stop();
    await append("test.second", "meanwhile");
    const second = startReader(reader("test.resume", ["test.second"], take));
    await until(async () => seen.includes("meanwhile"));
    expect(seen).toEqual(["before", "meanwhile"]);
    await second.stop();
  });

  it("[OPS-3] [SYNC-3] stopped while they read a filled log end with the batch in hand, and go on from there", async () => {
    const { append: write, defineEvent, startReader } = await log();
    const { inTransaction } = await import("../../server/platform/database/index.ts");
    const { systemCtx } = await import("../../server/platform/ctx.ts");
    const filled = defineEvent<number>("test.filled");
    await inTransaction(systemCtx(), async (tx) => {
      for (let index = 0; index < 450; index++) await write(tx, filled, index, { conversationId });
    });
    const seen: unknown[] = [];
    const take = async ({ payload }: EventRecord) => void seen.push(payload);
    let begun = () => {};
    const first = new Promise<void>((resolve) => (begun = resolve));
    const stopped = startReader(reader("test.filled", ["test.filled"], async (event) => (begun(), take(event))));
    await first;
    await stopped.stop();
    expect(seen.length).toBeLessThan(450);
    await append("test.filled", 450);
    const next = startReader(reader("test.filled", ["test.filled"], take));
    await until(async () => seen.includes(450));
    expect([...new Set(seen)]).toEqual(Array.from({ length: 451 }, (_, index) => index));
    await next.stop();
  });

  it("[SYNC-3] go on from a place that an event of others left, without losing it", async () => {
    const { followEvents } = await log();
    const seen: unknown[] = [];
    const lost: string[] = [];
    const follow = (token: unknown) =>
      followEvents(
        { token, types: ["test.narrow"] },
        async (events) => void seen.push(...events.map(({ payload }) => payload)),
        (error) => lost.push(error.message),
      );
    const first = follow(undefined);
    await first.ready;
    const began = JSON.stringify(first.token());
    await append("test.wide", "of others");
    await until(async () => JSON.stringify(first.token()) !== began);
    const place = first.token();
    await first.close();
    for (const payload of ["one", "two"]) {
      await append("test.narrow", payload);
      await append("test.wide", "of others");
    }
    const second = follow(place);
    await until(async () => seen.length === 2 || lost.length > 0);
    await second.close();
    expect({ seen, lost }).toEqual({ seen: ["one", "two"], lost: [] });
  });

  it("[SRCH-4] wait for what is down outside instead of setting events aside", async () => {
    const { startReader, SetAsideEventModel } = await log();
    let down = true;
    let tried = 0;
    const seen: unknown[] = [];
    const take: Reader["take"] = async ({ payload }) => {
      tried += 1;
      if (down) throw new Error("down");
      seen.push(payload);
    };
    const running = startReader(reader("test.outside", ["test.fourth"], take, { waitsFor: () => down }));
    await append("test.fourth", "kept");
    await until(async () => tried >= 3);
    down = false;
    await until(async () => seen.length === 1);
    expect(await SetAsideEventModel.countDocuments({ reader: "test.outside" })).toBe(0);
    await running.stop();
  });

  it("[SYNC-6] one that falls behind gives its place up, keeps nothing in memory, and misses nothing", async () => {
    const { startReader, EventModel } = await log();
    const { systemCtx } = await import("../../server/platform/ctx.ts");
    const { Types } = await import("mongoose");
    const seen: unknown[] = [];
    let go: () => void = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    let inHand = false;
    const take: Reader["take"] = async ({ payload }) => (payload === -1 ? ((inHand = true), held) : void seen.push(payload));
    const running = startReader(
      reader("test.slow", ["test.sixth"], take, { takeMany: async (events) => void seen.push(...events.map(({ payload }) => payload)) }),
    );
    await append("test.sixth", -1);
    await until(async () => inHand);
    const rows = Array.from({ length: 6000 }, (_, payload) => ({
      _id: new Types.ObjectId(),
      type: "test.sixth",
      v: 1,
      at: new Date(),
      payload,
    }));
    const whoDid = { actor: systemCtx().actor, requestId: "many" };
    await EventModel.collection.insertMany(rows.map((row) => ({ ...row, ...whoDid })) as never);
    await append("test.sixth", 6000);
    go();
    // At least once is the promise: what is heard twice counts once.
    await until(async () => new Set(seen).size >= 6001);
    expect([...new Set(seen)]).toEqual(Array.from({ length: 6001 }, (_, index) => index));
    await running.stop();
  });

  it("[SYNC-4] one of two readers of a name reads; the other takes over when it stops", async () => {
    const { ReaderPositionModel, startReader } = await log();
    const position = { token: null, lastEventId: null, holder: "another process", heldUntil: new Date(Date.now() + 2500) };
    await ReaderPositionModel.create({ _id: "test.lease", ...position });
    const seen: unknown[] = [];
    const running = startReader(reader("test.lease", ["test.fifth"], async ({ payload }) => void seen.push(payload)));
    await append("test.fifth", 1);
    expect(seen).toEqual([]);
    await until(async () => seen.length === 1);
    expect(Date.now()).toBeGreaterThan(position.heldUntil.getTime());
    await running.stop();
  });
});

describe("due work", () => {
  async function owe(type: string, more: Record<string, unknown> = {}, giveUp = false) {
    const { oweWork } = await import("../../server/platform/dueWork/index.ts");
    const { inTransaction } = await import("../../server/platform/database/index.ts");
    const { systemCtx } = await import("../../server/platform/ctx.ts");
    await inTransaction(systemCtx(), async (tx) => {
      await oweWork(tx, [{ type, data: {}, dueAt: new Date(), ...more }]);
      if (giveUp) throw new Error("given up");
    }).catch((error: Error) => {
      if (error.message !== "given up") throw error;
    });
  }
  const work = () => import("../../server/platform/dueWork/index.ts");

  it("[SLA-7] is done once when the transaction that owes it commits, never when it is given up, once per key", async () => {
    const { startWorker } = await work();
    const done: unknown[] = [];
    const workers = [0, 1].map(() => startWorker({ type: "test.once", run: async (data) => void done.push(data["n"]) }));
    await owe("test.once", { data: { n: "given up" } }, true);
    for (let n = 0; n < 20; n++) await owe("test.once", { data: { n } });
    await Promise.all([
      owe("test.once", { key: "same", data: { n: "keyed" }, dueAt: new Date(Date.now() + 300) }),
      owe("test.once", { key: "same", data: { n: "keyed" }, dueAt: new Date(Date.now() + 300) }),
    ]);
    await until(async () => done.length >= 21);
    expect(done.filter((n) => typeof n === "number").sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(done.filter((n) => n === "keyed")).toHaveLength(1);
    await Promise.all(workers.map(({ stop }) => stop()));
  });

  it("[SLA-7] owed once more while it is being done, is done once more by what was owed last, then and later alike", async () => {
    const { startWorker, WorkModel } = await work();
    const done: unknown[] = [];
    let end = () => {};
    let held = new Promise<void>((resolve) => (end = resolve));
    const worker = startWorker({ type: "test.again", run: (data) => (done.push(data["n"]), held) });
    await owe("test.again", { key: "one", data: { n: 1 } });
    await until(async () => done.length === 1);
    await Promise.all([2, 3].map((n) => owe("test.again", { key: "one", data: { n, price: "$5" } })));
    await owe("test.again", { key: "one", data: { n: 4, price: "$5" } });
    expect(await WorkModel.countDocuments({ type: "test.again" })).toBe(1);
    end();
    await until(async () => done.length === 2);
    const row = await until(() => WorkModel.findOne({ type: "test.again", state: "done" }).lean());
    expect({ done, data: row.data, again: row.again, attempts: row.attempts }).toEqual({
      done: [1, 4],
      data: { n: 4, price: "$5" },
      again: undefined,
      attempts: 1,
    });
    // What is done is at its end: owed then, it is another row.
    held = new Promise((resolve) => (end = resolve));
    await owe("test.again", { key: "one", data: { n: 5 } });
    await until(async () => done.length === 3);
    await owe("test.again", { key: "one", data: { n: 6 }, dueAt: new Date(Date.now() + 3_600_000) });
    end();
    await until(() => WorkModel.findOne({ type: "test.again", state: "waiting", "data.n": 6 }).lean());
    expect([done, await WorkModel.countDocuments({ type: "test.again" })]).toEqual([[1, 4, 5], 2]);
    await worker.stop();
  });

  it("[SLA-7] is tried again after a failure, and dead after its tries with the reason", async () => {
    const { startWorker, WorkModel } = await work();
    let tries = 0;
    const worker = startWorker({ type: "test.dies", tries: 2, run: () => ((tries += 1), Promise.reject(new Error("it cannot be done"))) });
    await owe("test.dies");
    const dead = await until(() => WorkModel.findOne({ type: "test.dies", state: "dead" }).lean());
    expect(tries).toBe(2);
    expect(dead.lastError).toBe("it cannot be done");
    await worker.stop();
  });

  it("[SLA-7] of a worker that died is done by another once its lease has passed, and the dead one cannot finish it", async () => {
    const { startWorker, WorkModel } = await work();
    await owe("test.orphan");
    await WorkModel.updateOne(
      { type: "test.orphan" },
      { $set: { state: "running", token: "a dead worker", attempts: 1, dueAt: new Date(Date.now() + 400) } },
    );
    let done = 0;
    const worker = startWorker({ type: "test.orphan", run: () => Promise.resolve(void (done += 1)) });
    await until(() => WorkModel.findOne({ type: "test.orphan", state: "done" }).lean());
    expect(done).toBe(1);
    expect((await WorkModel.updateOne({ type: "test.orphan", token: "a dead worker" }, { $set: { state: "done" } })).matchedCount).toBe(0);
    await worker.stop();
  });

  it("[OPS-3] that lasts longer than a stop may is left under its lease; what ends in time is waited for", async () => {
    const { startWorker, WorkModel } = await work();
    const { stopWithin } = await import("../../server/platform/stopWithin.ts");
    const begun: string[] = [];
    let end = () => {};
    const held = new Promise<void>((resolve) => (end = resolve));
    const workers = ["test.short", "test.long"].map((type) => ({
      name: type,
      ...startWorker({ type, run: () => (begun.push(type), type === "test.long" ? held : Promise.resolve()) }),
    }));
    await Promise.all([owe("test.short"), owe("test.long")]);
    const state = async (type: string) => (await WorkModel.findOne({ type }).lean())?.state;
    await until(async () => begun.length === 2);
    await until(async () => (await state("test.short")) === "done");
    expect(await stopWithin(200, workers)).toContain("test.long");
    expect(await state("test.long")).toBe("running");
    const stopped = stopWithin(20_000, workers);
    end();
    expect(await stopped).toEqual([]);
    expect(await state("test.long")).toBe("done");
  });
});
