import { Types } from "mongoose";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tx } from "../../server/platform/ctx.ts";
import type { Reader } from "../../server/platform/eventLog/index.ts";
import { mailSink } from "../email/given/mailSink.ts";
import { startWorld, type World } from "../support/world.ts";
import { until } from "../support/until.ts";

let world: World;
const lines: string[] = [];
let keepWriting = () => {};
beforeAll(async () => {
  world = await startWorld({ LOG_LEVEL: "debug" });
  const { log } = await import("../../server/platform/log.ts");
  // What the log writes, line by line, is kept to be read.
  const stream = Reflect.get(log, pino.symbols.streamSym) as { write: (line: string) => unknown };
  const { write } = stream;
  stream.write = (line) => lines.push(line);
  keepWriting = () => void (stream.write = write);
});
afterAll(async () => {
  await world.stop();
  keepWriting();
});

const inOneTransaction = async (work: (tx: Tx) => Promise<unknown>) => {
  const { inTransaction } = await import("../../server/platform/database/index.ts");
  const { systemCtx } = await import("../../server/platform/ctx.ts");
  return inTransaction(systemCtx(), work);
};
async function append(payload: string, conversationId = new Types.ObjectId()) {
  const { append: announce, defineEvent } = await import("../../server/platform/eventLog/index.ts");
  await inOneTransaction((tx) => announce(tx, defineEvent("test.third"), payload, { conversationId }));
}
const asideOf = async (payload = "test.poison") =>
  (await world.people.zhao.api.operations.listSetAside({})).items.filter(({ reader }) => reader === payload);
const auditOf = async (type: string) => {
  const { EventModel } = await import("../../server/platform/eventLog/index.ts");
  return EventModel.find({ type }).lean();
};

describe("set-aside events", () => {
  let poisonous = true;
  const seen: unknown[] = [];
  const poison: Reader = {
    name: "test.poison",
    types: ["test.third"],
    take: async ({ payload }) => {
      if (poisonous && String(payload).startsWith("poison")) throw new Error("cannot be taken");
      seen.push(payload);
    },
  };
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const { readers } = await import("../../server/reactions.ts");
    readers.push(poison);
    // Written before it starts, in two conversations of one batch: the two poisoned ones are waited for side by side.
    const [one, other] = [new Types.ObjectId(), new Types.ObjectId()];
    for (const payload of ["poison 1", "a"]) await append(payload, one);
    for (const payload of ["poison 2", "b"]) await append(payload, other);
    const { startReader } = await import("../../server/platform/eventLog/index.ts");
    ({ stop } = startReader(poison));
  });
  afterAll(() => stop());

  it("[SYNC-3] a poisoned event is set aside and shown, while the others go on", { timeout: 30_000 }, async () => {
    await until(async () => seen.length === 2);
    await append("c");
    await until(async () => seen.length === 3);
    expect(seen.toSorted()).toEqual(["a", "b", "c"]);
    expect(await asideOf()).toMatchObject([
      { state: "aside", type: "test.third", tries: 5, error: "cannot be taken" },
      { state: "aside", type: "test.third", tries: 5, error: "cannot be taken" },
    ]);
    const { api } = world.people.lin;
    await expect(api.operations.listSetAside({})).rejects.toMatchObject({ code: "ability.missing" });
    const page = await world.people.priya.api.operations.listSetAside({ limit: 1 });
    const next = await world.people.priya.api.operations.listSetAside({ limit: 1, after: page.next ?? "" });
    expect(new Set([...page.items, ...next.items].map(({ id }) => id)).size).toBe(2);
    expect(next.next).toBeNull();
  });

  it("[SYNC-3] handed to its reader again it fails with the new reason, or is taken and gone", async () => {
    const { priya, olga } = world.people;
    const id = (await asideOf())[0]?.id ?? "";
    await expect(olga.api.operations.retrySetAside({ id })).rejects.toMatchObject({ code: "ability.missing" });
    expect(await priya.api.operations.retrySetAside({ id })).toMatchObject({ state: "retrying" });
    await until(async () => (await asideOf()).find((one) => one.id === id && one.tries === 6 && one.state === "aside"));
    poisonous = false;
    await Promise.all([priya.api.operations.retrySetAside({ id }), priya.api.operations.retrySetAside({ id })]);
    await until(async () => (await asideOf()).length === 1);
    expect(await priya.api.operations.retrySetAside({ id })).toMatchObject({ state: "taken", tries: 7 });
    expect(seen.filter((payload) => String(payload).startsWith("poison"))).toHaveLength(1);
    expect((await auditOf("setAside.retried")).map(({ actor }) => actor.name)).toEqual(["Priya Nair", "Priya Nair"]);
  });

  it("[SYNC-3] dismissed with a reason it leaves the list, and the log keeps who and why", async () => {
    const { zhao, lin } = world.people;
    const id = (await asideOf())[0]?.id ?? "";
    const dismissal = { id, reason: "its conversation is gone" };
    await expect(lin.api.operations.dismissSetAside(dismissal)).rejects.toMatchObject({ code: "ability.missing" });
    await expect(zhao.api.operations.dismissSetAside({ id, reason: " " })).rejects.toMatchObject({ code: "request.invalid" });
    for (const _twice of [1, 2]) expect(await zhao.api.operations.dismissSetAside(dismissal)).toMatchObject({ state: "dismissed" });
    expect(await asideOf()).toEqual([]);
    expect(await auditOf("setAside.dismissed")).toMatchObject([{ actor: { name: "Zhao Wei" }, payload: { id, reason: dismissal.reason } }]);
    const missing = { id: "0123456789abcdef01234567", reason: dismissal.reason };
    await expect(zhao.api.operations.dismissSetAside(missing)).rejects.toMatchObject({ code: "record.notFound" });
    await expect(zhao.api.operations.retrySetAside({ id: missing.id })).rejects.toMatchObject({ code: "record.notFound" });
  });
});

