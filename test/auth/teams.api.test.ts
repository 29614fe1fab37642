import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles } from "../../shared/auth/roles.ts";
import { ask, connectAgent, connectVisitor, startWorld, until, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const add = (name: string, departmentId = world.departments.ticketing) =>
  world.people.zhao.api.teams.create({ departmentId, name, nameZh: null });
const change = (by: object, id = world.people.lin.id) => world.people.zhao.api.auth.changeAgent({ id, ...by });
const lin = async () => (await world.people.lin.api.auth.listAgents({})).items.find(({ name }) => name === "Lin Xiao");

describe("teams", () => {
  it("[SEC-4] are added, renamed and listed; a name once per department, a department that exists", async () => {
    const { zhao, lin: agent } = world.people;
    const team = await add("Reissues");
    expect(await zhao.api.teams.change({ id: team.id, name: "Rebooking", nameZh: "改签组" })).toEqual({
      ...team,
      name: "Rebooking",
      nameZh: "改签组",
    });
    expect((await agent.api.teams.list()).items).toEqual([{ ...team, name: "Rebooking", nameZh: "改签组" }]);
    expect((await add("Rebooking", world.departments.refunds)).departmentId).toBe(world.departments.refunds);
    await expect(add("Rebooking")).rejects.toMatchObject({ code: "team.nameTaken" });
    await expect(add("Lost", "0123456789abcdef01234567")).rejects.toMatchObject({ code: "record.notFound" });
    await expect(zhao.api.teams.change({ id: "0123456789abcdef01234567", name: "x" })).rejects.toMatchObject({ code: "record.notFound" });
    await expect(agent.api.teams.create({ departmentId: team.departmentId, name: "Mine", nameZh: null })).rejects.toMatchObject({
      code: "ability.missing",
    });
  });

  it("[SEC-4] a person is put into teams of the own departments only, with skills and languages", async () => {
    const [tickets, vouchers] = [await add("Fares"), await add("Vouchers", world.departments.refunds)];
    const by = { teamIds: [tickets.id], skills: ["reissue"], languages: ["en", "zh-CN"] };
    expect(await change(by)).toMatchObject(by);
    expect(await lin()).toMatchObject(by);
    await expect(change({ teamIds: [vouchers.id] })).rejects.toMatchObject({ code: "agent.teamElsewhere" });
    await expect(change({ teamIds: ["0123456789abcdef01234567"] })).rejects.toMatchObject({ code: "record.notFound" });
    expect(await lin()).toMatchObject(by);
    const both = { departmentIds: [world.departments.ticketing, world.departments.refunds], teamIds: [tickets.id, vouchers.id] };
    expect((await change(both)).teamIds.toSorted()).toEqual([tickets.id, vouchers.id].toSorted());
    expect(await change({ departmentIds: [world.departments.ticketing] })).toMatchObject({ teamIds: [tickets.id], skills: ["reissue"] });
  });

  it("[SEC-4] a removed team takes its people out, says how many, and is gone", async () => {
    const { zhao } = world.people;
    const team = await add("Short lived");
    await change({ teamIds: [team.id] });
    await change({ teamIds: [team.id] }, world.people.marco.id);
    expect(await zhao.api.teams.remove({ id: team.id })).toEqual({ removed: true, takenOut: 2 });
    expect((await lin())?.teamIds).toEqual([]);
    await expect(zhao.api.teams.remove({ id: team.id })).rejects.toMatchObject({ code: "record.notFound" });
  });

  it("[SYNC-2] who is signed in hears which list changed and finds it so; skills close no socket, a role does", async () => {
    const socket = await connectAgent(world.url, world.people.lin.token);
    const heard: string[] = [];
    socket.on("people:changed", ({ what }: { what: string }) => heard.push(what));
    const team = await add("Told");
    await until(async () => heard.includes("teams"));
    expect((await world.people.lin.api.teams.list()).items).toContainEqual(team);
    await change({ skills: ["told"] });
    await until(async () => heard.includes("agents"));
    expect((await lin())?.skills).toEqual(["told"]);
    await world.people.zhao.api.departments.change({ id: world.departments.refunds, name: "Money back" });
    await until(async () => heard.includes("departments"));
    expect(socket.connected).toBe(true);
    await world.people.lin.api.auth.changePreferences({ theme: "dark" });
    await change({ role: "lead" });
    await until(async () => !socket.connected);
    expect(heard.filter((what) => what === "agents")).toHaveLength(1);
    socket.close();
  });
});

describe("departments", () => {
  it("[DEP-1] [SYNC-2] are moved in the order that was seen, one takes the rest, each has an icon; told at once, and taken back", async () => {
    const { zhao, lin: agent } = world.people;
    const { departments, audit } = zhao.api;
    const { socket, lists } = await signedIn(agent.token);
    const list = async () => (await agent.api.departments.list()).items;
    const order = async () => (await list()).map(({ id }) => id);
    const undoNewest = async (type: string) => {
      const [entry] = (await audit.list({ area: "people", agentId: zhao.id as never, limit: 1 })).items;
      expect(entry).toMatchObject({ type, undo: true });
      await audit.undo({ id: entry?.id ?? "" });
      return entry;
    };
    const [first, second] = await order();
    const { id } = await departments.create({ name: "Groups", nameZh: "团组部", icon: "plane" });
    await expect(departments.change({ id, icon: "pizza" as never })).rejects.toMatchObject({ code: "request.invalid" });
    expect(await departments.change({ id, icon: "bed" })).toMatchObject({ icon: "bed", isDefault: false });
    await undoNewest("department.changed");
    await until(async () => (await list()).at(-1)?.icon === "plane");
    expect((await list()).map(({ icon }) => icon)).toEqual(["ticket", "wallet", "plane"]);

    const seen = await order();
    const told = () => lists.filter((one) => one === "departments").length;
    const before = await until(() => (told() >= 3 ? told() : null));
    expect((await departments.move({ id, position: 1, seen })).items.map((one) => one.id)).toEqual([id, first, second]);
    await until(() => told() > before);
    await until(async () => (await order())[0] === id);
    expect(await order()).toEqual([id, first, second]);
    // Seen before it moved: a colleague's order is not overrun.
    await expect(departments.move({ id, position: 2, seen })).rejects.toMatchObject({ code: "department.orderChanged" });
    await expect(agent.api.departments.move({ id, position: 2, seen })).rejects.toMatchObject({ code: "ability.missing" });
    expect((await undoNewest("department.moved"))?.changes).toEqual([{ path: "place", before: "3", after: "1" }]);
    await until(async () => (await order())[0] === first);
    expect(await order()).toEqual(seen);

    const ownerOf = async (text: string) => {
      const visitor = await connectVisitor(world.url);
      await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
      await ask(visitor, "chat:send", { key: `to-default-${text}`, text });
      const found = await until(async () => (await zhao.api.conversations.list({})).items.find(({ snippet }) => snippet === text));
      visitor.close();
      return found.ownerDepartmentId;
    };
    expect((await departments.makeDefault({ id })).items.map(({ isDefault }) => isDefault)).toEqual([false, false, true]);
    expect(await ownerOf("changed")).toBe(id);
    await undoNewest("department.madeDefault");
    expect(await ownerOf("undone")).toBe(first);
    socket.close();
  });

  it("[DEP-1] of two who move at once, one does: an order nobody saw is not stored, also where they move different ones", async () => {
    const { zhao } = world.people;
    const { departments } = zhao.api;
    await departments.create({ name: "Cruises", nameZh: null, icon: "plane" });
    const order = async () => (await departments.list()).items.map(({ id }) => id);
    for (const round of [1, 2, 3]) {
      const seen = await order();
      const [a, b, c, d] = seen;
      expect(seen, `round ${round}`).toHaveLength(4);
      const both = await Promise.allSettled([
        departments.move({ id: b ?? "", position: 1, seen }),
        departments.move({ id: d ?? "", position: 3, seen }),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "department.orderChanged" } });
      expect(await order()).toEqual(both[0].status === "fulfilled" ? [b, a, c, d] : [a, b, d, c]);
    }
  });
});

