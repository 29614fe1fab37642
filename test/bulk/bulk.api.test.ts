import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { BulkAct, BulkJob, BulkSource } from "../../shared/bulk/bulk.schema.ts";
import type { Conversation } from "../../shared/conversations/conversation.schema.ts";
import { apiFor, connectAgent, startWorld, until, type Api, type World } from "../support/world.ts";
import * as desks from "../tags/given/namesEverywhere.ts";

let world: World;
let contactId: string;
// A busy machine takes its time for three dozen conversations.
vi.setConfig({ testTimeout: 60_000 });
beforeAll(async () => {
  world = await startWorld();
  const contact = await world.people.zhao.api.contacts.create({
    name: "Ada Bulk",
    identities: [{ kind: "email", value: "b@example.com" }],
  });
  contactId = contact.id;
});
afterAll(() => world.stop());

const open = (subject: string, departmentId = world.departments.ticketing): Promise<Conversation> =>
  world.people.zhao.api.conversations.create({
    ...{ contactId: contactId as never, departmentId: departmentId as never, subject, channel: "email" as const, text: "Hello" },
    key: `key-${Math.random()}`,
  });
const several = (count: number, subject: string) => Promise.all(Array.from({ length: count }, (_, index) => open(`${subject} ${index}`)));
const chosen = (rows: { id: string }[]): BulkSource => ({ of: "chosen", ids: rows.map(({ id }) => id as never) });
const ended = (api: Api, { id }: Pick<BulkJob, "id">, state: BulkJob["state"] = "done") =>
  until(async () => {
    const job = await api.bulk.get({ id });
    return job.state === state && job;
  });
const run = async (api: Api, act: BulkAct, source: BulkSource) => ended(api, await api.bulk.start({ act, source }));
const undone = async (api: Api, { id }: BulkJob) => (await api.bulk.undo({ id }), ended(api, { id }, "undone"));

it("[BULK-1] each conversation has a result of its own, a failure its sentence, and the job is told to who began it", async () => {
  const { lin } = world.people;
  const rows = await several(24, "tags");
  const foreign = await open("of Refunds", world.departments.refunds);
  const socket = await connectAgent(world.url, lin.token);
  let heard = 0;
  socket.on("bulk:moved", () => heard++);
  const job = await run(lin.api, { kind: "addTags", tags: ["group"] }, chosen([...rows, foreign]));
  expect(job.counts).toEqual({ waiting: 0, done: 24, failed: 0, undone: 0, kept: 0 });
  for (const { id } of rows.slice(0, 3)) expect((await lin.api.conversations.get({ id })).tags).toEqual(["group"]);
  expect((await world.people.zhao.api.conversations.get({ id: foreign.id })).tags).toEqual([]);
  await until(async () => heard > 0);
  socket.close();
  await lin.api.conversations.resolve({ id: rows[0]?.id as never });
  const late = await run(lin.api, { kind: "status", status: "pending" }, chosen(rows.slice(0, 2)));
  expect(late.counts).toMatchObject({ done: 1, failed: 1 });
  const failed = await lin.api.bulk.rows({ id: late.id, state: "failed" });
  expect(failed.items).toMatchObject([{ number: rows[0]?.number, reason: expect.stringContaining("resolved") }]);
  // Somebody else's jobs are nobody's business, and who may not do it one by one may not do it to many.
  await expect(world.people.marco.api.bulk.get({ id: job.id })).rejects.toMatchObject({ code: "record.notFound" });
  await expect(lin.api.bulk.start({ act: { kind: "status", status: "pending" }, source: chosen([foreign]) })).rejects.toMatchObject({
    code: "record.notFound",
  });
});

it("[BULK-2] undo puts back what was before, and leaves alone what somebody changed since, saying so", async () => {
  const { lin, marco, zhao } = world.people;
  const rows = await several(4, "undo");
  const ids = rows.map(({ id }) => id);
  const acts: [BulkAct, (row: Conversation) => unknown, (id: string) => Promise<unknown>][] = [
    [
      { kind: "priority", priority: "urgent" },
      ({ priority }) => priority,
      (id) => zhao.api.conversations.change({ id: id as never, priority: "low" }),
    ],
    [
      { kind: "assign", assigneeId: lin.id as never },
      ({ assigneeId }) => assigneeId,
      (id) => zhao.api.conversations.assign({ id: id as never, assigneeId: marco.id as never }),
    ],
    [
      { kind: "status", status: "onHold" },
      ({ status }) => status,
      (id) => zhao.api.conversations.setStatus({ id: id as never, status: "pending" }),
    ],
    [{ kind: "addTags", tags: ["x", "y"] }, ({ tags }) => tags, (id) => zhao.api.conversations.change({ id: id as never, tags: ["x"] })],
    [{ kind: "snooze", until: null }, ({ snooze }) => snooze, (id) => zhao.api.conversations.wake({ id: id as never })],
  ];
  for (const [act, of, meddle] of acts) {
    const now = async () => Promise.all(ids.map(async (id) => of(await zhao.api.conversations.get({ id }))));
    const before = await now();
    const job = await run(zhao.api, act, chosen(rows));
    expect([act.kind, job.counts.done, job.undoable]).toEqual([act.kind, 4, true]);
    await meddle(ids[3] ?? "");
    const meddled = (await now())[3];
    const back = await undone(zhao.api, job);
    expect([act.kind, back.counts.undone, back.counts.kept]).toEqual([act.kind, 3, 1]);
    expect(await now()).toEqual([...before.slice(0, 3), meddled]);
    const kept = await zhao.api.bulk.rows({ id: job.id, state: "kept" });
    expect(kept.items).toMatchObject([{ number: rows[3]?.number, reason: expect.stringContaining("since") }]);
  }
});