describe("dead duties", () => {
  const deadOf = async (type: string) => (await world.people.priya.api.operations.listDead({})).items.filter((one) => one.type === type);
  async function dying(type: string, run: () => Promise<void>) {
    const { oweWork, startWorker } = await import("../../server/platform/dueWork/index.ts");
    const worker = startWorker({ type, tries: 1, run });
    const owe = () => inOneTransaction((tx) => oweWork(tx, [{ type, key: "one", data: {}, dueAt: new Date() }]));
    await owe();
    const [dead] = await until(async () => (await deadOf(type)).length > 0 && (await deadOf(type)));
    return { worker, owe, id: dead?.id ?? "", dead };
  }

  it("[SLA-7] a dead duty is shown with its reason, done when it is owed again, and gone", async () => {
    let broken = true;
    const done: string[] = [];
    const { worker, dead, id } = await dying("test.mends", async () => {
      if (broken) throw new Error("it cannot be done");
      done.push("done");
    });
    expect(dead).toMatchObject({ state: "dead", attempts: 1, error: "it cannot be done", key: "one" });
    const { priya, lin, olga } = world.people;
    const counted = (await priya.api.operations.overview()).duties.find(({ type }) => type === "test.mends");
    expect(counted).toEqual({ type: "test.mends", waiting: 0, running: 0, late: 0, dead: 1 });
    await expect(lin.api.operations.listDead({})).rejects.toMatchObject({ code: "ability.missing" });
    await expect(olga.api.operations.retryDead({ id })).rejects.toMatchObject({ code: "ability.missing" });
    broken = false;
    expect(await priya.api.operations.retryDead({ id })).toMatchObject({ state: "waiting", attempts: 0 });
    await until(async () => done.length > 0);
    expect(await deadOf("test.mends")).toEqual([]);
    await until(async () => (await priya.api.operations.retryDead({ id })).state === "done");
    expect(done).toEqual(["done"]);
    expect(await auditOf("duty.retried")).toMatchObject([{ actor: { name: "Priya Nair" }, payload: { id, error: "it cannot be done" } }]);
    await worker.stop();
  });

  it("[SLA-7] a dead duty that is owed anew is not owed twice, and can be dismissed with a reason", async () => {
    const { worker, owe, id } = await dying("test.stays", () => Promise.reject(new Error("never")));
    await worker.stop();
    await owe();
    const { zhao, lin } = world.people;
    await expect(zhao.api.operations.retryDead({ id })).rejects.toMatchObject({ code: "duty.owedAlready" });
    const dismissal = { id, reason: "owed anew" };
    await expect(lin.api.operations.dismissDead(dismissal)).rejects.toMatchObject({ code: "ability.missing" });
    for (const _twice of [1, 2]) expect(await zhao.api.operations.dismissDead(dismissal)).toMatchObject({ state: "dismissed" });
    expect(await deadOf("test.stays")).toEqual([]);
    expect(await auditOf("duty.dismissed")).toMatchObject([{ payload: { key: "one", reason: "owed anew", error: "never" } }]);
    const { WorkModel } = await import("../../server/platform/dueWork/index.ts");
    const healthy = await WorkModel.findOne({ type: "test.stays", state: "waiting" }).lean();
    await expect(zhao.api.operations.retryDead({ id: String(healthy?._id) })).rejects.toMatchObject({ code: "record.notFound" });
  });
});

