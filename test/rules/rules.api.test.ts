import { Types } from "mongoose";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Socket } from "socket.io-client";
import type { Condition } from "../../shared/conditions/condition.schema.ts";
import type { Rule, RuleTerms } from "../../shared/rules/rule.schema.ts";
import { ask, connectVisitor, startWorld, until, type World } from "../support/world.ts";
import { twoTimes } from "./given/twoTimes.ts";

let world: World;
const open: Socket[] = [];
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  for (const socket of open) socket.close();
  await world.stop();
});

let chats = 0;
/** A visitor writes to Ticketing; answers the conversation and the way to write more. */
async function chat(text: string) {
  const visitor = await connectVisitor(world.url);
  open.push(visitor);
  await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
  const write = (line: string) => ask(visitor, "chat:send", { key: `rule-chat-${++chats}`, text: line });
  await write(text);
  const row = await until(async () => (await world.people.priya.api.conversations.list({})).items.find(({ subject }) => subject === text));
  return { id: row.id, write };
}

const subjectHas = (words: string): RuleTerms["conditions"] => ({
  match: "all",
  groups: [{ match: "all", conditions: [{ fact: "subject", is: [words] }] }],
});
const terms = (name: string, by: Partial<RuleTerms>): RuleTerms => ({
  ...{ name, nameZh: null, on: true },
  when: { kind: "event", events: ["opened"] },
  conditions: null,
  actions: [{ kind: "addTags", tags: [name] }],
  stops: false,
  ...by,
});
const tagsOf = async (id: string) => (await world.people.priya.api.conversations.get({ id: id as never })).tags;
const removeAll = async () => {
  const { rules } = world.people.zhao.api;
  for (const { id } of (await rules.list()).items) await rules.remove({ id });
};

it("[RULE-1] rules look in their order, once for each event, and say in their log what they did and why; none answers another", async () => {
  const { rules } = world.people.zhao.api;
  const conditions = subjectHas("Umbrella");
  const second = await rules.add(
    terms("second", {
      nameZh: "第二条",
      conditions,
      stops: true,
      actions: [
        { kind: "priority", priority: "urgent" },
        { kind: "note", text: "Ask about the umbrella of {{contact.firstName|them}}" },
      ],
    }),
  );
  const first = await rules.add(terms("first", { conditions }));
  const never = await rules.add(terms("never", { conditions }));
  // What a rule changes is no reason for a rule: this one would go on for ever.
  const echo = await rules.add(
    terms("echo", {
      conditions,
      when: { kind: "event", events: ["detailsChanged", "noteWritten"] },
      actions: [{ kind: "note", text: "again" }],
    }),
  );
  const broken = await rules.add(terms("broken", { conditions, actions: [{ kind: "assign", to: world.people.olga.id as never }] }));
  await rules.move({ id: first.id, beforeId: second.id });
  await rules.move({ id: broken.id, beforeId: first.id });
  expect((await rules.list()).items.map(({ name }) => name)).toEqual(["broken", "first", "second", "never", "echo"]);

  const { id } = await chat("Umbrella left on board");
  await until(async () => (await rules.runs({})).items.length === 3);
  const { items } = await rules.runs({});
  expect(items.map(({ rule, because, error }) => [rule.name, rule.nameZh, because, error])).toEqual([
    ["second", "第二条", "opened", null],
    ["first", null, "opened", null],
    ["broken", null, "opened", "agent.cannotHold"],
  ]);
  expect(items[0]?.did).toEqual([
    { path: "priority", before: "normal", after: "urgent" },
    { path: "note", before: null, after: expect.stringContaining("umbrella of") },
  ]);
  expect(items[1]).toMatchObject({ conversation: { id }, did: [{ path: "tags", before: null, after: "first" }] });
  expect(await tagsOf(id)).toEqual(["first"]);
  const { items: thread } = await world.people.priya.api.conversations.messages({ id, limit: 100 });
  expect(thread.filter(({ kind }) => kind === "note").map(({ author, text }) => [author.name, text])).toEqual([
    ["second", "Ask about the umbrella of Visitor"],
  ]);
  expect((await rules.runs({ ruleId: never.id })).items).toEqual([]);

  const other = await chat("Seat by the window");
  await rules.change({ ...terms("first", { conditions: null }), id: first.id, seenVersion: first.version });
  await expect(rules.change({ ...terms("first", {}), id: first.id, seenVersion: first.version })).rejects.toMatchObject({
    code: "rules.changed",
  });
  const third = await chat("Another seat");
  await until(async () => (await tagsOf(third.id)).includes("first"));
  expect(await tagsOf(other.id)).toEqual([]);
  expect((await rules.runs({ ruleId: echo.id })).items).toEqual([]);
  await expect(world.people.lin.api.rules.list()).rejects.toMatchObject({ code: "ability.missing" });
  await removeAll();
});

