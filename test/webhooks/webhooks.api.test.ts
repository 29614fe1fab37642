import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Socket } from "socket.io-client";
import type { WebhookEvent } from "../../shared/webhooks/webhook.schema.ts";
import { otherSystem } from "../escalation/given/otherSystem.ts";
import { ask, connectVisitor, startWorld, until, type World } from "../support/world.ts";

let world: World;
const open: Socket[] = [];
beforeAll(async () => {
  world = await startWorld({ ALLOW_INSIDE_HOOKS: "true" });
});
afterAll(async () => {
  for (const socket of open) socket.close();
  await world.stop();
});

const all: WebhookEvent[] = ["conversation.opened", "message.received", "message.sent", "note.added", "conversation.assigned"];
let chats = 0;

/** A visitor writes to Ticketing; answers the conversation. */
async function chat(text: string) {
  const visitor = await connectVisitor(world.url);
  open.push(visitor);
  await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
  await ask(visitor, "chat:send", { key: `webhook-chat-${++chats}`, text });
  const found = await until(async () =>
    (await world.people.priya.api.conversations.list({})).items.find(({ subject }) => subject === text),
  );
  return found.id;
}

interface Body {
  id: string;
  type: string;
  actor: { name: string };
  conversation: { id: string; number: string; assigneeId: string | null };
  messages: { kind: string; text: string }[];
}
const bodies = (heard: { body: string }[]) => heard.map(({ body }) => JSON.parse(body) as Body);

