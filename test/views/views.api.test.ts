import type { Socket } from "socket.io-client";
import mongoose, { Types } from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Conditions } from "../../shared/conditions/condition.schema.ts";
import type { Signal } from "../../shared/contract/wire.ts";
import { listOrders } from "../../shared/conversations/listViews.ts";
import { followView, type FollowedView } from "../../shared/views/followView.ts";
import { ahead, ask, connectAgent, connectVisitor, startWorld, until, type Api, type World } from "../support/world.ts";

let world: World;
let contactId: string;
beforeAll(async () => {
  world = await startWorld();
  const contact = await world.people.zhao.api.contacts.create({
    name: "View Contact",
    identities: [{ kind: "email", value: "v@example.com" }],
  });
  contactId = contact.id;
});
afterAll(() => world.stop());

const stored = () => mongoose.connection.collection("conversations");
const all = (...conditions: Conditions["groups"][number]["conditions"]): Conditions => ({
  match: "all",
  groups: [{ match: "all", conditions }],
});
const personal = { nameZh: null, sharing: "personal" as const, teamId: null };
const open = (subject: string, departmentId = world.departments.ticketing) =>
  world.people.zhao.api.conversations.create({
    ...{ contactId: contactId as never, departmentId: departmentId as never, subject, channel: "email" as const, text: "Hello" },
    key: `key-${Math.random()}`,
  });
const ready = (api: Api, id: string) =>
  until(async () => (await api.views.list()).items.find((view) => view.id === id && view.building === null));
const idsOf = async (api: Api, id: string, order: (typeof listOrders)[number] = "newest") => {
  const { items } = await api.views.conversations({ id: id as never, order, limit: 100 });
  return items.map((row) => row.id as string);
};
const settled = (api: Api, id: string, wanted: string[]) =>
  until(async () => JSON.stringify((await idsOf(api, id)).toSorted()) === JSON.stringify(wanted.toSorted()));

