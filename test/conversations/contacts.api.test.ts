import fc from "fast-check";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { identityKey, identityOf, phoneNumber } from "../../server/features/contacts/identity.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

it("[CON-1] an address is one identity in any case, dots and plus are left alone, a number is one in any notation", () => {
  const key = (kind: "email" | "phone" | "member", value: string) => identityKey(identityOf(kind, value, true));
  expect(key("email", "Wang.Xinyi+trip@Lantian.EXAMPLE")).toBe("email:wang.xinyi+trip@lantian.example");
  expect(key("email", "wangxinyi@lantian.example")).not.toBe(key("email", "wang.xinyi@lantian.example"));
  expect(key("email", "info@bücher.example")).toBe("email:info@xn--bcher-kva.example");
  for (const typed of ["+49 171 5550 4417", "0049 (171) 5550-4417", "+4917155504417"])
    expect(key("phone", typed)).toBe("phone:+4917155504417");
  expect(phoneNumber("138 0013 8000")).toBe("+8613800138000");
  for (const bad of ["", "@", "a@", "no at", "a b@c.example", "a@b@", "x".repeat(70) + "@c.example"])
    expect(() => identityOf("email", bad, true)).toThrow("contact.identityInvalid");
});

it("[CON-1] what is read as an identity once reads the same again, whatever was typed", () => {
  const kinds = fc.constantFrom("email" as const, "phone" as const, "member" as const);
  const reading = fc.property(kinds, fc.string({ maxLength: 60 }), (kind, typed) => {
    let first;
    try {
      first = identityOf(kind, typed, true);
    } catch (error) {
      return (error as Error).message === "contact.identityInvalid";
    }
    return identityKey(identityOf(kind, first.value, true)) === identityKey(first);
  });
  expect(fc.check(reading, { numRuns: 2000 })).toMatchObject({ failed: false });
});

it("[CON-2] an address belongs to one contact only, also when two are added at once", async () => {
  const { api } = world.people.lin;
  const add = () =>
    api.contacts.create({ name: "Twice", identities: [{ kind: "email", value: "Twice@example.com" }] }).then(
      () => "added",
      (error: { code: string }) => error.code,
    );
  expect((await Promise.all([add(), add(), add()])).sort()).toEqual(["added", "contact.identityTaken", "contact.identityTaken"]);
  const { items } = await api.contacts.list({ identity: "tWICE@example.com" });
  expect(items).toHaveLength(1);
  const other = await api.contacts.create({ name: "Other", identities: [] });
  const nobody = await api.contacts.create({ name: "Nobody", identities: [] });
  expect(nobody.identities).toEqual([]);
  await expect(api.contacts.change({ id: other.id, addIdentity: { kind: "email", value: "twice@EXAMPLE.com" } })).rejects.toMatchObject({
    code: "contact.identityTaken",
  });
  expect((await api.contacts.change({ id: other.id, addIdentity: { kind: "phone", value: "+44 20 7946 0018" } })).identities).toMatchObject(
    [{ value: "+442079460018" }],
  );
});

it("[SRCH-4] a public number, an address, a phone number in any notation and a name are found without the search engine, and the answer says so", async () => {
  const { lin, amara } = world.people;
  const contact = await lin.api.contacts.create({
    name: "Yusuf Aydin",
    identities: [
      { kind: "email", value: "yusuf@aydin.example" },
      { kind: "phone", value: "+90 212 555 0188" },
    ],
  });
  const first = { contactId: contact.id, subject: "Two seats", channel: "email", text: "Which ones?", key: "find-by-identifier" } as const;
  const { id, number } = await lin.api.conversations.create(first);
  const { useSearch, searchEngine } = await import("../../server/platform/search/index.ts");
  const engine = searchEngine();
  expect((await lin.api.conversations.find({ text: number })).searchReady).toBe(engine !== null);
  useSearch({ url: "http://127.0.0.1:9", key: "nobody listens here" });
  onTestFinished(() => useSearch(engine ? { url: engine.config.host, key: engine.config.apiKey ?? "" } : undefined));
  for (const text of [number, number.toLowerCase(), number.slice(3)])
    expect(await lin.api.conversations.find({ text })).toMatchObject({ conversation: { id }, searchReady: false });
  expect((await amara.api.conversations.find({ text: number })).conversation).toBeNull(); // another department's
  for (const text of ["YUSUF@aydin.example", "0090 (212) 555-01 88", "Yusuf A"]) {
    const { contacts } = await lin.api.conversations.find({ text });
    expect(contacts.map((one) => [one.contact.id, one.open.map((row) => row.id)])).toEqual([[contact.id, [id]]]);
    expect((await amara.api.conversations.find({ text })).contacts.flatMap(({ open }) => open)).toEqual([]);
  }
});

it("[SRCH-4] the beginning of a name is found in any case and without its accents, page by page in the order people read", async () => {
  const { api } = world.people.lin;
  for (const name of ["Zoë Quaresma", "tomás Quillfeather", "Tomas Quist", "TOMÁŠ Quinn", "Tonya Quist"])
    await api.contacts.create({ name, identities: [] });
  for (const startsWith of ["tomas qui", "TOMÁS QUI"]) {
    const first = await api.contacts.list({ startsWith, limit: 2 });
    const second = await api.contacts.list({ startsWith, limit: 2, after: first.next ?? "" });
    const names = [...first.items, ...second.items].map(({ name }) => name);
    expect(names).toEqual(["tomás Quillfeather", "TOMÁŠ Quinn", "Tomas Quist"]);
  }
  expect((await api.conversations.find({ text: "zoe q" })).contacts.map(({ contact }) => contact.name)).toEqual(["Zoë Quaresma"]);
});
