import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Socket } from "socket.io-client";
import { applyNotification } from "../../shared/escalation/applyNotification.ts";
import type { Notification } from "../../shared/escalation/notification.schema.ts";
import type { Conditions } from "../../shared/conditions/condition.schema.ts";
import type { LadderStep } from "../../shared/escalation/ladder.schema.ts";
import { climbed } from "./given/climbedSteps.ts";
import { refusesOthers } from "./given/refusesOthers.ts";
import { ladderDesk } from "./given/ladderDesk.ts";
import { otherSystem } from "./given/otherSystem.ts";
import { passesOn } from "./given/passesOn.ts";
import { passesOver } from "./given/passesOver.ts";
import { refusesInside } from "./given/refusesInside.ts";
import { connectAgent, startWorld, until, type World } from "../support/world.ts";

let world: World;
const open: Socket[] = [];
let desk: ReturnType<typeof ladderDesk>;
beforeAll(async () => {
  world = await startWorld({ ALLOW_INSIDE_HOOKS: "true" });
  desk = ladderDesk(world, open);
});
afterAll(async () => {
  for (const socket of open) socket.close();
  await world.stop();
});
const chat = () => desk.chat();
const change = (steps: LadderStep[]) => desk.change(steps);
const runs = (id: string) => desk.runs(id);
const moveTo = (...to: Parameters<typeof desk.moveTo>) => desk.moveTo(...to);