describe("roles", () => {
  it("[ROLE-1] [SYNC-5] [SYNC-2] an own role opens what it names; a change reaches who holds it at once, open sockets and tokens too", async () => {
    const { zhao, marco, priya } = world.people;
    const night = await zhao.api.roles.add({ name: "Night desk", nameZh: "夜班", like: "agent" });
    await zhao.api.auth.changeAgent({ id: marco.id, role: night.key });
    expect(new Set((await marco.api.auth.me()).abilities)).toEqual(roles.agent);
    const { rooms, closed, socket } = await signedIn(marco.token);
    const told = await signedIn(priya.token);
    const fewer = night.abilities.filter((ability) => ability !== "conversation.create");
    const saved = await zhao.api.roles.change({ key: night.key, abilities: fewer, seenVersion: night.version });
    expect(await closed).toBe("io server disconnect");
    expect(rooms).toContain("rights:changed");
    expect((await marco.api.auth.me()).abilities.toSorted()).toEqual(fewer.toSorted());
    await until(async () => told.lists.includes("roles"));
    const listed = (await priya.api.roles.list()).items.find(({ key }) => key === night.key);
    expect(listed).toEqual({ ...saved, people: 1 });
    await expect(zhao.api.roles.change({ key: night.key, abilities: [], seenVersion: night.version })).rejects.toMatchObject({
      code: "rules.changed",
    });
    await expect(zhao.api.roles.remove({ key: night.key })).rejects.toMatchObject({ code: "role.held" });
    await zhao.api.auth.changeAgent({ id: marco.id, role: "agent" });
    await zhao.api.roles.remove({ key: night.key });
    await expect(zhao.api.auth.changeAgent({ id: marco.id, role: night.key })).rejects.toMatchObject({ code: "record.notFound" });
    for (const one of [socket, told.socket]) one.close();
  });

  it("[ROLE-2] a built-in role is changed and made again as it came; an administrator keeps everything and an auditor only reads", async () => {
    const { zhao, priya } = world.people;
    const versionOf = async (wanted: string) => (await zhao.api.roles.list()).items.find(({ key }) => key === wanted)?.version ?? -1;
    const fewer = [...roles.supervisor].filter((ability) => ability !== "duty.manage");
    await zhao.api.roles.change({ key: "supervisor", abilities: fewer, seenVersion: 0 });
    const may = async () => (await priya.api.auth.me()).abilities.toSorted();
    await expect.poll(may).toEqual(fewer.toSorted());
    await zhao.api.roles.remove({ key: "supervisor" });
    await expect.poll(may).toEqual([...roles.supervisor].toSorted());
    expect(await versionOf("supervisor")).toBe(0);
    await zhao.api.roles.change({ key: "auditor", abilities: ["conversation.read"], seenVersion: 0 });
    for (const [key, abilities] of [
      ["administrator", ["conversation.read"]],
      ["auditor", ["conversation.read", "macro.manage"]],
    ] as const)
      await expect(zhao.api.roles.change({ key, abilities: [...abilities], seenVersion: await versionOf(key) })).rejects.toMatchObject({
        code: "role.fixed",
      });
    await zhao.api.roles.remove({ key: "auditor" });
  });
});

