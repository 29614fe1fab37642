import { afterAll, beforeAll, expect, it } from "vitest";
import { auditAreas, notAudited } from "../../shared/audit/auditAreas.ts";
import { startWorld, until, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

it("[SEC-10] every kind of event is audited or said not to be, and never both", async () => {
  const { eventTypes } = await import("../../server/platform/eventLog/index.ts");
  const audited = new Set<string>(Object.values(auditAreas).flat());
  const ours = [...eventTypes()].filter((type) => !type.startsWith("test."));
  expect(ours.length).toBeGreaterThan(60);
  expect(ours.filter((type) => audited.has(type) === notAudited.some((pattern) => pattern.test(type)))).toEqual([]);
  expect([...audited].filter((type) => !ours.includes(type))).toEqual([]);
});

it("[SEC-10] who changed a right is listed with when, from where, before and after, by area, person and period, page by page", async () => {
  const { zhao, lin, olga } = world.people;
  const began = new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();
  await zhao.api.auth.changeAgent({ id: lin.id, skills: ["visa"], role: "lead" });
  await zhao.api.auth.changeAgent({ id: lin.id, role: "agent" });
  const { items, next } = await olga.api.audit.list({ area: "people", agentId: zhao.id as never, since: began, limit: 1 });
  expect(items).toMatchObject([
    {
      type: "agent.changed",
      about: "Lin Xiao",
      actor: { kind: "agent", id: zhao.id, name: "Zhao Wei" },
      from: expect.stringMatching(/127\.0\.0\.1$|^::1$/),
      changes: [{ path: "role", before: "lead", after: "agent" }],
    },
  ]);
  const second = await olga.api.audit.list({ area: "people", agentId: zhao.id as never, since: began, limit: 1, after: next ?? "" });
  expect(second.items[0]?.changes).toEqual([
    { path: "role", before: "agent", after: "lead" },
    { path: "skills", before: null, after: "visa" },
  ]);
  expect((await olga.api.audit.list({ area: "time", since: began })).items).toEqual([]);
  expect((await olga.api.audit.list({ until: "2020-01-01T00:00:00.000Z" })).items).toEqual([]);
  await expect(olga.api.audit.list({ after: "x" })).rejects.toMatchObject({ code: "request.invalid" });
  await expect(lin.api.audit.list({})).rejects.toMatchObject({ code: "ability.missing" });
});

it("[SEC-10] what was done to a conversation is listed with each value before and after, for who may read it", async () => {
  const { zhao, amara, lin } = world.people;
  const contact = await zhao.api.contacts.create({ name: "Rosa Marin", identities: [{ kind: "email", value: "rosa@audit.example" }] });
  const { id, number } = await zhao.api.conversations.create({
    contactId: contact.id,
    departmentId: world.departments.refunds as never,
    subject: "Refund of a seat",
    channel: "email",
    text: "We look into it",
    key: "audit-conversation",
  });
  await amara.api.conversations.change({ id, priority: "urgent", tags: ["seat"] });
  await amara.api.conversations.assign({ id, assigneeId: amara.id as never });
  const { items } = await until(async () => {
    const page = await zhao.api.audit.ofConversation({ number: number.toLowerCase(), limit: 100 });
    return page.items.some(({ type }) => type === "conversation.assigned") && page;
  });
  const of = (type: string) => items.find((entry) => entry.type === type && entry.actor.name === amara.name)?.changes;
  expect(of("conversation.detailsChanged")).toEqual([
    { path: "priority", before: "normal", after: "urgent" },
    { path: "tags", before: null, after: "seat" },
  ]);
  expect(of("conversation.assigned")).toEqual([{ path: "assigneeId", before: zhao.id, after: amara.id }]);
  const pages = [];
  for (let after: string | undefined; ;) {
    const page = await zhao.api.audit.ofConversation({ number, limit: 2, ...(after ? { after } : {}) });
    pages.push(...page.items);
    if (!page.next) break;
    after = page.next;
  }
  const ids = pages.map(({ id: entry }) => entry);
  expect(ids.filter((entry) => items.some((one) => one.id === entry))).toEqual(items.map(({ id: entry }) => entry));
  expect(new Set(ids).size).toBe(ids.length);
  await expect(lin.api.audit.ofConversation({ number })).rejects.toMatchObject({ code: "ability.missing" });
});

it("[SEC-10] an entry is taken back by who may, as long as it is still so, and says before and after of what a policy and a tag say", async () => {
  const { zhao, olga, lin } = world.people;
  const { api } = zhao;
  type Entries = Awaited<ReturnType<typeof api.audit.list>>["items"];
  const newest = async (area: "work" | "time" | "contacts" | "people", reader = api): Promise<Entries[number]> => {
    const [entry] = (await reader.audit.list({ area, agentId: zhao.id as never, limit: 1 })).items;
    if (!entry) throw new Error(`nothing happened in ${area}`);
    return entry;
  };
  const undoNewest = async (area: "work" | "time" | "contacts" | "people") => {
    const entry = await newest(area);
    expect(entry).toMatchObject({ undo: true });
    await api.audit.undo({ id: entry.id });
    return entry;
  };
  const rule = await api.rules.add({
    ...{ name: "Visa", on: true, when: { kind: "comesToHold" }, conditions: null, stops: false },
    actions: [{ kind: "priority", priority: "high" }],
  });
  await api.rules.remove({ id: rule.id });
  expect(await newest("work", olga.api)).toMatchObject({ type: "rule.changed", undo: false });
  const removal = await undoNewest("work");
  expect((await api.rules.list()).items.map(({ name }) => name)).toEqual(["Visa"]);
  await expect(api.audit.undo({ id: removal.id })).rejects.toMatchObject({ code: "audit.cannotUndo" });
  await expect(olga.api.audit.undo({ id: removal.id })).rejects.toMatchObject({ code: "ability.missing" });
  await expect(lin.api.audit.undo({ id: removal.id })).rejects.toMatchObject({ code: "ability.missing" });
  await undoNewest("work");
  expect((await api.rules.list()).items).toEqual([]);

  const tag = await api.tags.add({ name: "group", nameZh: null, colour: "grey", description: "" });
  await api.tags.change({ ...tag, colour: "red" });
  expect((await undoNewest("work")).changes).toEqual([{ path: "colour", before: "grey", after: "red" }]);
  expect((await api.tags.list()).items[0]?.colour).toBe("grey");

  const input = {
    name: "Mine",
    shortcut: "",
    folder: "",
    scope: { kind: "everyone" as const },
    texts: { en: "Hi", "zh-CN": "" },
    actions: [],
  };
  const macro = await api.macros.add(input);
  await api.macros.change({ ...input, id: macro.id, name: "Ours", seenVersion: 1 });
  await undoNewest("work");
  expect((await api.macros.list({})).items[0]?.name).toBe("Mine");

  const [policy] = (await api.policies.list()).items;
  if (!policy) throw new Error("a desk has a first policy");
  const { id, version, position: _position, changedAt: _at, changedBy: _by, ...rules } = policy;
  await api.policies.change({ ...rules, id, name: "Everybody", seenVersion: version });
  expect((await undoNewest("time")).changes).toEqual([{ path: "name", before: rules.name, after: "Everybody" }]);
  expect((await api.policies.list()).items[0]).toMatchObject({ name: rules.name, version: version + 2 });

  const role = await api.roles.add({ name: "Trainee", nameZh: null, like: "agent" });
  await api.roles.change({ key: role.key, abilities: ["contact.read"], seenVersion: role.version });
  await undoNewest("people");
  expect((await api.roles.list()).items.find(({ key }) => key === role.key)?.abilities).toEqual(role.abilities);

  const add = async (name: string) => (await api.contacts.create({ name, identities: [] })).id;
  const [one, two] = [await add("Ida One"), await add("Ida Two")];
  await api.contacts.change({ id: one, organisation: "Undo & Co", tags: ["group"] });
  await undoNewest("contacts");
  expect(await api.contacts.get({ id: one })).toMatchObject({ organisation: null, tags: [] });
  await api.contacts.merge({ id: two, intoId: one });
  const merged = (await api.audit.list({ area: "contacts", limit: 2 })).items.find(({ undo }) => undo);
  await api.audit.undo({ id: merged?.id ?? "" });
  expect((await api.contacts.get({ id: two })).id).toBe(two);
});

it("[SEC-10] a removed role, a moved rule, a rule's place, a merge and a split are taken back from the trail, as long as nothing came in between", async () => {
  const { zhao } = world.people;
  const { api } = zhao;
  const newest = async (area: "work" | "people") => {
    const [entry] = (await api.audit.list({ area, agentId: zhao.id as never, limit: 1 })).items;
    return entry ?? expect.fail(`nothing happened in ${area}`);
  };
  const role = await api.roles.add({ name: "Night", nameZh: "夜班", like: "lead" });
  await api.roles.remove({ key: role.key });
  const removal = await newest("people");
  expect(removal).toMatchObject({ type: "role.changed", about: "Night", undo: true });
  await api.audit.undo({ id: removal.id });
  const { key, name, nameZh, abilities } = role;
  expect((await api.roles.list()).items).toContainEqual(expect.objectContaining({ key, name, nameZh, abilities }));
  await expect(api.audit.undo({ id: removal.id })).rejects.toMatchObject({ code: "audit.cannotUndo" });

  const actions = [{ kind: "priority" as const, priority: "high" as const }];
  const terms = { on: false, when: { kind: "comesToHold" as const }, conditions: null, stops: false, actions };
  const [one, two, three] = [
    await api.rules.add({ ...terms, name: "One" }),
    await api.rules.add({ ...terms, name: "Two" }),
    await api.rules.add({ ...terms, name: "Three" }),
  ];
  const order = async () => (await api.rules.list()).items.map((rule) => rule.name);
  await api.rules.move({ id: three.id, beforeId: one.id });
  const move = await newest("work");
  expect(move).toMatchObject({ about: "Three", undo: true, changes: [{ path: "place", before: "3", after: "1" }] });
  await api.audit.undo({ id: move.id });
  expect(await order()).toEqual(["One", "Two", "Three"]);
  await api.rules.move({ id: one.id, beforeId: null });
  const between = await newest("work");
  await api.rules.move({ id: two.id, beforeId: null });
  await expect(api.audit.undo({ id: between.id })).rejects.toMatchObject({ code: "audit.cannotUndo" });
  expect(await order()).toEqual(["Three", "One", "Two"]);
  await api.rules.remove({ id: one.id });
  await api.audit.undo({ id: (await newest("work")).id });
  expect(await order()).toEqual(["Three", "One", "Two"]);
  for (const { id } of (await api.rules.list()).items) await api.rules.remove({ id });

  const contact = await api.contacts.create({ name: "Two Threads", identities: [{ kind: "email", value: "threads@audit.example" }] });
  const opens = (text: string) =>
    api.conversations.create({ contactId: contact.id, subject: text, channel: "email", text, key: `audit-${text}` });
  const [from, into] = [await opens("from"), await opens("into")];
  const entry = async (number: string) => {
    const { items } = await api.audit.ofConversation({ number, limit: 20 });
    return items.find(({ type }) => /joined|regrouped/.test(type)) ?? expect.fail(`${number} was neither merged nor split`);
  };
  await api.merges.merge({ id: from.id, intoId: into.id });
  const [signpost, survivor] = [await entry(from.number), await entry(into.number)];
  expect([signpost.undo, survivor.undo]).toEqual([true, true]);
  await api.audit.undo({ id: survivor.id });
  expect((await api.conversations.get({ id: from.id })).joinedInto).toBeNull();
  await expect(api.audit.undo({ id: signpost.id })).rejects.toMatchObject({ code: "audit.cannotUndo" });

  const note = await api.conversations.postMessage({ id: into.id, kind: "note", text: "goes", key: "audit-goes" });
  const split = await api.merges.split({ id: into.id, messageIds: [note.id], subject: "split off" });
  const parted = await entry(split.number);
  await api.conversations.postMessage({ id: split.id, kind: "note", text: "built on it", key: "audit-built" });
  await expect(api.audit.undo({ id: parted.id })).rejects.toMatchObject({ code: "conversation.undoRefused", data: { because: "written" } });
});

it("[SEC-10] what a person may and can, a department's name, its plan and its ladder are as they were again, unless somebody changed them since", async () => {
  const { zhao, lin } = world.people;
  const { api } = zhao;
  const ticketing = world.departments.ticketing as never;
  const undoNewest = async (area: "people" | "work" | "time") => {
    const { items } = await api.audit.list({ area, agentId: zhao.id as never, limit: 1 });
    expect(items).toMatchObject([{ undo: true }]);
    await api.audit.undo({ id: items[0]?.id ?? "" });
    return items[0]?.id ?? "";
  };
  const personOf = async () => (await api.auth.listAgents({ limit: 100 })).items.find(({ id }) => id === lin.id);
  const before = await personOf();
  await api.auth.changeAgent({ id: lin.id, role: "lead", skills: ["groups"], active: false });
  const changed = await undoNewest("people");
  expect(await personOf()).toEqual(before);
  await expect(api.audit.undo({ id: changed })).rejects.toMatchObject({ code: "audit.cannotUndo" });

  const nameOf = async () => (await api.departments.list()).items.find(({ id }) => id === ticketing)?.name;
  const name = await nameOf();
  await api.departments.change({ id: ticketing, name: "Tickets" });
  await undoNewest("people");
  expect(await nameOf()).toBe(name);

  const planOf = () => api.routing.plan({ departmentId: ticketing });
  const plan = await planOf();
  await api.routing.changePlan({ ...plan, afterCallSeconds: plan.afterCallSeconds + 60 });
  await undoNewest("work");
  expect(await planOf()).toEqual(plan);

  const ladderOf = async () => (await api.escalation.ladder({ departmentId: ticketing })).steps;
  const steps = await ladderOf();
  await api.escalation.changeLadder({
    departmentId: ticketing,
    steps: [{ id: "new", at: { kind: "transferCameBack" }, actions: [{ kind: "raisePriority" }] }],
  });
  await undoNewest("time");
  expect(await ladderOf()).toEqual(steps);
});

it("[SEC-10] who opened or printed whose data, or saw how many in lists, is kept once an hour, found by person, contact and period, for as long as is set", async () => {
  const { lin, olga } = world.people;
  const contact = await lin.api.contacts.create({ name: "Read Often", identities: [{ kind: "email", value: "often@audit.example" }] });
  const first = { contactId: contact.id, subject: "s", channel: "email", text: "t", key: "audit-readings" } as const;
  const { id } = await lin.api.conversations.create(first);
  for (let time = 0; time < 3; time++) await lin.api.contacts.get({ id: contact.id });
  await lin.api.conversations.get({ id });
  await lin.api.transcript.list({ id });
  await olga.api.contacts.get({ id: contact.id });
  const of = async (query: Parameters<typeof olga.api.audit.readings>[0]) =>
    (await olga.api.audit.readings({ contactId: contact.id, ...query })).items.map(({ agent, what }) => [agent.name, what]);
  expect(await of({})).toEqual([
    [olga.name, "opened"],
    [lin.name, "printed"],
    [lin.name, "opened"],
  ]);
  expect(await of({ agentId: lin.id as never, limit: 1 })).toEqual([[lin.name, "printed"]]);
  expect(await of({ until: "2020-01-01T00:00:00.000Z" })).toEqual([]);
  // What lists and searches show is one line an hour, however many pages and contacts.
  await lin.api.contacts.create({ name: "Read Rarely", identities: [] });
  expect((await lin.api.contacts.list({ startsWith: "Read", limit: 1 })).items).toHaveLength(1);
  await lin.api.contacts.list({ startsWith: "Read", limit: 50 });
  await lin.api.conversations.find({ text: "often@audit.example" });
  await lin.api.conversations.find({ text: "nobody@audit.example" });
  const { items } = await olga.api.audit.readings({ agentId: lin.id as never });
  expect(items.filter(({ what }) => what === "listed")).toMatchObject([{ contact: null, shown: 4, agent: { name: lin.name } }]);
  await expect(lin.api.audit.readings({})).rejects.toMatchObject({ code: "ability.missing" });
  const { database } = await import("../../server/platform/database/index.ts");
  const kept = await database().collection("contactReadings").findOne({});
  expect(kept?.["expiresAt"].getTime() - kept?.["at"].getTime()).toBe(365 * 86_400_000);
});