it("[BULK-2] a transfer offered to many is withdrawn from those that nobody accepted", async () => {
  const { priya, amara } = world.people;
  const rows = await several(3, "transfer");
  const act: BulkAct = {
    kind: "transfer",
    departmentId: world.departments.refunds as never,
    reason: "workload",
    reasonText: null,
    summary: "Too many",
  };
  const job = await run(priya.api, act, chosen(rows));
  expect(job.counts.done).toBe(3);
  const offers = (await amara.api.transfers.list({ box: "received" })).items;
  expect(offers).toHaveLength(3);
  await amara.api.transfers.accept({ id: offers[0]?.id as never });
  const back = await undone(priya.api, job);
  expect(back.counts).toMatchObject({ undone: 2, kept: 1 });
  expect((await amara.api.transfers.list({ box: "received" })).items).toHaveLength(0);
});

it("[BULK-3] all of a list is what it holds when the job begins; a lot that is repeated does each conversation once", async () => {
  const { lin } = world.people;
  const rows = await several(25, "everything");
  const view = await lin.api.views.add({
    ...{ name: "Everything", nameZh: null, sharing: "personal", teamId: null },
    conditions: {
      match: "all",
      groups: [
        {
          match: "all",
          conditions: [
            { fact: "subject", is: ["everything"] },
            { fact: "unanswered", not: true, atLeast: 5 },
          ],
        },
      ],
    },
  });
  await until(async () => (await lin.api.views.conversations({ id: view.id, limit: 100 })).items.length === 25);
  const act: BulkAct = { kind: "reply", text: "Dear {{contact.firstName}}, we look into {{conversation.number}}." };
  const job = await lin.api.bulk.start({ act, source: { of: "view", view: "all", savedId: view.id, state: "active" } });
  const { bulkDoer } = await import("../../server/features/bulk/index.ts");
  // As after a worker that was killed, or one that stood still: the same lots done again, side by side.
  const again = () => Promise.all([0, 1, 2].map((turn) => bulkDoer.run({ jobId: job.id, turn }, 1)));
  await again().catch((error: unknown) => expect(String(error)).toMatch(/write conflict|collecting|transaction/i));
  const over = await ended(lin.api, job);
  expect(over.counts).toMatchObject({ done: 25, failed: 0, waiting: 0 });
  expect(over.undoable).toBe(false);
  for (const { id, number } of rows) {
    const { items } = await lin.api.conversations.messages({ id });
    const said = items.filter(({ text }) => text.includes("we look into"));
    expect(said.map(({ text }) => text)).toEqual([`Dear Ada, we look into ${number}.`]);
  }
});

it("[BULK-3] a stopped job does no more, and what it did can be undone", async () => {
  const { zhao } = world.people;
  const rows = await several(44, "stopped");
  const { id } = await zhao.api.bulk.start({ act: { kind: "priority", priority: "high" }, source: chosen(rows) });
  const stopped = await zhao.api.bulk.stop({ id });
  expect(stopped.state).toBe("stopped");
  const settled = await until(async () => {
    const [one, two] = [
      await zhao.api.bulk.get({ id }),
      await new Promise((resolve) => setTimeout(resolve, 300)).then(() => zhao.api.bulk.get({ id })),
    ];
    return JSON.stringify(one.counts) === JSON.stringify(two.counts) && two;
  });
  expect(settled.counts.waiting).toBeGreaterThan(0);
  expect(settled.counts.waiting + settled.counts.done).toBe(44);
  expect(settled.state).toBe("stopped");
});