describe("what the operator sees", () => {
  it("[OPS-4] readers say who works for them and how far behind they are, held or not", async () => {
    const { api } = world.people.olga;
    const clocks = (await api.operations.overview()).readers.find(({ name }) => name === "clocks");
    expect(clocks).toMatchObject({ setAside: 0, behindSeconds: 0, holder: expect.stringMatching(new RegExp(`:${process.pid}$`)) });
    const { ReaderPositionModel } = await import("../../server/platform/eventLog/index.ts");
    const stopped = { _id: "test.left", types: ["test.left"], token: null, lastEventId: null, holder: null, heldUntil: new Date(0) };
    await ReaderPositionModel.create(stopped);
    const { append: announce, defineEvent } = await import("../../server/platform/eventLog/index.ts");
    const left = async () => (await api.operations.overview()).readers.find(({ name }) => name === "test.left");
    expect(await left()).toEqual({ name: "test.left", holder: null, behindSeconds: 0, lastEventAt: null, setAside: 0 });
    await inOneTransaction((tx) => announce(tx, defineEvent("test.left"), {}));
    await until(async () => ((await left())?.behindSeconds ?? 0) > 0.1);
  });

  it("[OPS-4] live, ready with the state of every engine, and metrics", async () => {
    expect(await (await fetch(`${world.url}/health/live`)).json()).toEqual({ live: true });
    const ready = await fetch(`${world.url}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([
      200,
      {
        ready: true,
        leaving: false,
        database: { ready: true },
        search: { ready: false },
        mailOut: { ready: false },
        mailIn: { ready: true },
      },
    ]);
    const metrics = await (await fetch(`${world.url}/metrics`)).text();
    for (const name of ["due_work_late", "due_work_dead", "events_set_aside", "readers_held", "process_cpu_seconds_total"])
      expect(metrics).toMatch(new RegExp(`^waydesk_${name} \\d`, "m"));
  });

  it("[OPS-6] a mail server that is down is said with the reason, and seen again without a restart", async () => {
    const { env } = await import("../../server/platform/env.ts");
    const { moveClock } = await import("../../server/platform/ctx.ts");
    const sink = await mailSink();
    const mailOut = async () => (moveClock(16_000), (await world.people.zhao.api.operations.overview()).engines.mailOut);
    expect(await mailOut()).toEqual({ ready: false, reason: "notSet" });
    Object.assign(env, { SMTP_URL: sink.url });
    expect(await mailOut()).toEqual({ ready: true, reason: null });
    await sink.stop();
    expect(await mailOut()).toMatchObject({ ready: false, reason: expect.stringContaining("ECONNREFUSED") });
    const again = await mailSink();
    Object.assign(env, { SMTP_URL: again.url });
    expect(await mailOut()).toEqual({ ready: true, reason: null });
    await again.stop();
  });

  it("[OPS-4] logs carry the request's id and nothing personal", async () => {
    const { database } = await import("../../server/platform/database/index.ts");
    const create = () =>
      fetch(`${world.url}/api/v1/contacts`, {
        method: "POST",
        headers: { authorization: `Bearer ${world.people.zhao.token}`, "content-type": "application/json" },
        body: JSON.stringify({ name: "Private Person", identities: [{ kind: "email", value: "private@person.example" }] }),
      });
    await database().command({ collMod: "contacts", validator: { impossible: { $exists: true } } });
    const refused = await create();
    await database().command({ collMod: "contacts", validator: {} });
    const body = (await refused.json()) as { code: string; data: { requestId: string } };
    expect([refused.status, body.code]).toEqual([500, "server.broken"]);
    expect((await create()).status).toBe(201);
    const told = lines.map((line) => JSON.parse(line) as { msg: string; requestId?: string });
    expect(told.filter(({ requestId }) => requestId === body.data.requestId)).toMatchObject([{ msg: "request failed" }]);
    expect(lines.join("\n")).not.toMatch(/Private Person|private@person|skylark\.example|wdk_|a sentence is a fine/);
  });
});
