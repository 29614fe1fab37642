import { afterAll, beforeAll, expect, it } from "vitest";
import type { Contact } from "../../shared/contacts/contact.schema.ts";
import { startWorld, until, type World } from "../support/world.ts";
import { heldBack } from "./given/heldBack.ts";
import { readAgain } from "./given/namesEverywhere.ts";

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