it("[TAG-1] a tag's new name follows to every conversation, two become one and are parted again, and only who may makes a new one", async () => {
  const { lin, zhao } = world.people;
  const rows = await several(3, "tagged");
  for (const { id } of rows) await lin.api.conversations.change({ id, tags: ["Visas", "later"] });
  const tagOf = async (name: string) => (await lin.api.tags.list()).items.find((tag) => tag.name === name);
  const [visas, later] = [await tagOf("Visas"), await tagOf("later")];
  if (!visas || !later) throw new Error("a tag that is written first is of the list from then on");
  // In the letters of the list, whoever writes it how.
  expect((await lin.api.conversations.change({ id: rows[0]?.id as never, tags: ["VISAS", "later"] })).tags).toEqual(["later", "Visas"]);
  const { archived, ...written } = visas;
  await zhao.api.tags.change({ ...written, archived, name: "Visa", colour: "red" });
  const tagsOf = async () => Promise.all(rows.map(async ({ id }) => (await lin.api.conversations.get({ id })).tags.toSorted().join()));
  await until(async () => (await tagsOf()).every((tags) => tags === "Visa,later"));
  const contact = await lin.api.contacts.create({ name: "Tagged", identities: [] });
  await lin.api.contacts.change({ id: contact.id, tags: ["later"] });
  await lin.api.conversations.change({ id: rows[1]?.id as never, tags: ["later"] });
  const contactsTags = async () => (await lin.api.contacts.get({ id: contact.id })).tags.join();
  await zhao.api.tags.merge({ id: later.id, intoId: visas.id });
  await until(async () => (await tagsOf()).every((tags) => tags === "Visa") && (await contactsTags()) === "Visa");
  // Taken back: each carries what it carried, save where the other was taken off meanwhile.
  await lin.api.conversations.change({ id: rows[2]?.id as never, tags: [] });
  const { items: done } = await zhao.api.audit.list({ area: "work", limit: 20 });
  const merge = done.find(({ type, about, undo }) => undo && type === "tags.changed" && about === "later");
  await zhao.api.audit.undo({ id: merge?.id ?? "" });
  await until(async () => (await tagsOf()).join(";") === "Visa,later;later;" && (await contactsTags()) === "later");
  expect(await tagOf("later")).toEqual(later);
  await expect(zhao.api.audit.undo({ id: merge?.id ?? "" })).rejects.toMatchObject({ code: "audit.cannotUndo" });
  for (const { id } of rows) await lin.api.conversations.change({ id, tags: ["Visa", "later"] });
  await zhao.api.tags.merge({ id: later.id, intoId: visas.id });
  await until(async () => (await tagsOf()).every((tags) => tags === "Visa") && (await contactsTags()) === "Visa");
  expect((await zhao.api.tags.uses()).uses["Visa"]).toBe(4);
  await expect(zhao.api.tags.add({ name: "visa", nameZh: null, colour: "grey", description: "" })).rejects.toMatchObject({
    code: "tag.nameTaken",
  });
  const { token } = await lin.api.auth.createToken({ name: "no new tags", abilities: ["conversation.read", "conversation.update"] });
  const less = apiFor(world.url, token);
  expect((await less.conversations.change({ id: rows[0]?.id as never, tags: ["Visa"] })).tags).toEqual(["Visa"]);
  await expect(less.conversations.change({ id: rows[0]?.id as never, tags: ["Visa", "brand new"] })).rejects.toMatchObject({
    code: "tag.unknown",
  });
});