describe("ladders", () => {
  it("[LAD-1] [LAD-2] [SYNC-2] steps are climbed as the clock runs, once each, told and said in the thread; one that cannot be done is shown and holds up nobody", async () => {
    await change(climbed);
    const socket = await connectAgent(world.url, world.people.priya.token);
    open.push(socket);
    const heard: { notification: unknown }[] = [];
    socket.on("notification:added", (signal: { notification: unknown }) => heard.push(signal));
    const id = await chat();
    await moveTo(id, "warnAt");
    await until(async () => (await runs(id)).some(({ step, state }) => step.id === "warn" && state === "done"));
    expect((await world.people.priya.api.conversations.get({ id })).priority).toBe("normal");
    await until(async () => heard.length === 1);
    const afresh = await world.people.priya.api.escalation.notifications({ limit: 20 });
    const live = applyNotification({ items: [], next: null, unread: 0 }, heard[0]?.notification as Notification);
    expect(applyNotification(live, heard[0]?.notification as Notification)).toEqual(afresh);
    await moveTo(id, "dueAt");
    await until(async () => (await runs(id)).some(({ step, state }) => step.id === "due" && state === "done"));
    await until(async () => (await runs(id)).some(({ state }) => state === "failed"));
    const all = await runs(id);
    expect(all.map(({ step, state }) => [step.id, state]).toSorted()).toEqual([
      ["broken", "failed"],
      ["due", "done"],
      ["warn", "done"],
    ]);
    expect(all.find(({ state }) => state === "failed")?.error).toBe("record.notFound");
    const figures = await world.people.lin.api.escalation.figures({ departmentId: world.departments.ticketing });
    expect(figures).toMatchObject({ days: 30, failing: 1 });
    expect(figures.reached.toSorted((a, b) => a.stepId.localeCompare(b.stepId))).toEqual([
      { stepId: "broken", count: 1, passedOver: 0 },
      { stepId: "due", count: 1, passedOver: 0 },
      { stepId: "warn", count: 1, passedOver: 0 },
    ]);
    // The failed step did nothing of what it says: the priority was raised once.
    expect((await world.people.priya.api.conversations.get({ id })).priority).toBe("high");
    const { items } = await world.people.priya.api.conversations.messages({ id });
    expect(items.filter(({ event }) => event?.type === "escalated")).toHaveLength(2);
  });

  it("[LAD-2] told again, also by two at once, a step runs once", async () => {
    const { reachStep } = await import("../../server/features/escalation/ladders/reachStep.ts");
    const id = await chat();
    const step: LadderStep = { id: "once", at: { kind: "transferCameBack" }, actions: [{ kind: "raisePriority" }] };
    const why = { cause: "a transfer", because: "transferCameBack", share: null, dueAt: null };
    await Promise.all(Array.from({ length: 10 }, () => reachStep(id, step, why)));
    await until(async () => (await runs(id)).some(({ step: of, state }) => of.id === "once" && state === "done"));
    await reachStep(id, step, why);
    expect((await runs(id)).filter(({ step: of }) => of.id === "once")).toHaveLength(1);
    expect((await world.people.priya.api.conversations.get({ id })).priority).toBe("high");
  });

  it("[LAD-4] [LAD-5] what does not hold when a step is due is passed over with the reason, for good", async () => {
    expect(await passesOver(world, desk)).toEqual({ policy: "done", urgent: "passedOver", later: "done" });
  });

  it("[DUTY-2] [SYNC-2] who has the duty is told; where nobody has it, whom the roster names, and the thread says how it came to them", async () => {
    const { priya, lin, zhao } = world.people;
    const departmentId = world.departments.ticketing as never;
    const id = await chat();
    const reach = (step: string) => desk.reach(id, step, { kind: "notify", reached: { who: "dutyManager" }, byMail: false });
    const lastEscalation = async (count: number) => {
      const { items } = await priya.api.conversations.messages({ id });
      const all = items.filter(({ event }) => event?.type === "escalated");
      return all.length === count ? all.toSorted((a, b) => a.seq - b.seq).at(-1)?.event : undefined;
    };
    const socket = await connectAgent(world.url, lin.token);
    open.push(socket);
    const heard = new Promise((resolve) =>
      socket.on("people:changed", ({ what }: { what: string }) => what === "rosters" && resolve(what)),
    );
    const week = { id: "week", name: "Week", zone: "Asia/Shanghai", weekday: 1, minute: 540, since: "2026-01-05", hours: null };
    const empty = { departmentId, rotations: [], covers: [], otherwise: "desk" as const };
    const saved = await priya.api.duty.change({ ...empty, rotations: [{ ...week, people: [lin.id as never] }], seenVersion: 0 });
    expect(saved).toMatchObject({ version: 1, changedBy: "Priya Nair" });
    expect(await heard).toBe("rosters");
    expect((await lin.api.duty.list()).items.find((one) => one.departmentId === departmentId)).toEqual(saved);
    const onNow = (await lin.api.duty.onNow()).items.find((one) => one.departmentId === departmentId);
    expect(onNow).toMatchObject({ gap: null, by: "rotation", told: [{ id: lin.id, name: "Lin Xiao" }] });
    await reach("first");
    expect(await until(() => lastEscalation(1))).toMatchObject({ told: ["Lin Xiao"] });
    expect((await lin.api.escalation.notifications({})).items[0]).toMatchObject({ conversationId: id, because: "transferCameBack" });
    // Two who save at once: the second is asked to look again.
    await expect(zhao.api.duty.change({ ...empty, seenVersion: 0 })).rejects.toMatchObject({ code: "rules.changed" });
    await zhao.api.duty.change({ ...empty, seenVersion: 1 });
    await reach("second");
    expect(await until(() => lastEscalation(2))).toMatchObject({ told: ["Priya Nair"], instead: { gap: "noRotation", by: "supervisors" } });
    await expect(lin.api.duty.change({ ...empty, seenVersion: 2 })).rejects.toMatchObject({ code: "ability.missing" });
    const stranger = [{ ...week, people: [world.people.amara.id as never] }];
    await expect(priya.api.duty.change({ ...empty, rotations: stranger, seenVersion: 2 })).rejects.toMatchObject({
      code: "roster.cannotHold",
      data: { name: "Amara Okafor", because: "otherDepartment" },
    });
  });

  it("[LAD-1] [LAD-2] [SEC-7] another system is called with a signature, again until it answers, and holds up nothing; a transfer is offered; no address of the inside is called unless the operator allows it", async () => {
    const { zhao, priya, lin } = world.people;
    const refunds = world.departments.refunds as never;
    const system = await otherSystem([500, 204]);
    const { secret, ...hook } = await zhao.api.hooks.add({ name: "Operations centre", kind: "webhook", url: `${system.url}/in?key=1` });
    const chatRoom = await zhao.api.hooks.add({ name: "Duty room", kind: "chat", url: `${system.url}/room` });
    expect(chatRoom.secret).toBeNull();
    const listed = (await lin.api.hooks.list()).items;
    expect(listed).toEqual([hook, { ...hook, id: chatRoom.id, name: "Duty room", kind: "chat", createdAt: chatRoom.createdAt }]);
    expect(JSON.stringify(listed)).not.toContain("key=1");
    const id = await chat();
    const step: LadderStep = {
      id: "call",
      at: { kind: "transferCameBack" },
      actions: [
        { kind: "callHook", hookId: hook.id },
        { kind: "callHook", hookId: chatRoom.id },
        { kind: "offerTransfer", departmentId: refunds, reason: "expertise", summary: "Late already", fields: {} },
      ],
    };
    await desk.reach(id, "call", ...step.actions);
    // The chat room was told although the first call failed; what is done inside waits for neither.
    await until(async () => (await runs(id))[0]?.calls.some(({ state, error }) => state === "failed" && error?.endsWith(" answered 500")));
    await until(async () => (await runs(id))[0]?.state === "done");
    expect((await runs(id))[0]?.calls.map(({ name, state, tries }) => [name, state, tries])).toEqual([
      ["Operations centre", "done", 2],
      ["Duty room", "done", 1],
    ]);
    expect((await priya.api.transfers.ofConversation({ id: id as never })).items).toMatchObject([
      { state: "offered", summary: "Late already", fields: {} },
    ]);
    const [first, second] = system.heard.filter(({ path }) => path.startsWith("/in"));
    expect(first?.body).toBe(second?.body);
    expect(JSON.parse(second?.body ?? "")).toMatchObject({ type: "ladder.step", conversation: { id }, step: { id: "call" } });
    const [, seconds, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(second?.signature ?? "") ?? [];
    expect(v1).toBe(
      createHmac("sha256", secret ?? "")
        .update(`${seconds}.${second?.body}`)
        .digest("hex"),
    );
    const room = system.heard.find(({ path }) => path === "/room");
    expect(JSON.parse(room?.body ?? "")).toEqual({ text: expect.stringContaining("a transfer came back") });
    const before = system.heard.length;
    await refusesInside(zhao, hook.id, system.url);
    expect(system.heard).toHaveLength(before);
    await change([step]);
    await expect(zhao.api.hooks.remove({ id: hook.id })).rejects.toMatchObject({ code: "hook.inUse" });
    await change([]);
    await zhao.api.hooks.remove({ id: hook.id });
    await expect(lin.api.hooks.add({ name: "x", kind: "chat", url: system.url })).rejects.toMatchObject({ code: "ability.missing" });
    system.server.close();
  });

  it("[LAD-1] who watches is told of each further step, and the thread says who watches", async () => {
    const { priya, lin, amara } = world.people;
    const id = (await chat()) as never;
    await lin.api.escalation.watch({ id, watching: true });
    await desk.reach(id, "watch", { kind: "watch", reached: { who: "supervisors" } });
    await until(async () => (await runs(id)).some(({ told }) => told.length === 2));
    const { watchers, items } = await priya.api.escalation.runs({ id });
    expect(watchers.map(({ name }) => name)).toEqual(["Lin Xiao", "Priya Nair"]);
    expect(items[0]?.told.toSorted()).toEqual(["Lin Xiao", "Priya Nair"]);
    await lin.api.escalation.watch({ id, watching: false });
    await desk.reach(id, "raise", { kind: "raisePriority" });
    await until(async () => (await runs(id)).some(({ step: of, state }) => of.id === "raise" && state === "done"));
    expect((await runs(id)).find(({ step: of }) => of.id === "raise")?.told).toEqual(["Priya Nair"]);
    const said = (await priya.api.conversations.messages({ id })).items.toSorted((a, b) => a.seq - b.seq).map(({ event }) => event);
    expect(said.filter((event) => event?.type === "watched" || event?.type === "unwatched")).toEqual([
      { type: "watched", people: ["Lin Xiao"] },
      { type: "watched", people: ["Priya Nair"] },
      { type: "unwatched", people: ["Lin Xiao"] },
    ]);
    await expect(amara.api.escalation.watch({ id, watching: true })).rejects.toMatchObject({ code: "record.notFound" });
  });

  it("[LAD-1] [LAD-2] [INC-1] a step opens an incident or joins the open one, and adds a task, each once and seen in the thread", async () => {
    const { priya, lin } = world.people;
    const [first, second] = [await chat(), await chat()];
    const storm = { kind: "openIncident", title: "Storm over Changi", incident: "weather" } as const;
    const call = { kind: "task", text: "Call the airport", dueInMinutes: 30 } as const;
    const done = async (id: string) => (await runs(id)).some(({ step, state }) => step.id === "storm" && state === "done");
    await Promise.all([first, second].map((id) => desk.reach(id, "storm", storm, call)));
    await until(async () => (await done(first)) && (await done(second)));
    await desk.reach(first, "storm", storm, call);
    const opened = (await priya.api.incidents.list({})).items.filter(({ title }) => title === storm.title);
    expect(opened).toMatchObject([{ kind: "weather", state: "open", conversations: 2, openedBy: "Escalation" }]);
    const linked = await priya.api.incidents.conversations({ id: opened[0]?.id as never });
    expect(linked.items.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted());
    for (const id of [first, second]) {
      const { items } = await lin.api.tasks.of({ id: id as never });
      expect(items).toMatchObject([{ text: call.text, doneAt: null, createdBy: "Escalation", assigneeId: null }]);
      const said = (await lin.api.conversations.messages({ id: id as never })).items.flatMap(({ event }) => (event ? [event] : []));
      expect(said.filter(({ type }) => type === "incidentLinked")).toEqual([
        { type: "incidentLinked", id: opened[0]?.id, title: storm.title },
      ]);
      expect(said.filter(({ type }) => type === "escalated")).toMatchObject([{ actions: ["openIncident", "task"] }]);
    }
  });

  it("[LAD-3] what breaches in the next hour is seen before it does, soonest first, by who may read it", async () => {
    const id = await chat();
    await moveTo(id, "dueAt", 30);
    const seen = async (person: "priya" | "amara") => (await world.people[person].api.escalation.atRisk({ withinMinutes: 60 })).items;
    expect((await seen("priya")).map((row) => row.id)).toContain(id);
    expect(await seen("amara")).toEqual([]);
    const due = (await seen("priya")).map(({ clock }) => clock?.dueAt ?? "");
    expect(due).toEqual(due.toSorted());
    // What is late already can be left out, or be asked for alone.
    const asked = async (input: { withinMinutes: number; late?: boolean }) =>
      (await world.people.priya.api.escalation.atRisk(input)).items.map((row) => row.clock?.dueAt ?? "");
    const { now } = await import("../../server/platform/ctx.ts");
    const at = now().toISOString();
    const [ahead, late] = [await asked({ withinMinutes: 60, late: false }), await asked({ withinMinutes: 0 })];
    expect([...late, ...ahead]).toEqual(due);
    expect(ahead.every((one) => one > at) && late.every((one) => one <= at)).toBe(true);
    expect(ahead.length).toBeGreaterThan(0);
    // Whoever looks after it asks somebody to look; nobody is told of what they may not read.
    const { lin, priya, amara } = world.people;
    expect(await priya.api.escalation.tell({ id: id as never, reached: { who: "agent", agentId: lin.id as never } })).toEqual({
      told: ["Lin Xiao"],
    });
    expect((await lin.api.escalation.notifications({})).items[0]).toMatchObject({ kind: "askedToLook", conversationId: id });
    await expect(amara.api.escalation.tell({ id: id as never, reached: { who: "leads" } })).rejects.toMatchObject({
      code: "record.notFound",
    });
  });

  it("[TRF-4] [LAD-5] what was passed on too often is brought before who has the duty, once; an offer that is declined climbs the ladder", async () => {
    expect(await passesOn(world, desk)).toBe(1);
  });

  it("[LAD-1] two steps of one name are refused; an agent reads a ladder and does not change it", async () => {
    const step: LadderStep = { id: "same", at: { kind: "transferCameBack" }, actions: [{ kind: "raisePriority" }] };
    await expect(change([step, step])).rejects.toMatchObject({ code: "ladder.stepTwice" });
    expect((await change([step])).steps).toEqual([step]);
    const mine: Conditions = { match: "all", groups: [{ match: "all", conditions: [{ fact: "assignee", is: ["nobody", "me"] }] }] };
    await expect(change([{ ...step, onlyIf: mine }])).rejects.toMatchObject({ code: "conditions.me" });
    // What was late already when the step was made is no news.
    const late = await chat();
    await moveTo(late, "dueAt");
    await until(async () => (await world.people.priya.api.conversations.get({ id: late })).clock?.state === "breached");
    const shares = { fresh: 0.9, later: 1.5 };
    await change(Object.entries(shares).map(([id, share]) => ({ ...step, id, at: { kind: "share", clock: "firstResponse", share } })));
    await moveTo(late, "dueAt", -600);
    await until(async () => (await runs(late)).some(({ state }) => state === "done"));
    expect((await runs(late)).map(({ step: { id } }) => id)).toEqual(["later"]);
    await refusesOthers(world);
  });

  it("[SEC-4] a notice is read by the one it is for", async () => {
    const [first] = (await world.people.priya.api.escalation.notifications({ limit: 100 })).items;
    expect(first?.read).toBe(false);
    await expect(world.people.lin.api.escalation.markRead({ id: first?.id ?? "" })).rejects.toMatchObject({ code: "record.notFound" });
    expect(await world.people.priya.api.escalation.markRead({ id: first?.id ?? "" })).toEqual({ unread: 0 });
  });
});