it("[HOOK-1] a receiver is told once of each event it asked for, signed, of its departments only, and gets notes only where it asked for them", async () => {
  const { zhao, lin } = world.people;
  const there = await otherSystem([]);
  const elsewhere = await otherSystem([]);
  const { secret, ...shown } = await zhao.api.webhooks.add({ name: "Data lake", url: `${there.url}/in?key=k`, events: all });
  await zhao.api.webhooks.add({
    name: "Refunds only",
    url: elsewhere.url,
    events: all,
    departmentIds: [world.departments.refunds as never],
  });
  await zhao.api.webhooks.add({ name: "No notes", url: `${elsewhere.url}/quiet`, events: ["conversation.assigned"] });
  expect(await zhao.api.webhooks.list()).toMatchObject({ items: [shown, { name: "Refunds only" }, { name: "No notes" }] });
  expect(JSON.stringify(await zhao.api.webhooks.list())).not.toMatch(/whsec_|key=k/);

  const id = await chat("Is the lounge open");
  await lin.api.conversations.postMessage({ id, kind: "note", text: "Gold card", key: "webhook-note-1" });
  await lin.api.conversations.assign({ id, assigneeId: lin.id });
  await lin.api.conversations.postMessage({ id, kind: "outbound", channel: "chat", text: "It is", key: "webhook-answer-1" });
  await until(async () => there.heard.length === 4);
  const told = bodies(there.heard);
  expect(told.map(({ type }) => type).toSorted()).toEqual(["conversation.assigned", "conversation.opened", "message.sent", "note.added"]);
  const opened = told.find(({ type }) => type === "conversation.opened");
  expect(opened).toMatchObject({ conversation: { id }, messages: [{ kind: "event" }, { kind: "inbound", text: "Is the lounge open" }] });
  expect(told.find(({ type }) => type === "note.added")).toMatchObject({ actor: { name: lin.name }, messages: [{ text: "Gold card" }] });
  for (const { body, signature } of there.heard) {
    const [, seconds, v1] = /^t=(\d+),v1=(\w+)$/.exec(signature ?? "") ?? [];
    expect(createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")).toBe(v1);
  }
  await until(async () => elsewhere.heard.length === 1);
  expect(elsewhere.heard.map(({ path }) => path)).toEqual(["/quiet"]);
  expect(elsewhere.heard[0]?.body).not.toContain("Gold card");
  const { items } = await zhao.api.webhooks.deliveries({ id: shown.id });
  expect(items.map(({ state, tries, answer }) => ({ state, tries, answer }))).toEqual(
    Array.from({ length: 4 }, () => ({ state: "delivered", tries: 1, answer: "200" })),
  );
  for (const { server } of [there, elsewhere]) server.close();
});

it("[HOOK-2] what was not taken is tried again and shown, can be sent again with its id, and stops when it is switched off or removed", async () => {
  const { zhao, lin } = world.people;
  const there = await otherSystem([503]);
  const { id } = await zhao.api.webhooks.add({ name: "Slow", url: `${there.url}/in`, events: ["note.added"] });
  const conversationId = await chat("A window seat");
  const note = (text: string) =>
    lin.api.conversations.postMessage({ id: conversationId, kind: "note", text, key: `webhook-${text.replaceAll(" ", "-")}` });
  await note("first note");
  const delivered = await until(async () => {
    const { items } = await zhao.api.webhooks.deliveries({ id, state: "delivered" });
    return items[0];
  });
  expect(delivered).toMatchObject({ tries: 2, answer: "200", conversation: { id: conversationId } });
  const full = await zhao.api.webhooks.delivery({ id: delivered.id });
  expect(full.attempts.map(({ answer }) => answer)).toEqual(["200", "503"]);
  expect(bodies(there.heard).map(({ id: sent }) => sent)).toEqual([delivered.id, delivered.id]);

  await zhao.api.webhooks.replay({ id: delivered.id });
  await until(async () => there.heard.length === 3);
  expect(there.heard[2]?.body).toBe(full.body);

  expect(await zhao.api.webhooks.test({ id })).toMatchObject({ event: "webhook.test", state: "delivered", answer: "200" });
  await zhao.api.webhooks.change({ id, on: false });
  await note("second note");
  await zhao.api.webhooks.change({ id, on: true, url: `${there.url}/other` });
  await note("third note");
  await until(async () => there.heard.some(({ body }) => body.includes("third note")));
  expect(there.heard.filter(({ body }) => body.includes("second note"))).toEqual([]);
  const before = there.heard.at(-1)?.signature;
  const renewed = await zhao.api.webhooks.renewSecret({ id });
  await zhao.api.webhooks.test({ id });
  const last = there.heard.at(-1);
  const [, seconds, v1] = /^t=(\d+),v1=(\w+)$/.exec(last?.signature ?? "") ?? [];
  expect(createHmac("sha256", renewed.secret).update(`${seconds}.${last?.body}`).digest("hex")).toBe(v1);
  expect(last?.signature).not.toBe(before);

  there.server.close();
  there.server.closeAllConnections();
  expect(await zhao.api.webhooks.test({ id })).toMatchObject({ state: "given up", answer: expect.stringContaining("ECONNREFUSED") });
  await zhao.api.webhooks.remove({ id });
  await expect(zhao.api.webhooks.deliveries({ id })).rejects.toMatchObject({ code: "record.notFound" });
  await expect(zhao.api.webhooks.delivery({ id: delivered.id })).rejects.toMatchObject({ code: "record.notFound" });
});

it("[SEC-7] an address of the inside is refused where the operator did not allow it; one outside is taken", async () => {
  const { env } = await import("../../server/platform/env.ts");
  const { zhao } = world.people;
  const add = (url: string) => zhao.api.webhooks.add({ name: "Try", url, events: ["note.added"] });
  Object.assign(env, { ALLOW_INSIDE_HOOKS: false });
  const { id } = await add("https://hooks.example.com/in");
  for (const url of ["http://hooks.example.com", "https://127.0.0.1/in", "https://localhost/in", "https://[::1]/", "https://intranet/"])
    await expect(add(url), url).rejects.toMatchObject({ code: "hook.notAllowed" });
  await expect(zhao.api.webhooks.change({ id, url: "https://10.0.0.8/" })).rejects.toMatchObject({ code: "hook.notAllowed" });
  Object.assign(env, { ALLOW_INSIDE_HOOKS: true });
  await zhao.api.webhooks.remove({ id });
});