describe("saved views", () => {
  it("[VIEW-2] what belongs is there in every order, follows each change, and is counted", async () => {
    const { lin } = world.people;
    const visa = await open("A visa question");
    const view = await lin.api.views.add({
      ...personal,
      name: "Visa",
      conditions: all({ fact: "subject", is: ["visa"] }, { fact: "tag", not: true, is: ["spam"] }),
    });
    await ready(lin.api, view.id);
    const later = await open("VISA again");
    const elsewhere = await open("visa of Refunds", world.departments.refunds);
    await settled(lin.api, view.id, [visa.id, later.id]);
    for (const order of listOrders) expect((await idsOf(lin.api, view.id, order)).toSorted()).toEqual([visa.id, later.id].toSorted());
    expect((await lin.api.views.counts()).counts[view.id]).toBe(2);
    await lin.api.conversations.change({ id: later.id, tags: ["spam"] });
    await settled(lin.api, view.id, [visa.id]);
    // A view is somebody's own: nobody else reads it, also who reads everything.
    await expect(world.people.priya.api.views.conversations({ id: view.id })).rejects.toMatchObject({ code: "record.notFound" });
    expect(elsewhere.id).not.toBe(visa.id);
    await world.people.zhao.api.conversations.assign({ id: visa.id, assigneeId: null, departmentId: world.departments.refunds as never });
    await settled(lin.api, view.id, []);
  });

  it("[VIEW-1] what is mine in a view for everybody is mine for each, and each reads only what they may", async () => {
    const { lin, marco, amara, priya } = world.people;
    const refused = lin.api.views.add({ ...personal, sharing: "everyone", name: "No", conditions: all({ fact: "snoozed" }) });
    await expect(refused).rejects.toMatchObject({ code: "ability.missing" });
    const { id } = await priya.api.views.add({
      ...{ name: "Mine", nameZh: "我的", sharing: "everyone", teamId: null },
      conditions: all({ fact: "assignee", is: ["me"] }, { fact: "subject", is: ["shared"] }),
    });
    const notMine = await priya.api.views.add({
      ...{ name: "Not mine", nameZh: null, sharing: "everyone", teamId: null },
      conditions: all({ fact: "assignee", not: true, is: ["me"] }, { fact: "subject", is: ["shared"] }),
    });
    await ready(lin.api, id);
    await ready(lin.api, notMine.id);
    const one = await open("shared one");
    const two = await open("shared two");
    const three = await open("shared three", world.departments.refunds);
    await lin.api.conversations.assign({ id: one.id, assigneeId: lin.id as never });
    await lin.api.conversations.assign({ id: two.id, assigneeId: marco.id as never });
    await settled(lin.api, id, [one.id]);
    await settled(marco.api, id, [two.id]);
    await settled(amara.api, id, []);
    await settled(lin.api, notMine.id, [two.id]);
    await settled(amara.api, notMine.id, [three.id]);
    await settled(priya.api, notMine.id, [one.id, two.id, three.id]);
    await expect(lin.api.views.remove({ id })).rejects.toMatchObject({ code: "ability.missing" });
    await priya.api.views.remove({ id });
    await expect(lin.api.views.conversations({ id })).rejects.toMatchObject({ code: "record.notFound" });
    await until(async () => (await places().countDocuments({ in: { $regex: `^${id}` } })) === 0);
  });

  it("[VIEW-3] what time alone changes is changed at its instant, and a changed view is made up anew", async () => {
    const { lin } = world.people;
    const soon = await open("ripens");
    const conditions = all({ fact: "subject", is: ["ripens"] }, { fact: "age", of: "opening", hours: 2 / 3600 });
    const view = await lin.api.views.add({ ...personal, name: "Ripe", conditions });
    await ready(lin.api, view.id);
    const begun = Date.parse(soon.createdAt);
    const early = await idsOf(lin.api, view.id);
    expect(Date.now() - begun < 2000 ? early : []).toEqual([]);
    await settled(lin.api, view.id, [soon.id]);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(2000);
    const { name } = view;
    const changed = await lin.api.views.change({
      ...personal,
      id: view.id,
      name,
      seenVersion: 1,
      conditions: all({ fact: "subject", is: ["no such"] }),
    });
    expect(changed.version).toBe(2);
    await ready(lin.api, view.id);
    await settled(lin.api, view.id, []);
    await expect(lin.api.views.change({ ...personal, id: view.id, name, seenVersion: 1, conditions })).rejects.toMatchObject({
      code: "rules.changed",
    });
  });
});

const places = () => database.collection("viewPlaces");
let database: Awaited<ReturnType<typeof handle>>;
const handle = async () => (await import("../../server/platform/database/index.ts")).database();
beforeAll(async () => {
  database = await handle();
});

it("[SYNC-2] [VIEW-2] a saved view that was followed equals the view read afresh, whatever happened", { timeout: 60_000 }, async () => {
  const { lin, marco, zhao } = world.people;
  const conditions: Conditions = {
    match: "any",
    groups: [
      {
        match: "all",
        conditions: [
          { fact: "assignee", is: ["me"] },
          { fact: "status", is: ["open", "pending"] },
        ],
      },
      {
        match: "all",
        conditions: [
          { fact: "tag", is: ["hot"] },
          { fact: "priority", not: true, is: ["low"] },
        ],
      },
    ],
  };
  const view = await lin.api.views.add({ ...personal, name: "Followed", conditions });
  await ready(lin.api, view.id);
  const rows = await Promise.all(Array.from({ length: 6 }, (_, index) => open(`followed ${index}`)));
  const socket = await connectAgent(world.url, lin.token);
  const order = "priority" as const;
  let held: FollowedView = { rows: (await lin.api.views.conversations({ id: view.id, order, limit: 100 })).items, heard: new Map() };
  follow(socket, (signal) => (held = followView(held, signal, { viewId: view.id, order, me: lin.id, complete: true })));
  const random = (count: number) => Math.floor(Math.random() * count);
  const acts = [
    (id: string) => zhao.api.conversations.change({ id: id as never, priority: (["low", "high", "urgent"] as const)[random(3)] }),
    (id: string) => zhao.api.conversations.change({ id: id as never, tags: random(2) ? ["hot"] : [] }),
    (id: string) =>
      zhao.api.conversations.assign({ id: id as never, assigneeId: ([lin.id, marco.id, null] as never[])[random(3)] ?? null }),
    (id: string) =>
      zhao.api.conversations.setStatus({ id: id as never, status: (["open", "pending", "onHold"] as const)[random(3)] ?? "open" }),
  ];
  for (let round = 0; round < 40; round++) {
    const row = rows[random(rows.length)];
    await acts[random(acts.length)]?.(row?.id ?? "").catch((error: unknown) => expect(error).toMatchObject({ code: expect.any(String) }));
  }
  await until(async () => {
    const { items } = await lin.api.views.conversations({ id: view.id, order, limit: 100 });
    return (
      JSON.stringify(items.map(({ id, revision }) => [id, revision])) ===
      JSON.stringify(held.rows.map(({ id, revision }) => [id, revision]))
    );
  });
  socket.close();
});