describe("skills", () => {
  it("[SKILL-1] one name for everybody: given, written alike, renamed with plan and tag, made one with another, removed, each taken back", async () => {
    const { zhao, lin: agent, amara, marco } = world.people;
    const { api } = zhao;
    const departmentId = world.departments.ticketing as never;
    for (const { id } of [agent, amara, marco]) await change({ skills: [] }, id);
    const skills = async () =>
      (await api.skills.list()).items.map(({ name, agentIds, departmentIds }) => [name, agentIds.length, departmentIds.length]);
    const undoNewest = async () => {
      const [entry] = (await api.audit.list({ area: "people", agentId: zhao.id as never, limit: 1 })).items;
      expect(entry).toMatchObject({ type: "skill.changed", undo: true });
      await api.audit.undo({ id: entry?.id ?? "" });
    };
    const ids = [agent, amara].map(({ id }) => id as never);

    expect(await api.skills.hand({ name: "Visa", give: ids })).toEqual({ changed: 2 });
    await change({ skills: ["visa ", "VISA", "groups"] }, marco.id);
    expect(await skills()).toEqual([
      ["groups", 1, 0],
      ["Visa", 3, 0],
    ]);
    const tag = await api.tags.add({ name: "visa", nameZh: null, colour: "grey", description: "" });
    const plan = await api.routing.plan({ departmentId });
    await api.routing.changePlan({ ...plan, skillTags: ["visa"] });
    expect((await skills())[1]).toEqual(["visa", 3, 1]);

    await expect(agent.api.skills.rename({ name: "visa", newName: "x" })).rejects.toMatchObject({ code: "ability.missing" });
    expect(await api.skills.rename({ name: "VISA", newName: "Entry permits" })).toEqual({ name: "Entry permits", changed: 3 });
    expect(await skills()).toEqual([
      ["Entry permits", 3, 1],
      ["groups", 1, 0],
    ]);
    expect((await api.tags.list()).items.find(({ id }) => id === tag.id)?.name).toBe("Entry permits");
    await undoNewest();
    expect(await skills()).toEqual([
      ["groups", 1, 0],
      ["visa", 3, 1],
    ]);

    await api.routing.changePlan({ ...plan, skillTags: [] });
    expect(await api.skills.rename({ name: "visa", newName: "GROUPS" })).toEqual({ name: "groups", changed: 3 });
    expect(await skills()).toEqual([["groups", 3, 0]]);
    await undoNewest();
    expect(await skills()).toEqual([
      ["groups", 1, 0],
      ["visa", 3, 0],
    ]);

    expect(await api.skills.remove({ name: "Visa" })).toEqual({ removed: true, changed: 3 });
    await expect(api.skills.remove({ name: "Visa" })).rejects.toMatchObject({ code: "record.notFound" });
    await undoNewest();
    expect(await api.skills.hand({ name: "visa", take: ids })).toEqual({ changed: 2 });
    expect(await skills()).toEqual([
      ["groups", 1, 0],
      ["visa", 1, 0],
    ]);
  });

  it("[SKILL-1] nobody has more than fifty; a removed one comes back to who had it, as long as they have it not and there is room", async () => {
    const { zhao, lin: agent, amara } = world.people;
    const { skills } = zhao.api;
    const [linId, amaraId] = [agent, amara].map(({ id }) => id as never);
    const namesOf = async (wanted: string) =>
      (await zhao.api.auth.listAgents({ limit: 100 })).items.find(({ id }) => id === wanted)?.skills ?? [];
    await change({ skills: Array.from({ length: 49 }, (_, at) => `Fare ${at}`) });
    expect(await skills.hand({ name: "The fiftieth", give: [linId!] })).toEqual({ changed: 1 });
    const before = await namesOf(amara.id);
    await expect(skills.hand({ name: "One more", give: [amaraId!, linId!] })).rejects.toMatchObject({
      code: "skill.tooMany",
      data: { name: "Lin Xiao", most: 50 },
    });
    expect([(await namesOf(agent.id)).length, await namesOf(amara.id)]).toEqual([50, before]);

    await skills.remove({ name: "The fiftieth" });
    expect(await namesOf(agent.id)).not.toContain("The fiftieth");
    expect(await skills.bringBack({ name: "The fiftieth" })).toEqual({ changed: 1 });
    expect(await namesOf(agent.id)).toContain("The fiftieth");
    await expect(skills.bringBack({ name: "The fiftieth" })).rejects.toMatchObject({ code: "audit.cannotUndo" });
    await expect(skills.bringBack({ name: "Never there" })).rejects.toMatchObject({ code: "record.notFound" });
    await skills.remove({ name: "The fiftieth" });
    await skills.hand({ name: "Another one", give: [linId!] });
    await expect(skills.bringBack({ name: "The fiftieth" })).rejects.toMatchObject({ code: "skill.tooMany" });
    await change({ skills: [] });
  });
});

/** A socket with what it heard: signals by name, the lists it was asked to read afresh, and why it was closed. */
async function signedIn(token: string) {
  const socket = await connectAgent(world.url, token);
  const rooms: string[] = [];
  const lists: string[] = [];
  socket.onAny((name: string, data: { what?: string }) => {
    rooms.push(name);
    if (name === "people:changed" && data.what) lists.push(data.what);
  });
  const closed = new Promise<string>((resolve) => socket.once("disconnect", resolve));
  return { socket, rooms, lists, closed };
}