it("[TAG-2] what asks for a tag has its new name at once: nothing leaves a view, no rule fires, no clock is priced; a merge is taken back to the letter", async () => {
  const { lin, zhao } = world.people;
  const [both, one, another] = await several(3, "named");
  if (!both || !one || !another) throw new Error("three were opened");
  const put = (id: Conversation["id"], ...tags: string[]) => lin.api.conversations.change({ id, tags });
  await Promise.all([put(both.id, "Berlin", "city"), put(one.id, "Berlin"), put(another.id, "city")]);
  const desk = await desks.namesEverywhere(world, "Berlin", "city");
  const [ofIt, ofBoth] = desk.views.map(({ id }) => id);
  const tagOf = async (name: string) => (await lin.api.tags.list()).items.find((tag) => tag.name === name);
  const [berlin, city] = [await tagOf("Berlin"), await tagOf("city")];
  if (!berlin || !city || !ofIt || !ofBoth) throw new Error("the desk has two tags and three views");
  const subjectsIn = (id: string) => desks.subjectsOf(lin.api, id);
  /** How often the rule fired, but for what belongs to it since the merge. */
  const runs = async () =>
    (await zhao.api.rules.runs({ ruleId: desk.rule.id })).items.filter(({ conversation }) => conversation.id !== another.id).length;
  const prices = async () => [await desks.ranBy(lin.api, both.id), await desks.ranBy(lin.api, one.id)];
  await until(async () => (await subjectsIn(ofIt)) === "named 0,named 1" && (await subjectsIn(ofBoth)) === "named 0,named 1,named 2");
  // The rule looks at the next thing that happens to each.
  await Promise.all([both, one].map(({ id }) => lin.api.conversations.change({ id, priority: "high" })));
  const promised = [`${desk.policy.id}:1`, "dotAcknowledge:1"];
  await until(async () => {
    const last = (await prices()).map((clocks) => new Set(clocks.map((by) => by.at(-1))));
    return (await runs()) === 2 && last.every((by) => by.size === 2 && promised.every((one) => by.has(one)));
  });
  const before = await prices();
  expect((await zhao.api.tags.askers({ id: berlin.id })).counts).toEqual({
    ...{ view: 2, rule: 1, policy: 1, ladder: 1, plan: 1, macro: 1, agent: 1, deadline: 1 },
  });

  const socket = await connectAgent(world.url, lin.token);
  const heard = new Promise<void>((resolve) => socket.on("rules:changed", ({ what }) => what === "tagNames" && resolve()));
  await zhao.api.tags.change({ ...berlin, name: "City trip" });
  expect(await desk.now()).toEqual({
    ...desks.namedEverywhere("City trip", "city"),
    viewVersions: [1, 1, 1],
    rule: ["City trip", 1],
    policy: ["City trip", 1],
  });
  const carriers = () =>
    Promise.all([both, one].map(async ({ id }) => (await lin.api.conversations.get({ id })).tags.includes("City trip")));
  await until(async () => {
    expect([await subjectsIn(ofIt), await subjectsIn(ofBoth)]).toEqual(["named 0,named 1", "named 0,named 1,named 2"]);
    return (await carriers()).every(Boolean);
  });
  await heard;
  socket.close();
  // Somebody had the old name before them: it is the one of now that is stored, and nobody makes the old one again.
  const four = (tag: string) => Array.from({ length: 4 }, () => desks.asksFor(tag));
  expect(await desks.savedMeanwhile(zhao.api, "berlin", () => Promise.resolve())).toEqual(four("City trip"));
  expect((await put(one.id, "City trip", "Berlin")).tags).toEqual(["City trip"]);
  // What the rules did of this they did of all before it.
  const last = await zhao.api.rules.add(desks.noting(desks.groupOf({ fact: "priority", is: ["low"] })));
  await Promise.all([both, one].map(({ id }) => lin.api.conversations.change({ id, priority: "low" })));
  await until(async () => (await zhao.api.rules.runs({ ruleId: last.id })).items.length === 2);
  expect([await runs(), await prices()]).toEqual([2, before]);

  // Whoever saves at the same moment meets the rename: the name of now is stored, whichever was first.
  const rename = () => zhao.api.tags.change({ ...berlin, name: "Trip" });
  expect(await desks.savedMeanwhile(zhao.api, "City trip", rename)).toEqual(four("Trip"));
  await zhao.api.tags.change({ ...berlin, name: "City trip" });
  expect(await desks.stillAsks("Berlin")).toBeGreaterThan(0);
  await desks.nameSettled("Berlin");
  expect(await desks.stillAsks("Berlin")).toBe(0);

  const trip = { ...berlin, name: "City trip" };
  await zhao.api.tags.merge({ id: trip.id, intoId: city.id });
  expect(await desk.now()).toEqual({
    ...{ views: ["city", "city", "city"], step: "city", macro: [{ kind: "addTags", tags: ["city"] }], plan: ["city"], skill: ["city"] },
    ...{ viewVersions: [2, 2, 1], rule: ["city", 1], policy: ["city", 2], deadline: ["city", 1] },
  });
  await until(async () => (await subjectsIn(ofIt)) === "named 0,named 1,named 2" && (await carriers()).every((is) => !is));
  // What somebody changed meanwhile is theirs.
  await desk.ask(ofBoth, desks.asksFor("city", "Visa"));
  await zhao.api.tags.part({ id: trip.id, intoId: city.id });
  await until(async () => (await desk.now()).policy[1] === 3 && (await subjectsIn(ofIt)) === "named 0,named 1");
  expect(await desk.now()).toMatchObject({
    ...desks.namedEverywhere("City trip", "city"),
    views: ["City trip", "city,Visa", "city"],
    policy: ["City trip", 3],
  });
  // The merge is read again, as after a crash: the name is a tag's, and what carries it keeps it.
  await until(async () => (await carriers()).every(Boolean));
  await desks.readAgain("City trip");
  expect(await carriers()).toEqual([true, true]);
  expect([await runs(), (await zhao.api.tags.list()).items.find(({ id: of }) => of === trip.id)]).toEqual([2, trip]);
});