function follow(socket: Socket, take: (signal: Parameters<typeof followView>[1]) => void) {
  socket.on("conversation:changed", ({ row }: Signal<"conversation:changed">) => take({ row }));
  socket.on("place:moved", ({ row, in: inside, out }: Signal<"place:moved">) => take({ row, place: { in: inside, out } }));
  socket.on("conversation:left", ({ id }: Signal<"conversation:left">) => take({ left: id }));
}

it("[LIST-1] a page of a saved view is one seek for each part, however far inside", async () => {
  const { lin, priya } = world.people;
  const view = await priya.api.views.add({
    ...personal,
    sharing: "everyone",
    name: "Many",
    conditions: all({ fact: "subject", is: ["none of these"] }),
  });
  await ready(lin.api, view.id);
  const many = Array.from({ length: 3000 }, (_, index) => ({
    ...{ _id: new Types.ObjectId(), revision: 1, in: [view.id, `${view.id}:${world.departments.ticketing}`], out: [], flipAt: null },
    ...{ dueAt: new Date(index * 1000), lastActivityAt: new Date(index * 777), createdAt: new Date(index * 999), urgency: index % 4 },
  }));
  await places().insertMany(many);
  const { viewParts } = await import("../../server/features/views/index.ts");
  const { roles } = await import("../../shared/auth/roles.ts");
  const { cursorOf, pageFilter } = await import("../../server/platform/database/index.ts");
  const actor = {
    kind: "agent" as const,
    id: lin.id,
    name: "",
    abilities: roles.agent,
    departmentIds: [world.departments.ticketing, world.departments.refunds],
  };
  const from = many[1500];
  for (const [field, way] of [
    ["dueAt", 1],
    ["lastActivityAt", -1],
    ["createdAt", -1],
    ["urgency", 1],
  ] as const) {
    const cursor = cursorOf(from?.[field], from?._id ?? new Types.ObjectId());
    const plan = await places()
      .find(pageFilter(viewParts(actor, view.id), cursor, field, way))
      .sort({ [field]: way, _id: way })
      .limit(51)
      .hint({ in: 1, [field]: way, _id: way })
      .explain("executionStats");
    const { totalKeysExamined, totalDocsExamined, nReturned } = plan["executionStats"] as Record<string, number>;
    expect([nReturned, JSON.stringify(plan).includes('"SORT"')]).toEqual([51, false]);
    expect(totalKeysExamined).toBeLessThanOrEqual(1.2 * 51 + 10);
    // Looked at once for the person it does not belong to, once for the page.
    expect(totalDocsExamined).toBeLessThanOrEqual(2 * 51 + 8);
  }
});

