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