it("[RULE-2] a rule fires when its conditions come to hold, by time alone too, and again only after they did not", async () => {
  const { moveClock, now } = await import("../../server/platform/ctx.ts");
  const { rules } = world.people.zhao.api;
  const { lin, priya } = world.people;
  const waits = await rules.add(
    terms("Silent for two days", {
      when: { kind: "comesToHold" },
      conditions: {
        match: "all",
        groups: [
          {
            match: "all",
            conditions: [
              { fact: "status", is: ["pending"] },
              { fact: "subject", is: ["Visa"] },
              { fact: "age", of: "activity", hours: 48 },
            ],
          },
        ],
      },
      actions: [
        { kind: "status", status: "open" },
        { kind: "nextStep", text: "Call back" },
      ],
    }),
  );
  const { id, write } = await chat("Visa for Hainan");
  await lin.api.conversations.setStatus({ id, status: "pending" });
  const owed = async () => {
    const { WorkModel } = await import("../../server/platform/dueWork/index.ts");
    return WorkModel.findOne({ type: "rules.look", state: "waiting", "data.conversationId": id }).lean();
  };
  const due = await until(owed);
  expect((await rules.runs({ ruleId: waits.id })).items).toEqual([]);
  moveClock(due.dueAt.getTime() - now().getTime() + 1000);
  const first = await until(async () => (await rules.runs({ ruleId: waits.id })).items[0]);
  expect(first).toMatchObject({
    because: "comesToHold",
    conversation: { id },
    did: [{ path: "status", before: "pending", after: "open" }, { path: "nextStep" }],
  });
  expect(await priya.api.conversations.get({ id })).toMatchObject({ status: "open", nextStep: "Call back" });
  await write("Here I am again");
  await lin.api.conversations.setStatus({ id, status: "pending" });
  const later = await until(async () => {
    const work = await owed();
    return work && work.dueAt > now() && work;
  });
  moveClock(later.dueAt.getTime() - now().getTime() + 1000);
  await until(async () => (await rules.runs({ ruleId: waits.id })).items.length === 2);
  await removeAll();
});

it("[RULE-2] a rule that two times decide looks at the second one too", async () => {
  const { conditions, waitedFor } = twoTimes(world, "Twice");
  const { id: ruleId } = await world.people.zhao.api.rules.add(
    terms("Silent for a day, a day and a half old", { when: { kind: "comesToHold" }, conditions }),
  );
  const { id } = await chat("Twice asked");
  expect(await waitedFor(ruleId, id)).toMatchObject({ because: "comesToHold", conversation: { id } });
  await removeAll();
});

