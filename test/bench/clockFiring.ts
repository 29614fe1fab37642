import type { AnyBulkWriteOperation, Db, Document } from "mongodb";
import { claimMany } from "../../server/platform/dueWork/claimWork.ts";
import { startWorker, WorkModel } from "../../server/platform/dueWork/index.ts";
import { newId, now } from "../../server/platform/ctx.ts";
import { database, disconnectDatabase } from "../../server/platform/database/index.ts";
import { clockDoer } from "../../server/features/sla/index.ts";
import { openDrill, startClocks, toldOf } from "../sla/given/clockDrill.ts";
import { freshDatabase } from "../support/freshDatabase.ts";
import { until } from "../support/until.ts";
import { setup } from "../support/enginesForTests.ts";
import type { Measure } from "./pairs.ts";

const dueAtOnce = 10_000;
const journalled = { writeConcern: { w: "majority" as const, journal: true } };

/** A desk with nothing but clocks, in this process; what measures it is asked for by id. */
export async function clockBench() {
  const stopEngines = await setup();
  await openDrill(freshDatabase());
  return {
    firing,
    ticking,
    stop: async () => {
      await disconnectDatabase();
      await stopEngines();
    },
  };
}

/** P14: clocks a second that fall due in one moment, warned, breached, said in the thread and in the log, over bulk writes of the same documents. */
function firing(): Measure {
  let told = false;
  const measure: Measure = {
    id: "P14",
    says: `clocks/s of ${dueAtOnce} due at once, over bulk writes of the same documents`,
    unit: "1/s",
    target: { atLeast: 0.4 },
    product: async () => {
      await startClocks(dueAtOnce, new Date(Date.now() - 2000));
      told = true;
      const began = performance.now();
      const worker = startWorker(clockDoer);
      await until(nothingIsOwed, { seconds: 300 });
      const seconds = (performance.now() - began) / 1000;
      await worker.stop();
      const { log, threads } = await toldOf();
      if (log.doubled + threads.doubled > 0) throw new Error(`${log.doubled} told twice in the log, ${threads.doubled} in threads`);
      return dueAtOnce / seconds;
    },
    floor: async () => {
      if (!told) await measure.product(); // it writes again what a run has written
      const lots = await sameWrites(database());
      const began = performance.now();
      for (const [name, writes] of lots)
        await database()
          .collection(name)
          .bulkWrite(writes, { ordered: false, ...journalled });
      return dueAtOnce / ((performance.now() - began) / 1000);
    },
  };
  return measure;
}

const nothingIsOwed = async () =>
  (await WorkModel.collection.findOne({ type: clockDoer.type, state: { $in: ["waiting", "running"] } })) === null;

/** What the last run wrote, as it would be written without any rule: the new documents again, the changed ones as they are. */
async function sameWrites(db: Db): Promise<[string, AnyBulkWriteOperation[]][]> {
  const newest = (name: string, filter: Document, count: number) =>
    db.collection(name).find(filter).sort({ _id: -1 }).limit(count).toArray();
  const types = ["clock.warned", "clock.breached", "conversation.clockFaceChanged"];
  const inserted = (rows: Document[]) => rows.map((row) => ({ insertOne: { document: { ...row, _id: newId() } } }));
  const replaced = (rows: Document[]) => rows.map((row) => ({ replaceOne: { filter: { _id: row["_id"] }, replacement: row } }));
  const conversations = await newest("conversations", {}, dueAtOnce);
  const clocks = await db
    .collection("slaClocks")
    .find({ conversationId: { $in: conversations.map((row) => row._id) } })
    .toArray();
  const messages = (await newest("messages", {}, 2 * dueAtOnce)).map((row) => ({ ...row, conversationId: newId() }));
  const works = await newest("dueWork", { state: "done" }, dueAtOnce);
  return [
    ["floorEvents", inserted(await newest("events", { type: { $in: types } }, 3 * dueAtOnce))],
    ["messages", inserted(messages)],
    ["conversations", replaced(conversations)],
    ["slaClocks", replaced(clocks)],
    ["dueWork", replaced(works)],
  ];
}

const dueEachTick = 100;

/** P13: what a look for due clocks costs among a million open ones, over the same among a thousand; keys examined over due are printed with it. */
function ticking(): Measure {
  const few = "clock.few";
  const many = "clock.many";
  const prepared = owe(few, 1000).then(() => owe(many, 1_000_000));
  const tick = async (type: string) => {
    await prepared;
    const times: number[] = [];
    for (let round = 0; round < 20; round++) {
      await WorkModel.collection.insertMany(rows(type, dueEachTick, now().getTime() - 1000));
      const began = performance.now();
      const works = (await claimMany(type, dueEachTick)) ?? [];
      times.push(performance.now() - began);
      if (works.length !== dueEachTick) throw new Error(`${works.length} of ${dueEachTick} were claimed`);
      await WorkModel.collection.deleteMany({ _id: { $in: works.map(({ _id }) => _id) } });
    }
    return times.toSorted((a, b) => a - b)[10] ?? 0;
  };
  return {
    id: "P13",
    says: `a look for ${dueEachTick} due clocks among 1,000,000 open ones, over the same among 1,000`,
    unit: "ms",
    target: { atMost: 1.2 },
    floor: () => tick(few),
    product: async () => {
      const milliseconds = await tick(many);
      await sayKeys(many);
      return milliseconds;
    },
  };
}

/** Due far ahead, all of them. */
async function owe(type: string, count: number) {
  for (let made = 0; made < count; made += 10_000)
    await WorkModel.collection.insertMany(rows(type, Math.min(10_000, count - made), now().getTime() + 86_400_000), journalled);
}

const rows = (type: string, count: number, from: number): Document[] =>
  Array.from({ length: count }, (_, index) => {
    const _id = newId();
    const data = { clockId: String(_id) };
    const at = { dueAt: new Date(from + index), attempts: 0, token: null, lastError: null, endedAt: null };
    return { _id, type, key: String(_id), data, state: "waiting", ...at };
  });

async function sayKeys(type: string) {
  await WorkModel.collection.insertMany(rows(type, dueEachTick, now().getTime() - 1000));
  const due = { type, state: { $in: ["waiting", "running"] }, dueAt: { $lte: now() } };
  const plan = await WorkModel.collection.find(due).sort({ dueAt: 1 }).explain("executionStats");
  const { totalKeysExamined, nReturned } = plan["executionStats"] as { totalKeysExamined: number; nReturned: number };
  process.stdout.write(`     P13 keys examined over due: ${(totalKeysExamined / nReturned).toFixed(2)} (<= 1.05)\n`);
  await WorkModel.collection.deleteMany({ type, dueAt: { $lte: now() } });
}
