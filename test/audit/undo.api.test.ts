import { afterAll, beforeAll, expect, it } from "vitest";
import { auditAreas, type AuditArea } from "../../shared/audit/auditAreas.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** Kinds of change that are not taken back from the trail, each with what is said or possible instead. */
const otherwise: Record<string, string> = {
  "department.added": "says beforehand that it stays; its name can be changed",
  "session.ended": "asks first",
  "token.added": "is ended by its owner",
  "token.revoked": "asks first",
  "organisation.setUp": "once",
  "demo.filled": "once, on a page that says what it does",
  "hook.added": "is removed where it was added",
  "hook.removed": "asks first",
  "webhook.added": "is removed where it was added",
  "webhook.removed": "asks first",
  "webhook.replayed": "changes nothing",
  "webhook.secretRenewed": "asks first",
  "tags.renamed": "follows from a tag that was changed",
  "tags.parted": "follows from a tag that was parted",
  "contact.added": "is merged into another",
  "setAside.retried": "changes nothing",
  "setAside.dismissed": "asks first, with a reason",
  "duty.retried": "changes nothing",
  "duty.dismissed": "asks first, with a reason",
};

it("[SEC-10] every kind of administrator's change is taken back from the trail or says beforehand what it does", async () => {
  const { undoableTypes } = await import("../../server/features/audit/undo/undoers.ts");
  const kinds = Object.values(auditAreas).flat();
  expect(kinds.filter((type) => undoableTypes.includes(type) === type in otherwise)).toEqual([]);
});

/** The newest entry of the administrator, taken back; a second time it is not so any more. */
async function undoNewest(area: AuditArea) {
  const { id, api } = world.people.zhao;
  const [entry] = (await api.audit.list({ area, agentId: id as never, limit: 1 })).items;
  if (!entry) throw new Error(`nothing happened in ${area}`);
  expect(entry).toMatchObject({ undo: true });
  await api.audit.undo({ id: entry.id });
  await expect(api.audit.undo({ id: entry.id })).rejects.toMatchObject({ code: "audit.cannotUndo" });
  return entry;
}

it("[SEC-10] a webhook's terms and address, a signature and the rules of transfers are as they were again", async () => {
  const { api } = world.people.zhao;
  const hook = await api.webhooks.add({ name: "Data room", url: "https://one.example.com/in", events: ["note.added"] });
  const shown = async () => (await api.webhooks.list()).items.find(({ id }) => id === hook.id);
  const before = await shown();
  await api.webhooks.change({ id: hook.id, on: false, events: ["message.sent"], departmentIds: [world.departments.refunds as never] });
  await undoNewest("system");
  expect(await shown()).toEqual(before);
  const { sealedUrl } = await recordOf(hook.id);
  await api.webhooks.change({ id: hook.id, url: "https://two.example.com/in" });
  expect((await undoNewest("system")).changes.map(({ path, after }) => [path, path.endsWith("host") && after])).toEqual([
    ["webhook.host", "two.example.com"],
    ["webhook.addressSince", false],
  ]);
  expect(await shown()).toEqual(before);
  expect((await recordOf(hook.id)).sealedUrl).toBe(sealedUrl);

  const [signature] = (await api.signatures.list()).items;
  const mailbox = signature?.mailbox ?? "";
  const sign = (en: string, seenVersion: number) => api.signatures.change({ mailbox, texts: { en, "zh-CN": "" }, seenVersion });
  await sign("{{agent.name}}, Skylark", 0);
  await sign("Bye", 1);
  const signed = [{ path: "en", before: "{{agent.name}}, Skylark", after: "Bye" }];
  expect(await undoNewest("work")).toMatchObject({ about: mailbox, changes: signed });
  expect((await api.signatures.list()).items[0]).toMatchObject({ texts: { en: "{{agent.name}}, Skylark" }, version: 3 });

  const rules = await api.transfers.rules();
  await api.transfers.changeRules({ ...rules, mostPasses: 7 });
  expect((await undoNewest("work")).changes).toEqual([{ path: "mostPasses", before: "3", after: "7" }]);
  expect(await api.transfers.rules()).toEqual({ ...rules, version: 2 });
  const field = { key: "pnr", label: "Locator", labelZh: null, kind: "text" as const, required: true, choices: [] };
  const id = world.departments.refunds as never;
  await api.transfers.changeFields({ id, fields: [field] });
  await undoNewest("work");
  expect((await api.transfers.fields({ id })).fields).toEqual([]);
  // Saved anew since, be it with the very same fields: what was saved last is not taken away.
  await api.transfers.changeFields({ id, fields: [field] });
  const [mine] = (await api.audit.list({ area: "work", limit: 1 })).items;
  await api.transfers.changeFields({ id, fields: [] });
  await api.transfers.changeFields({ id, fields: [field] });
  await expect(api.audit.undo({ id: mine?.id ?? "" })).rejects.toMatchObject({ code: "audit.cannotUndo" });
  expect((await api.transfers.fields({ id })).fields).toEqual([field]);
});

const recordOf = async (id: string) => {
  const { accessWebhook } = await import("../../server/features/webhooks/index.ts");
  return accessWebhook(id);
};

