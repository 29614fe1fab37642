import { afterAll, beforeAll, expect, it } from "vitest";
import type { Contact } from "../../shared/contacts/contact.schema.ts";
import { apiFor, startWorld, until, type World } from "../support/world.ts";
import { heldBack } from "./given/heldBack.ts";
import { owedFor, readerBehind, settle } from "./given/readerBehind.ts";
import { asksFor, readAgain, stillAsks } from "./given/namesEverywhere.ts";

let world: World;
let contact: Contact;
beforeAll(async () => {
  world = await startWorld();
  contact = await world.people.zhao.api.contacts.create({
    name: "Ada Behind",
    identities: [{ kind: "email", value: "behind@example.com" }],
  });
});
afterAll(() => world.stop());

async function open(...tags: string[]) {
  const { api } = world.people.zhao;
  const conversation = await api.conversations.create({
    ...{ contactId: contact.id, departmentId: world.departments.ticketing as never, subject: tags.join(), channel: "email", text: "Hello" },
    key: `key-${Math.random()}`,
  });
  return api.conversations.change({ id: conversation.id, tags });
}

async function tagOf(name: string) {
  const tag = (await world.people.zhao.api.tags.list()).items.find((one) => one.name === name);
  if (!tag) throw new Error(`there is no tag ${name}`);
  return tag;
}

it("[TAG-1] two tags that swap their names before what carries them has followed: each carries what it meant, and read again it stays so", async () => {
  const { api } = world.people.zhao;
  const [first, second] = [await open("A"), await open("B")];
  await api.contacts.change({ id: contact.id, tags: ["A"] });
  const [a, b] = [await tagOf("A"), await tagOf("B")];
  const carried = async () => [
    ...(await Promise.all([first, second].map(async ({ id }) => (await api.conversations.get({ id })).tags.join()))),
    (await api.contacts.get({ id: contact.id })).tags.join(),
  ];
  await heldBack(first.id, () =>
    heldBack(contact.id, async () => {
      await api.tags.change({ ...a, name: "T" });
      await api.tags.change({ ...b, name: "A" });
      await api.tags.change({ ...a, name: "B" });
      expect(await carried()).toEqual(["A", "B", "A"]);
    }),
  );
  await until(async () => (await carried()).join() === "B,A,B");
  for (const name of ["A", "B", "T"]) await readAgain(name);
  expect(await carried()).toEqual(["B", "A", "B"]);
});

it("[TAG-2] a rename taken back leaves a skill of the other name with whom it was", async () => {
  const { zhao, lin, marco, priya } = world.people;
  const { api } = zhao;
  await open("Rail");
  const departmentId = world.departments.ticketing as never;
  const has = (one: { id: string }, ...names: string[]) =>
    Promise.all(names.map((name) => api.skills.hand({ name, give: [one.id as never], take: [] })));
  await api.routing.changePlan({ ...(await api.routing.plan({ departmentId })), skillTags: ["Rail"] });
  await has(lin, "Rail");
  await has(marco, "Train");
  await has(priya, "Rail");
  await has(priya, "Train");
  const skills = async () => {
    const { items } = await api.auth.listAgents({});
    return [lin, marco, priya].map(({ id }) =>
      items
        .find((one) => one.id === id)
        ?.skills.toSorted()
        .join(),
    );
  };
  const rail = await tagOf("Rail");
  const [before, named] = [
    ["Rail", "Train", "Rail,Train"],
    ["Train", "Train", "Train"],
  ];
  expect(await skills()).toEqual(before);
  await api.tags.change({ ...rail, name: "Train" });
  expect(await skills()).toEqual(named);
  await has(marco, "Ferry");
  await api.tags.change(rail);
  expect(await skills()).toEqual(["Rail", "Ferry,Train", "Rail,Train"]);
});

