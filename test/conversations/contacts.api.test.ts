import fc from "fast-check";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { identityKey, identityOf, phoneNumber } from "../../server/features/contacts/identity.ts";
import type { Conditions } from "../../shared/conditions/condition.schema.ts";
import { startWorld, until, type World } from "../support/world.ts";

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

it("[CON-2] what is corrected is kept with who and what stood there, notes come and go, and open conversations show the new name", async () => {
  const { lin, olga } = world.people;
  const { api } = lin;
  const { id } = await api.contacts.create({ name: "Wang Xinyi", identities: [{ kind: "email", value: "xinyi@lantian.example" }] });
  const first = { contactId: id, subject: "Seat", channel: "email", text: "Which one?", key: "contact-history" } as const;
  const conversation = await api.conversations.create(first);
  await api.contacts.change({ id, name: "王欣怡", tier: "gold", zone: "Asia/Shanghai", organisation: "Lantian Instruments" });
  await api.contacts.change({ id, addIdentity: { kind: "phone", value: "+86 138 5550 2719" } });
  const changed = await api.contacts.change({ id, removeIdentity: { kind: "email", value: "XINYI@lantian.example" } });
  expect(changed).toMatchObject({ name: "王欣怡", tier: "gold", identities: [{ kind: "phone", value: "+8613855502719" }] });
  await expect(api.contacts.change({ id, zone: "Mars/Olympus" })).rejects.toMatchObject({ code: "request.invalid" });
  const { items } = await api.contacts.history({ id });
  expect(items.map(({ by, changes }) => [by.name, changes])).toEqual([
    [lin.name, [{ field: "identities", before: "+8613855502719, xinyi@lantian.example", after: "+8613855502719" }]],
    [lin.name, [{ field: "identities", before: "xinyi@lantian.example", after: "+8613855502719, xinyi@lantian.example" }]],
    [
      lin.name,
      [
        { field: "name", before: "Wang Xinyi", after: "王欣怡" },
        { field: "zone", before: null, after: "Asia/Shanghai" },
        { field: "tier", before: null, after: "gold" },
        { field: "organisation", before: null, after: "Lantian Instruments" },
      ],
    ],
  ]);
  await until(async () => (await api.conversations.get({ id: conversation.id })).contact.name === "王欣怡");
  expect((await api.conversations.get({ id: conversation.id })).contact.tier).toBe("gold");

  const note = await api.contacts.addNote({ id, text: "Prefers the aisle" });
  expect((await api.contacts.history({ id, only: "note" })).items).toEqual([note]);
  await api.contacts.hideNote({ id, noteId: note.id, removed: true });
  expect((await api.contacts.history({ id, only: "note" })).items).toEqual([]);
  await expect(olga.api.contacts.addNote({ id, text: "x" })).rejects.toMatchObject({ code: "ability.missing" });
});

it("[CON-2] [CON-3] two contacts become one with a reason and are parted again with nothing lost; a suggestion says why", async () => {
  const { api } = world.people.lin;
  const add = async (name: string, value: string) => {
    const { id } = await api.contacts.create({ name, identities: [{ kind: "email", value }] });
    return (await api.contacts.change({ id, organisation: "Nordwind" })).id;
  };
  const [into, from] = [await add("Ida Berg", "ida@nordwind.example"), await add("ida berg", "berg@home.example")];
  const before = [await api.contacts.get({ id: into }), await api.contacts.get({ id: from })];
  expect((await api.contacts.suggestions({ id: into })).items).toMatchObject([
    { contact: { id: from }, because: "sameNameAndOrganisation" },
  ]);
  await expect(api.contacts.merge({ id: into, intoId: into })).rejects.toMatchObject({ code: "contact.mergeRefused" });
  const write = (contactId: typeof into, key: string) =>
    api.conversations.create({ contactId, subject: key, channel: "email", text: "t", key: `related-${key}` });
  const [one, other, third] = [await write(into, "one"), await write(from, "other"), await write(into, "third")];
  const related = async (of: "contact" | "organisation") => {
    const page = await api.related.list({ id: one.id, of, limit: 1 });
    const next = page.next ? await api.related.list({ id: one.id, of, limit: 1, after: page.next }) : { items: [] };
    return [...page.items, ...next.items].map(({ id }) => id);
  };
  expect([await related("contact"), await related("organisation")]).toEqual([[third.id], [other.id]]);

  const { contact, mergeId } = await api.contacts.merge({ id: from, intoId: into, reason: "Same person, told us on the phone" });
  expect(contact.identities.map(({ value }) => value)).toEqual(["ida@nordwind.example", "berg@home.example"]);
  expect((await api.contacts.get({ id: from })).id).toBe(into);
  expect(await related("contact")).toEqual([third.id, other.id]);
  expect((await api.contacts.history({ id: into })).items[0]).toMatchObject({
    kind: "mergedHere",
    text: "Same person, told us on the phone",
    other: { id: from },
    mergeId,
  });
  await api.contacts.change({ id: into, addIdentity: { kind: "phone", value: "+47 22 12 34 56" } });
  expect((await api.contacts.part({ mergeId })).id).toBe(from);
  const after = [await api.contacts.get({ id: into }), await api.contacts.get({ id: from })];
  expect(after[1]).toEqual(before[1]);
  expect(after[0]?.identities.map(({ value }) => value)).toEqual(["ida@nordwind.example", "+4722123456"]);
  await expect(api.contacts.part({ mergeId })).rejects.toMatchObject({ code: "record.notFound" });
  expect((await api.contacts.history({ id: into })).items[0]).toMatchObject({ kind: "parted", other: { id: from } });
});