it("[SEC-10] a team's name, a removed team with its people, the roster and an incident are as they were again", async () => {
  const { zhao, lin } = world.people;
  const { api } = zhao;
  const departmentId = world.departments.ticketing as never;
  const team = await api.teams.create({ departmentId, name: "Nights", nameZh: null });
  const teams = async () => (await api.teams.list()).items.map(({ id, name }) => [id, name]);
  await api.teams.change({ id: team.id, name: "Early" });
  await undoNewest("people");
  expect(await teams()).toEqual([[team.id, "Nights"]]);
  await api.auth.changeAgent({ id: lin.id, teamIds: [team.id] });
  await api.teams.remove({ id: team.id });
  await undoNewest("people");
  expect(await teams()).toEqual([[team.id, "Nights"]]);
  const linNow = (await api.auth.listAgents({ limit: 100 })).items.find(({ id }) => id === lin.id);
  expect(linNow?.teamIds).toEqual([team.id]);
  const newest = async () => (await api.audit.list({ area: "people", agentId: zhao.id as never, limit: 1 })).items[0]?.id;
  const [last, role] = [await newest(), linNow?.role ?? ""];
  await api.auth.changeAgent({ id: lin.id, role, departmentIds: linNow?.departmentIds ?? [] });
  expect(await newest(), "saved as it was").toBe(last);
  await api.teams.create({ departmentId, name: "Empty", nameZh: null });
  await undoNewest("people");
  expect(await teams()).toEqual([[team.id, "Nights"]]);

  const roster = async () => (await api.duty.list()).items.find((one) => one.departmentId === departmentId);
  const before = await roster();
  const rotation = {
    id: "r1",
    name: "Weeks",
    zone: "Asia/Shanghai",
    weekday: 1,
    minute: 540,
    since: "2026-01-05",
    people: [lin.id],
    hours: null,
  };
  await api.duty.change({ departmentId, rotations: [rotation as never], covers: [], otherwise: "desk", seenVersion: before?.version ?? 0 });
  await undoNewest("time");
  expect(await roster()).toMatchObject({ rotations: [], covers: [], otherwise: "desk" });

  const incident = await api.incidents.open({ title: "MU588 is cancelled", kind: "cancelledFlight" });
  await api.incidents.change({ id: incident.id, state: "closed" });
  await undoNewest("work");
  expect((await api.incidents.list({ state: "open" })).items.map(({ id }) => id)).toEqual([incident.id]);
});

it("[SEC-10] a removed and a moved policy, a removed calendar, an edited deadline, a removed view and macro are there again as they were", async () => {
  const { api } = world.people.zhao;
  const [last] = (await api.policies.list()).items;
  if (!last) throw new Error("a desk has a first policy");
  const { id: _id, version: _version, position: _position, changedAt: _at, changedBy: _by, ...rules } = last;
  const order = async () => (await api.policies.list()).items.map(({ name }) => name);
  for (const name of ["Three", "Two", "One"]) await api.policies.create({ ...rules, name });
  const [one, two] = (await api.policies.list()).items;
  await api.policies.remove({ id: two?.id ?? "" } as never);
  await undoNewest("time");
  expect(await order()).toEqual(["One", "Two", "Three", last.name]);
  await api.policies.remove({ id: two?.id ?? "" } as never);
  const bringBack = () => api.policies.bringBack({ id: two?.id ?? "", position: 2 } as never);
  expect((await bringBack()).items[1]).toMatchObject({ id: two?.id, version: 1, name: "Two" });
  await expect(bringBack()).rejects.toMatchObject({ code: "record.notFound" });
  await api.policies.move({ id: one?.id as never, position: 3 });
  expect((await undoNewest("time")).changes).toEqual([{ path: "place", before: "1", after: "3" }]);
  expect(await order()).toEqual(["One", "Two", "Three", last.name]);

  const [usual] = (await api.calendars.list()).items;
  if (!usual) throw new Error("a desk has a first calendar");
  const { id: _of, version: _v, changedAt: _a, changedBy: _b, isOrganisations: _is, departmentIds: _d, ...week } = usual;
  const calendar = await api.calendars.create({ ...week, name: "Nights" });
  await api.calendars.remove({ id: calendar.id });
  await undoNewest("time");
  expect((await api.calendars.list()).items.map(({ id }) => id)).toContain(calendar.id);
  await api.calendars.remove({ id: calendar.id });
  await api.calendars.bringBack({ id: calendar.id });
  expect((await api.calendars.list()).items.find(({ id }) => id === calendar.id)).toMatchObject({ version: 1, name: "Nights" });

  const [deadline] = (await api.deadlines.list()).items;
  if (!deadline) throw new Error("there are deadlines to start from");
  const { changedAt: _when, changedBy: _who, version, ...said } = deadline;
  await api.deadlines.change({ ...said, amount: said.amount + 1, seenVersion: version });
  await undoNewest("time");
  expect((await api.deadlines.list()).items.find(({ id }) => id === said.id)).toMatchObject(said);

  const conditions = { match: "all" as const, groups: [{ match: "all" as const, conditions: [{ fact: "tag" as const, is: ["visa"] }] }] };
  const view = await api.views.add({ name: "Visa", nameZh: null, sharing: "everyone", teamId: null, conditions });
  await api.views.remove({ id: view.id });
  await undoNewest("work");
  expect((await api.views.list()).items.map(({ name }) => name)).toEqual(["Visa"]);

  const texts = { en: "Hi", "zh-CN": "" };
  const macro = await api.macros.add({ name: "Hello", shortcut: "", folder: "", scope: { kind: "everyone" }, texts, actions: [] });
  await api.macros.remove({ id: macro.id });
  await undoNewest("work");
  expect((await api.macros.list({})).items.map(({ name }) => name)).toEqual(["Hello"]);
});