it("[TAG-2] a name is forgotten once every reader has come past it, and one that is left again not before its time", async () => {
  const { api } = world.people.zhao;
  await open("Lyon");
  const lyon = await tagOf("Lyon");
  const view = { name: "Of Lyon", nameZh: null, sharing: "personal" as const, teamId: null };
  await api.views.add({ ...view, conditions: asksFor("Lyon") });
  const goOn = await readerBehind();
  await api.tags.change({ ...lyon, name: "Lyons" });
  await settle((await owedFor("Lyon"))[0]);
  expect([await stillAsks("Lyon"), (await owedFor("Lyon")).map(({ round }) => round)]).toEqual([1, [0, 1]]);
  await goOn();
  // Had again, and left again: it is the last of what is owed that lets go of it.
  await api.tags.change(lyon);
  await api.tags.change({ ...lyon, name: "Lyonnais" });
  await goOn();
  const owed = await owedFor("Lyon");
  await settle(owed[0]);
  expect([await stillAsks("Lyon"), await owedFor("Lyon")]).toEqual([1, owed]);
  await until(async () => (await settle(owed.at(-1)), (await stillAsks("Lyon")) === 0));
});

it("[TAG-2] what still carries an old name of a tag asks for the skill people have by now, however often it was renamed", async () => {
  const { api } = world.people.zhao;
  const departmentId = world.departments.ticketing as never;
  await open("Cruise");
  const [cruise, plan] = [await tagOf("Cruise"), await api.routing.plan({ departmentId })];
  await api.skills.hand({ name: "Cruise", give: [world.people.lin.id as never], take: [] });
  await api.routing.changePlan({ ...plan, skillTags: ["Cruise"] });
  await api.tags.change({ ...cruise, name: "Ship" });
  await api.skills.rename({ name: "Ship", newName: "Liner" });
  const { planInForce, skillsAskedBy } = await import("../../server/features/routing/plans/planInForce.ts");
  const inForce = await planInForce(departmentId);
  const asked = [["Cruise"], ["Ship", "other"], ["Cruise", "Liner"]].map((tags) => skillsAskedBy(tags, inForce));
  expect([inForce.skillTags, ...asked]).toEqual([["Liner"], ["Liner"], ["Liner"], ["Liner"]]);
});

it("[TAG-2] a merge that changes who gets work takes what a change of the plan takes; a name counts in whatever case it was written", async () => {
  const { lin, zhao } = world.people;
  const one = await open("Vip", "Gold");
  const [vip, gold] = [await tagOf("Vip"), await tagOf("Gold")];
  const texts = { en: "Hi", "zh-CN": "" };
  const actions = [{ kind: "removeTags" as const, tags: ["Vip"] }];
  const own = { name: "Off", folder: "", shortcut: "", scope: { kind: "everyone" as const }, texts, actions };
  const macro = await zhao.api.macros.add(own);
  const { MacroModel } = await import("../../server/features/macros/macro.model.ts");
  await MacroModel.collection.updateOne({ name: "Off" }, { $set: { "actions.0.tags": ["vip"] } });
  expect((await zhao.api.tags.askers({ id: vip.id })).counts.macro).toBe(1);
  await zhao.api.macros.apply({ id: one.id, macroId: macro.id, key: "case-key-1234567890" });
  expect((await zhao.api.conversations.get({ id: one.id })).tags).toEqual(["Gold"]);
  const { token } = await zhao.api.auth.createToken({ name: "only tags", abilities: ["tag.manage", "tag.create", "conversation.read"] });
  const less = apiFor(world.url, token).tags;
  await less.merge({ id: vip.id, intoId: gold.id });
  await less.part({ id: vip.id, intoId: gold.id });
  const departmentId = world.departments.ticketing as never;
  await zhao.api.routing.changePlan({ ...(await zhao.api.routing.plan({ departmentId })), skillTags: ["Vip"] });
  await expect(less.merge({ id: vip.id, intoId: gold.id })).rejects.toMatchObject({ code: "ability.missing" });
  await zhao.api.skills.hand({ name: "Vip", give: [lin.id as never], take: [] });
  await zhao.api.tags.merge({ id: vip.id, intoId: gold.id });
  expect((await zhao.api.routing.plan({ departmentId })).skillTags).toEqual(["Gold"]);
});
