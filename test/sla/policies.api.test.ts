import { afterAll, beforeAll, expect, it } from "vitest";
import { startWorld, type World } from "../support/world.ts";
import { chatting, clocksWhen, codeOf, newKey, of, somePolicy, storedAndRebuilt } from "./given/clockDesk.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

it("[SLA-1] [SLA-5] the first policy that matches wins, says why, and prices what runs already", async () => {
  const { zhao } = world.people;
  const { id, close } = await chatting(world);
  // Two more, for which a changed policy is tried too.
  for (const other of [await chatting(world), await chatting(world)]) other.close();
  await zhao.api.conversations.change({ id, tags: ["complaint"] });
  const policy = await zhao.api.policies.create({ ...somePolicy, all: [{ fact: "tag", is: ["complaint"] }] });
  const [clock] = of(await clocksWhen(world, id, (all) => of(all, "resolution")[0]?.policy.name === "Platinum"), "resolution");
  expect(clock).toMatchObject({ targetMinutes: 60, policy: { version: 1, position: 1, because: [{ fact: "tag", is: ["complaint"] }] } });
  await zhao.api.policies.change({
    ...somePolicy,
    all: [{ fact: "tag", is: ["complaint"] }],
    name: "Complaints",
    id: policy.id,
    seenVersion: 1,
  });
  await clocksWhen(world, id, (all) => of(all, "resolution")[0]?.policy.version === 2);
  await expect(zhao.api.policies.change({ ...somePolicy, id: policy.id, seenVersion: 1 })).rejects.toMatchObject({
    code: "rules.changed",
  });
  expect((await zhao.api.policies.versions({ id: policy.id })).items.map(({ version }) => version)).toEqual([2, 1]);
  const run = await zhao.api.policies.dryRun({
    ...somePolicy,
    any: [{ fact: "language", is: ["en"] }],
    targets: { ...somePolicy.targets, normal: { ...somePolicy.targets.normal, resolution: 1 } },
    id: policy.id,
    from: new Date(Date.now() - 3_600_000).toISOString(),
    to: new Date(Date.now() + 60_000).toISOString(),
  });
  expect(run.clocks).toBeGreaterThan(5);
  expect(run.matched.after).toBeGreaterThan(run.matched.before);
  await zhao.api.policies.move({ id: policy.id, position: 2 });
  expect((await zhao.api.policies.list()).items.map(({ name }) => name)).toEqual(["Everything else", "Complaints"]);
  await clocksWhen(world, id, (all) => of(all, "resolution")[0]?.policy.name === "Everything else");
  await zhao.api.policies.remove({ id: policy.id });
  const [stored, rebuilt] = await storedAndRebuilt(id);
  expect(rebuilt).toEqual(stored);
  close();
});

it("[CAL-4] an empty calendar, an unknown zone and a target out of reach are refused when saved", async () => {
  const { api } = world.people.zhao;
  const week: [number, number][][] = [[[540, 1080]], [], [], [], [], [], []];
  const fine = await api.calendars.create({ name: "Mondays", zone: "Europe/Berlin", week });
  expect(fine).toMatchObject({ version: 1, isOrganisations: false, departmentIds: [] });
  const never = { name: "Never", zone: "Europe/Berlin", week: week.map(() => []) };
  expect(await codeOf(api.calendars.create(never))).toBe("calendar.unusable");
  expect(await codeOf(api.calendars.create({ name: "Nowhere", zone: "Europe/Atlantis", week }))).toBe("calendar.unusable");
  const far = { ...somePolicy.targets.low, resolution: 200_000 };
  const long = {
    ...somePolicy,
    targets: { ...somePolicy.targets, low: far },
    hours: { ...somePolicy.hours, resolution: "business" as const },
    calendarId: fine.id,
  };
  expect(await codeOf(api.policies.create(long))).toBe("policy.unreachable");
  expect(await codeOf(api.policies.create({ ...long, hours: somePolicy.hours }))).toBe("ok");
  expect(await codeOf(api.calendars.remove({ id: fine.id }))).toBe("calendar.inUse");
  await api.calendars.setUsers({ id: fine.id, isOrganisations: true, departmentIds: [world.departments.refunds] });
  const { items } = await api.calendars.list();
  expect(items.filter(({ isOrganisations }) => isOrganisations).map(({ name }) => name)).toEqual(["Mondays"]);
  const unknown = { ...fine, id: fine.id, seenVersion: 9, name: "X", week, zone: "UTC", holidays: [], extraDays: [] } as never;
  expect(await codeOf(api.calendars.change(unknown))).toBe("request.invalid");
  expect(await codeOf(api.calendars.change({ id: fine.id, seenVersion: 1, name: "Mondays", zone: "UTC", week }))).toBe("ok");
});

it("[SLA-1] a deadline from outside runs beside the policy's clocks from the moment the conversation came in, and nothing pauses it", async () => {
  const { zhao, lin } = world.people;
  const ready = (await zhao.api.deadlines.list()).items.find(({ id }) => id === "dotAcknowledge");
  if (!ready) throw new Error("no such deadline");
  const { version, changedAt: _at, changedBy: _by, ...rules } = ready;
  expect((await zhao.api.deadlines.change({ ...rules, on: true, seenVersion: version })).version).toBe(1);
  await expect(zhao.api.deadlines.change({ ...rules, seenVersion: version })).rejects.toMatchObject({ code: "rules.changed" });
  const { id, close } = await chatting(world);
  expect(of(await clocksWhen(world, id, (all) => all.length > 1), "deadline")).toEqual([]);
  await lin.api.conversations.change({ id, tags: ["Complaint"] });
  const [deadline] = of(await clocksWhen(world, id, (all) => of(all, "deadline").length === 1), "deadline");
  const { createdAt } = await lin.api.conversations.get({ id });
  expect(Date.parse(deadline?.dueAt ?? "") - Date.parse(createdAt)).toBe(30 * 86_400_000);
  expect(deadline?.policy.name).toBe("US DOT, complaint acknowledged");
  await lin.api.conversations.setStatus({ id, status: "onHold" });
  await lin.api.conversations.change({ id, tags: ["complaint", "again"] });
  await zhao.api.conversations.postMessage({ id, kind: "outbound", channel: "chat", text: "hello", key: newKey() });
  expect(of(await clocksWhen(world, id, (all) => of(all, "deadline")[0]?.state === "met"), "deadline")).toHaveLength(1);
  const [stored, rebuilt] = await storedAndRebuilt(id);
  expect(rebuilt).toEqual(stored);
  close();
});