it("[CON-4] own fields and tags of a contact and its organisation are checked, kept with history, and needed to resolve where the desk says so", async () => {
  const { lin, zhao, olga } = world.people;
  const { api } = lin;
  const field = { labelZh: null, choices: [], required: false };
  const asked = [
    { ...field, key: "seat", label: "Seat", labelZh: "座位", kind: "choice" as const, choices: ["Aisle", "Window"], required: true },
    { ...field, key: "assistant", label: "Assistant", kind: "contact" as const },
    { ...field, key: "trip", label: "Next trip", kind: "booking" as const, required: true },
  ];
  const saved = await zhao.api.fields.change({ of: "contact", fields: asked, seenVersion: 0 });
  const terms = { ...field, key: "terms", label: "Terms", kind: "number" as const };
  await expect(zhao.api.fields.change({ of: "organisation", fields: asked, seenVersion: 0 })).rejects.toMatchObject({
    code: "request.invalid",
  });
  await zhao.api.fields.change({ of: "organisation", fields: [terms], seenVersion: 0 });
  expect((await api.fields.list()).items.map(({ of, fields }) => [of, fields.length])).toEqual([
    ["conversation", 0],
    ["contact", 3],
    ["organisation", 1],
  ]);

  const add = (name: string, value: string) => api.contacts.create({ name, identities: [{ kind: "email", value }] });
  const [ida, bo] = [await add("Ida Field", "ida@field.example"), await add("Bo Field", "bo@field.example")];
  const { ContactModel } = await import("../../server/features/contacts/index.ts");
  const { Types } = await import("mongoose");
  const trips = [{ locator: "5HX8TP", title: "Kyoto", segments: [] }];
  await ContactModel.updateOne({ _id: new Types.ObjectId(ida.id) }, { $set: { trips } });
  const wrong = [{ seat: "Wing" }, { assistant: "nobody" }, { assistant: "0123456789abcdef01234567" }, { trip: "OTHER1" }, { gone: "x" }];
  for (const fields of wrong)
    await expect(api.contacts.change({ id: ida.id, fields: fields as never })).rejects.toMatchObject({ code: "request.invalid" });
  const { id } = await api.conversations.create({
    ...{ contactId: ida.id, subject: "Seat", channel: "email", text: "Which one?", key: "contact-own-fields" },
  });
  await expect(api.conversations.setStatus({ id, status: "resolved" })).rejects.toMatchObject({
    code: "conversation.fieldsMissing",
    data: { labels: "Seat, Next trip" },
  });
  const given = { seat: "Aisle", assistant: bo.id, trip: "5HX8TP" };
  const answered = await api.contacts.change({ id: ida.id, organisation: "Field & Co", tags: ["Frequent"], fields: given });
  expect(answered).toMatchObject({ tags: ["Frequent"], fields: given });
  expect((await api.conversations.setStatus({ id, status: "resolved" })).status).toBe("resolved");
  await api.contacts.change({ id: ida.id, tags: [], fields: { trip: "" } });
  expect((await api.contacts.get({ id: ida.id })).fields).toEqual({ seat: "Aisle", assistant: bo.id });
  const own = (name: string, before: string | null, after: string | null, nameZh: string | null = null) => ({
    ...{ field: "own", label: { name, nameZh }, before, after },
  });
  expect((await api.contacts.history({ id: ida.id })).items.map(({ changes }) => changes)).toEqual([
    [{ field: "tags", before: "Frequent", after: null }, own("Next trip", "5HX8TP", null)],
    [
      { field: "organisation", before: null, after: "Field & Co" },
      { field: "tags", before: null, after: "Frequent" },
      own("Seat", null, "Aisle", "座位"),
      own("Assistant", null, "Bo Field"),
      own("Next trip", null, "5HX8TP"),
    ],
  ]);
  const { items: audited } = await olga.api.audit.list({ area: "contacts", agentId: lin.id as never, limit: 1 });
  expect(audited[0]?.changes).toEqual([
    { path: "tags", before: "Frequent", after: null },
    { path: "fields.trip", before: "5HX8TP", after: null },
  ]);
  await expect(olga.api.contacts.change({ id: ida.id, tags: ["x"] })).rejects.toMatchObject({ code: "ability.missing" });

  const name = "Field & Co";
  expect((await api.contacts.changeOrganisation({ name, fields: { terms: "30" } })).fields).toEqual({ terms: "30" });
  await expect(api.contacts.changeOrganisation({ name, fields: { terms: "soon" } })).rejects.toMatchObject({ code: "request.invalid" });
  await expect(api.contacts.organisation({ name: "Nobody's" })).rejects.toMatchObject({ code: "record.notFound" });
  expect(await olga.api.contacts.organisation({ name })).toMatchObject({
    fields: { terms: "30" },
    history: [{ by: { name: lin.name }, changes: [own("Terms", null, "30")] }],
  });
  await zhao.api.fields.change({ of: "contact", fields: asked.map((one) => ({ ...one, required: false })), seenVersion: saved.version });
});