it("[VIEW-2] what is stored from before its policy was kept gets it once, by two processes at once, and comes into view", async () => {
  const { api } = world.people.zhao;
  const { id, number } = await open("of old");
  const face = await until(async () => (await stored().findOne({ number }))?.["clock"]);
  expect(face.policyId).toBe((await api.policies.list()).items[0]?.id);
  await stored().updateOne({ number }, { $unset: { "clock.policyId": 1 } });
  const view = await api.views.add({ ...personal, name: "Policy", conditions: all({ fact: "policy", is: [face.policyId] }) });
  await ready(api, view.id);
  expect(await idsOf(api, view.id)).not.toContain(id);
  const { revision } = await api.conversations.get({ id });
  const { fillDoer, oweFaces } = await import("../../server/features/sla/index.ts");
  await Promise.all([fillDoer.run({}, 1), fillDoer.run({}, 1)]);
  await oweFaces();
  expect(await mongoose.connection.collection("dueWork").distinct("state", { type: fillDoer.type })).toEqual(["done"]);
  expect((await stored().findOne({ number }))?.["clock"]).toEqual(face);
  expect((await api.conversations.get({ id })).revision).toBe(revision + 1);
  await until(async () => (await idsOf(api, view.id)).includes(id));
});

describe("what is set aside", () => {
  const inList = async (api: Api, view: "all" | "snoozed", id: string) =>
    (await api.conversations.list({ view, limit: 100 })).items.some((row) => row.id === id);

  it("[SNZ-1] it is in no list but its own, wakes at its time by itself, and the thread says both", async () => {
    const { lin } = world.people;
    const { id } = await open("set aside");
    expect([await inList(lin.api, "all", id), await inList(lin.api, "snoozed", id)]).toEqual([true, false]);
    const wakesAt = new Date(Date.now() + 600_000).toISOString();
    const aside = await lin.api.conversations.snooze({ id, until: wakesAt });
    expect(aside.snooze).toMatchObject({ until: wakesAt, by: lin.name });
    expect([await inList(lin.api, "all", id), await inList(lin.api, "snoozed", id)]).toEqual([false, true]);
    await ahead(600_000, () => until(async () => (await lin.api.conversations.get({ id })).snooze === undefined));
    expect(await inList(lin.api, "all", id)).toBe(true);
    const said = (await lin.api.conversations.messages({ id })).items.flatMap(({ event }) => (event ? [event] : []));
    expect(said.slice(0, 2)).toMatchObject([
      { type: "woken", because: "time" },
      { type: "snoozed", until: wakesAt },
    ]);
    const past = { id, until: new Date(Date.now() - 1000).toISOString() };
    await expect(lin.api.conversations.snooze(past)).rejects.toMatchObject({ code: "conversation.snoozeRefused" });
  });

  it("[SNZ-1] the contact's answer wakes it, a resolved one is not set aside, and a hand wakes it too", async () => {
    const { zhao } = world.people;
    const visitor = await connectVisitor(world.url);
    await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
    const say = (text: string) => ask(visitor, "chat:send", { key: `snooze-${Math.random()}`, text, name: "Sleepy" });
    await say("Are you there?");
    const { id } = await until(async () =>
      (await zhao.api.conversations.list({ view: "all" })).items.find(({ contact }) => contact.name === "Sleepy"),
    );
    await zhao.api.conversations.snooze({ id, until: null });
    expect(await inList(zhao.api, "snoozed", id)).toBe(true);
    await say("Hello?");
    expect((await zhao.api.conversations.get({ id })).snooze).toBeUndefined();
    const said = (await zhao.api.conversations.messages({ id })).items.map(({ event }) => event?.type);
    expect(said).toContain("woken");
    await zhao.api.conversations.snooze({ id, until: null });
    expect((await zhao.api.conversations.wake({ id })).snooze).toBeUndefined();
    await zhao.api.conversations.resolve({ id });
    await expect(zhao.api.conversations.snooze({ id, until: null })).rejects.toMatchObject({ code: "conversation.snoozeRefused" });
    visitor.close();
  });
});
