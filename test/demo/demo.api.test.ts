import { afterAll, beforeAll, expect, it } from "vitest";
import { startWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

it("the demo company is the same when it is filled twice, in both languages, with nothing said in the future and no gap in a thread", async () => {
  const { fillDemo } = await import("../../server/features/demo/index.ts");
  const { database } = await import("../../server/platform/database/index.ts");
  const count = async () =>
    Promise.all(
      [
        "contacts",
        "conversations",
        "messages",
        "agents",
        "departments",
        "transfers",
        "rosters",
        "ladders",
        "transferFields",
        "macros",
        "rules",
        "views",
        "companies",
      ].map((name) =>
        database()
          .collection(name)
          // What clocks and ladders do meanwhile is no part of what is filled in.
          .countDocuments({ "event.type": { $not: /^(clock|escalated|priorityChanged)/ } }),
      ),
    );
  const { OrganisationModel } = await import("../../server/features/departments/index.ts");
  const begunAs = (startedWith: "demo" | "empty") => OrganisationModel.updateOne({ _id: "organisation" }, { $set: { startedWith } });
  const { api } = world.people.zhao;
  const before = await count();
  await fillDemo({ contacts: 60, conversations: 300 });
  const once = await count();
  await fillDemo({ contacts: 60, conversations: 300 });
  expect(await count()).toEqual(once);
  // Its accounts are offered on a desk that was begun as a demo, and on no other.
  expect((await api.demo.state()).demo).toBeNull();
  await begunAs("demo");
  const { demo } = await api.demo.state();
  expect(demo?.filled).toEqual({ done: 300, of: 300 });
  expect(demo?.accounts.map(({ role }) => role).toSorted()).toEqual(["administrator", "agent", "auditor", "lead", "supervisor"]);
  const { email } = demo?.accounts[0] ?? { email: "" };
  const signedIn = await fetch(`${world.url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: world.url },
    body: JSON.stringify({ email, password: demo?.password }),
  });
  expect(signedIn.status).toBe(200);
  expect(once[1]).toBe((before[1] ?? 0) + 300);
  expect(once[3]).toBe((before[3] ?? 0) + 24);
  expect(once[5]).toBeGreaterThan(5);
  expect(once.slice(6)).toEqual([4, 4, 5, 6, 4, 5, expect.any(Number)]);
  const unnamed = ["departments", "teams", "macros", "rules", "views"].map((name) =>
    database().collection(name).countDocuments({ nameZh: null }),
  );
  expect(await Promise.all(unnamed)).toEqual([0, 0, 0, 0, 0]);
  // Everything the answers and tags of its contacts are checked against is there as well.
  const { items: people } = await api.contacts.list({ limit: 100 });
  expect(people.filter(({ fields }) => fields["seat"]).length).toBeGreaterThan(10);
  expect(people.some(({ tags }) => tags.includes("frequent flyer"))).toBe(true);
  for (const { id, tags, fields } of people.slice(0, 5)) expect(await api.contacts.change({ id, tags, fields })).toMatchObject({ fields });
  const { name } = { name: people.find(({ organisation }) => organisation)?.organisation ?? "" };
  expect((await api.contacts.organisation({ name })).fields).toMatchObject({ contract: expect.stringMatching(/^SK-/) });
  expect(await database().collection("transfers").countDocuments({ open: true, "fields.label": "Record locator" })).toBeGreaterThan(0);
  const duty = (await api.duty.onNow()).items;
  expect(duty[0]).toMatchObject({ departmentId: null, gap: null, told: [{ name: expect.any(String) }] });
  expect(duty.every(({ told }) => told.length > 0)).toBe(true);
  const late = await database()
    .collection("messages")
    .countDocuments({ happenedAt: { $gt: new Date() } });
  expect(late).toBe(0);
  const odd = await database()
    .collection("messages")
    .aggregate([
      { $group: { _id: "$conversationId", last: { $max: "$seq" }, count: { $sum: 1 } } },
      { $match: { $expr: { $ne: ["$last", "$count"] } } },
    ])
    .toArray();
  expect(odd).toEqual([]);
  const languages = await database().collection("contacts").distinct("language");
  expect(languages).toEqual(expect.arrayContaining(["en", "zh-CN"]));
  const { items } = await world.people.zhao.api.conversations.list({ view: "all", order: "hurtsFirst", limit: 5 });
  expect(items[0]?.clock?.state).toMatch(/running|warned|breached/);
});