it("[CON-2] [CON-4] merging keeps the tags and answers of both, says what does not show, and parting gives each what it had", async () => {
  const { api } = world.people.lin;
  const add = async (name: string, tags: string[], fields: Record<string, string>) => {
    const { id } = await api.contacts.create({ name, identities: [] });
    return api.contacts.change({ id, tags, fields });
  };
  const into = await add("Kept Own", ["Frequent", "Press"], { seat: "Aisle" });
  const from = await add("Gone Own", ["Press", "Group"], { seat: "Window", assistant: into.id });
  const { contact, mergeId } = await api.contacts.merge({ id: from.id, intoId: into.id });
  expect(contact).toMatchObject({ tags: ["Frequent", "Press", "Group"], fields: { seat: "Aisle", assistant: into.id } });
  const seat = { field: "own", label: { name: "Seat", nameZh: "座位" }, before: "Window", after: "Aisle" };
  expect((await api.contacts.history({ id: into.id })).items[0]).toMatchObject({ kind: "mergedHere", changes: [seat] });
  const { items: tags } = await api.tags.list();
  const group = tags.find(({ name }) => name === "Group");
  if (!group) throw new Error("a tag that is put on a contact is one of the desk's");
  await world.people.zhao.api.tags.change({ ...group, name: "Groups" });
  await until(async () => (await api.contacts.get({ id: into.id })).tags.includes("Groups"));
  await api.contacts.part({ mergeId });
  expect(await api.contacts.get({ id: into.id })).toMatchObject({ tags: ["Frequent", "Press"], fields: { seat: "Aisle" } });
  await until(async () => (await api.contacts.get({ id: from.id })).tags.includes("Groups"));
  expect(await api.contacts.get({ id: from.id })).toMatchObject({
    tags: ["Press", "Groups"],
    fields: { seat: "Window", assistant: into.id },
  });
});

it("[VIEW-2] [CON-4] a view that asks of a contact and its organisation follows them, a merged contact as who it became", async () => {
  const { api } = world.people.lin;
  const conditions: Conditions["groups"][number]["conditions"] = [
    { fact: "contactTag", is: ["press"] },
    { fact: "field", of: "contact", key: "seat", label: "Seat", is: ["window"] },
    { fact: "field", of: "organisation", key: "terms", label: "Terms", is: ["60"] },
  ];
  const groups = [{ match: "all" as const, conditions }];
  const shared = { nameZh: null, sharing: "personal" as const, teamId: null };
  const view = await api.views.add({ ...shared, name: "Press", conditions: { match: "all", groups } });
  await until(async () => (await api.views.list()).items.some(({ id, building }) => id === view.id && building === null));
  const shows = (wanted: string[]) =>
    until(async () => (await api.views.conversations({ id: view.id })).items.map(({ id }) => id).join() === wanted.join());
  const { id: contactId } = await api.contacts.create({ name: "Seen", identities: [{ kind: "email", value: "seen@view.example" }] });
  const { id } = await api.conversations.create({ contactId, subject: "s", channel: "email", text: "t", key: "view-of-contact" });
  await api.contacts.change({ id: contactId, tags: ["Press"], fields: { seat: "Window" }, organisation: "View & Co" });
  await api.contacts.changeOrganisation({ name: "View & Co", fields: { terms: "60" } });
  await shows([id]);
  const other = await api.contacts.create({ name: "Became", identities: [] });
  const { mergeId } = await api.contacts.merge({ id: contactId, intoId: other.id });
  await shows([]);
  await api.contacts.part({ mergeId });
  await shows([id]);
  await api.contacts.changeOrganisation({ name: "View & Co", fields: { terms: "" } });
  expect(await shows([])).toBe(true);
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