it("[RULE-4] a rule answers the contact once within a day under its own name, shows its words before, and lets the conversation sleep", async () => {
  const { rules } = world.people.zhao.api;
  const { priya } = world.people;
  const texts = { en: "We got it, {{contact.firstName|there}}: {{conversation.number}}", "zh-CN": "" };
  const reply = { kind: "reply" as const, texts };
  const when = { kind: "event" as const, events: ["opened" as const, "contactWrote" as const] };
  const conditions = subjectHas("Kayak");
  const before = await chat("Kayak as luggage");
  const { number } = await priya.api.conversations.get({ id: before.id });
  const tried = await rules.tryOut({ when, conditions, actions: [reply] });
  expect(tried.examples[0]?.reply).toBe(`We got it, Visitor: ${number}`);
  const unknown = { ...reply, texts: { ...texts, en: "{{nobody.knows}}" } };
  await expect(rules.add(terms("typo", { actions: [unknown] }))).rejects.toMatchObject({ code: "macro.unknownNames" });
  const rule = await rules.add(terms("Receipt", { when, conditions, actions: [reply, { kind: "snooze", until: "morning" }] }));

  const { id, write } = await chat("Kayak as a gift");
  const runs = (count: number) =>
    until(async () => {
      const { items } = await rules.runs({ ruleId: rule.id });
      return items.length === count && items;
    });
  const [first] = await runs(1);
  const row = await priya.api.conversations.get({ id });
  expect(first?.did).toEqual([
    { path: "snoozed", before: null, after: row.snooze?.until },
    { path: "reply", before: null, after: `We got it, Visitor: ${row.number}` },
  ]);
  expect(new Date(row.snooze?.until ?? 0).getTime()).toBeGreaterThan(Date.now());
  const answers = async () => {
    const { items } = await priya.api.conversations.messages({ id, limit: 100 });
    return items.filter(({ kind }) => kind === "outbound").map(({ author, delivery }) => [author.kind, author.name, delivery?.state]);
  };
  expect(await answers()).toEqual([["system", "Receipt", "sent"]]);
  // The contact still waits for a person.
  expect(row.unanswered).toBe(1);
  await write("Is anybody there?");
  const [second] = await runs(2);
  expect(second?.did).toContainEqual({ path: "replyHeld", before: null, after: "answeredToday" });
  expect(await answers()).toHaveLength(1);
  await rules.remove({ id: rule.id });
});

it("[RULE-3] trying a rule out finds what it would have met, with examples, and changes nothing", async () => {
  const { rules } = world.people.zhao.api;
  const ids = [(await chat("Pram at the gate, one")).id, (await chat("Pram at the gate, two")).id];
  await chat("Something else");
  const revisionsOf = async () => Promise.all(ids.map(async (id) => (await world.people.priya.api.conversations.get({ id })).revision));
  const settled = await until(async () => {
    const before = await revisionsOf();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return JSON.stringify(before) === JSON.stringify(await revisionsOf()) && before;
  });
  const opened = await rules.tryOut({ when: { kind: "event", events: ["opened"] }, conditions: subjectHas("Pram") });
  expect(opened).toMatchObject({ met: 2, complete: true });
  expect(opened.examples.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(opened.looked).toBeGreaterThan(2);
  const active = await rules.tryOut({ when: { kind: "comesToHold" }, conditions: subjectHas("Pram") });
  expect([active.met, active.complete]).toEqual([2, true]);
  expect(await revisionsOf()).toEqual(settled);
  expect((await rules.runs({})).items.some(({ conversation }) => ids.some((id) => id === conversation.id))).toBe(false);
  // While nobody looks nobody is "me": such a rule would wait for ever.
  const mine: RuleTerms["conditions"] = { match: "any", groups: [{ match: "all", conditions: [{ fact: "mentioned", is: ["me"] }] }] };
  await expect(rules.tryOut({ when: { kind: "comesToHold" }, conditions: mine })).rejects.toMatchObject({ code: "conditions.me" });
  await expect(rules.add(terms("Mine", { conditions: mine }))).rejects.toMatchObject({ code: "conditions.me" });
});

it("[RULE-5] what only the contact or its company says lets rules that wait look at all that is not done, and two that undo one another end", async () => {
  const { rules, contacts, fields } = world.people.zhao.api;
  const { priya } = world.people;
  const waits = (condition: Condition, by: Partial<RuleTerms>): Partial<RuleTerms> => ({
    when: { kind: "comesToHold" },
    conditions: { match: "all", groups: [{ match: "all", conditions: [{ fact: "subject", is: ["Charter"] }, condition] }] },
    ...by,
  });
  const size = { key: "size", label: "Size", labelZh: null, kind: "text" as const, choices: [], required: false };
  await fields.change({ of: "organisation", fields: [size], seenVersion: 0 });
  const large: Condition = { fact: "field", of: "organisation", key: "size", label: "Size", is: ["Large"] };
  const tagged = await rules.add(terms("Charter guest", waits({ fact: "contactTag", is: ["VIP"] }, {})));
  const sized = await rules.add(terms("Charter company", waits(large, { actions: [{ kind: "nextStep", text: "Call the company" }] })));
  const identities = [{ kind: "email" as const, value: "charter@example.com" }];
  const { id } = await contacts.create({ name: "Charter", identities });
  await contacts.change({ id, organisation: "Charter Club" });
  const departmentId = world.departments.ticketing;
  const open = (name: string) =>
    priya.api.conversations.create({
      contactId: id,
      departmentId,
      subject: `Charter ${name}`,
      channel: "email",
      text: "-",
      key: `charter-${name}`,
    });
  const [one, two, done] = [await open("one"), await open("two"), await open("done")];
  await priya.api.conversations.setStatus({ id: done.id, status: "resolved" });
  // What is done is not looked at for its contact; an event of its own that comes late may still be.
  const { idsOfActiveFor } = await import("../../server/features/conversations/index.ts");
  expect((await idsOfActiveFor([new Types.ObjectId(id)])).map(String).toSorted()).toEqual([one.id, two.id].toSorted());
  const met = async (rule: { id: Rule["id"] }) =>
    (await rules.runs({ ruleId: rule.id })).items.map(({ conversation }) => conversation.id).filter((of) => of !== done.id);
  await contacts.change({ id, tags: ["VIP"] });
  await until(async () => (await met(tagged)).length === 2);
  await contacts.changeOrganisation({ name: "Charter Club", fields: { size: "Large" } });
  await until(async () => (await met(sized)).length === 2);
  for (const rule of [tagged, sized]) expect((await met(rule)).toSorted()).toEqual([one.id, two.id].toSorted());
  expect(await priya.api.conversations.get({ id: one.id })).toMatchObject({ tags: ["Charter guest"], nextStep: "Call the company" });
  await removeAll();
  // Each makes the other hold again: the guard of twenty a day ends it. The one has one time left here, the other none.
  await priya.api.conversations.setStatus({ id: two.id, status: "resolved" });
  await contacts.change({ id, tags: [] });
  const swings = (from: "normal" | "high", to: "normal" | "high") => {
    const swung = waits({ fact: "priority", is: [from] }, { actions: [{ kind: "priority", priority: to }] });
    swung.conditions?.groups[0]?.conditions.push({ fact: "contactTag", is: ["VIP"] });
    return rules.add(terms(`From ${from}`, swung));
  };
  const pair = [await swings("normal", "high"), await swings("high", "normal")];
  const { RuleRunModel } = await import("../../server/features/rules/ruleRun.model.ts");
  const used = { because: "comesToHold", conversationId: one.id, number: one.number, at: new Date(), did: [], error: null };
  for (const [left, { id: ruleId, name }] of pair.entries()) {
    const causes = Array.from({ length: 19 + left }, (_, time) => String(time));
    await RuleRunModel.insertMany(causes.map((cause) => ({ ...used, ruleId, cause, rule: { name, version: 1 } })));
  }
  await contacts.change({ id, tags: ["VIP"] });
  await until(async () => (await Promise.all(pair.map(met))).every((runs) => runs.filter((of) => of === one.id).length === 20));
  expect(await priya.api.conversations.get({ id: one.id })).toMatchObject({ priority: "high" });
  await removeAll();
});
