import { describe, expect, it } from "vitest";
import { routingWorld } from "./given/routingWorld.ts";
import { usualCapacity } from "../../shared/routing/capacity.ts";
import { applyOffer } from "../../shared/routing/applyOffer.ts";
import type { WorkOffer } from "../../shared/routing/workOffer.schema.ts";
import type { Signal } from "../../shared/contract/wire.ts";
import { ask, connectAgent, until, type Person } from "../support/world.ts";

const { world, open, setPlan, be, assigneeOf, chat, claimed, entries } = routingWorld();

describe("routing", () => {
  it("[RTE-1] a conversation without assignee stands in its department's queue with its claim, and nowhere once it is taken", async () => {
    await setPlan({ mode: "pull" });
    const id = await chat();
    const entry = await until(() => claimed(id));
    expect(entry).toMatchObject({ channel: "chat", claim: { tierMinutes: 0 } });
    expect((await world.people.lin.api.routing.queues({})).items).toEqual([
      expect.objectContaining({ departmentId: world.departments.ticketing, waiting: 1 }),
    ]);
    await expect(world.people.lin.api.routing.entries({ departmentId: world.departments.refunds })).rejects.toMatchObject({
      code: "record.notFound",
    });
    const taken = await world.people.lin.api.routing.takeNext({});
    expect(taken).toMatchObject({ because: "given", conversation: { id } });
    expect(await assigneeOf(id)).toBe(world.people.lin.id);
    expect(await until(async () => (await entries()).length === 0)).toBe(true);
    expect(await world.people.lin.api.routing.takeNext({})).toEqual({ conversation: null, because: "nothingWaits" });
    await world.people.lin.api.conversations.assign({ id, assigneeId: null });
    await until(async () => (await entries()).some((one) => one.conversationId === id));
    await world.people.lin.api.conversations.setStatus({ id, status: "resolved" });
    await until(async () => (await entries()).length === 0);
  });

  it("[RTE-5] who comes gets what waits at once, earliest claim first, and no more than fits [RTE-3]", async () => {
    const { lin, marco } = world.people;
    await setPlan();
    const waiting = [await chat(), await chat(), await chat(), await chat()];
    await be(lin, "available");
    await until(async () => (await Promise.all(waiting.map(assigneeOf))).filter((one) => one === lin.id).length === 3);
    expect(await Promise.all(waiting.map(assigneeOf))).toEqual([lin.id, lin.id, lin.id, null]);
    const { others, agentId } = await lin.api.routing.outlook({ id: waiting[3] ?? "" });
    expect(agentId).toBeNull();
    expect(others).toContainEqual({ agentId: lin.id, whyNot: "channelFull" });
    expect(others).toContainEqual({ agentId: marco.id, whyNot: "notAvailable" });
    await lin.api.conversations.setStatus({ id: waiting[0] ?? "", status: "resolved" });
    await until(async () => (await assigneeOf(waiting[3] ?? "")) === lin.id);
    for (const id of waiting.slice(1)) await lin.api.conversations.setStatus({ id, status: "resolved" });
  });

  it("[RTE-2] the thread says who got it and why", async () => {
    const id = await chat();
    await until(async () => (await assigneeOf(id)) === world.people.lin.id);
    const { items } = await world.people.lin.api.conversations.messages({ id });
    expect(items.find(({ event }) => event?.type === "assigned")?.event).toMatchObject({
      to: { id: world.people.lin.id },
      because: "onlyOne",
    });
    await world.people.lin.api.conversations.setStatus({ id, status: "resolved" });
  });

  it("[RTE-7] open chats of somebody who went offline return to the queue and go to whoever is there", async () => {
    const { lin, marco } = world.people;
    const id = await chat();
    await until(async () => (await assigneeOf(id)) === lin.id);
    await be(lin, "offline");
    await until(async () => (await assigneeOf(id)) === null);
    await be(marco, "available");
    await until(async () => (await assigneeOf(id)) !== null);
    expect(await assigneeOf(id)).toBe(marco.id);
    await marco.api.conversations.setStatus({ id, status: "resolved" });
    await be(marco, "offline");
  });

  it("[RTE-6] twenty who take at once never get one conversation twice, nor one agent more than fits", async () => {
    await setPlan({ mode: "pull" });
    const waiting = new Set([await chat(), await chat(), await chat(), await chat(), await chat()]);
    await until(async () => (await entries()).length === 5);
    const { lin, marco } = world.people;
    const takes = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? lin : marco).api.routing.takeNext({})));
    const given = takes.flatMap(({ conversation }) => (conversation ? [conversation] : []));
    expect(new Set(given.map(({ id }) => id))).toEqual(waiting);
    expect(given).toHaveLength(5);
    for (const { id } of [lin, marco]) expect(given.filter(({ assigneeId }) => assigneeId === id).length).toBeLessThanOrEqual(3);
    for (const { id } of given) await world.people.priya.api.conversations.setStatus({ id, status: "resolved" });
  });

  it("[RTE-6] [RTE-8] [SYNC-2] an offer keeps a place, is accepted once, passed with a reason to the next, and left unanswered makes away", async () => {
    const { lin, marco, priya } = world.people;
    const { moveClock } = await import("../../server/platform/ctx.ts");
    const stateOf = async ({ id }: Person) => (await priya.api.routing.availabilities({})).items.find(({ agentId }) => agentId === id);
    const offered = async ({ api }: Person) => (await api.workOffers.mine()).items;
    const capacity = { ...usualCapacity, limits: { ...usualCapacity.limits, chat: 1 } };
    await setPlan({ mode: "offer", strategy: "roundRobin", capacity, offerSeconds: 5, offersUntilAway: 1 });
    let heard: WorkOffer[] = [];
    const socket = await connectAgent(world.url, lin.token);
    open.push(socket);
    socket.on("offer:changed", ({ offer, state }: Signal<"offer:changed">) => (heard = applyOffer(heard, offer, state)));
    await be(marco, "busy");
    await be(lin, "available");
    const [first, second] = [await chat(), await chat()];
    const [one] = await until(async () => ((await offered(lin)).length > 0 ? offered(lin) : null));
    expect(one).toMatchObject({ conversationId: first, because: "onlyOne" });
    // The place is kept: the second waits, and so does whoever asks for more.
    expect((await lin.api.routing.takeNext({})).because).toBe("noRoom");
    await expect(marco.api.workOffers.accept({ id: first as never, offerId: one!.id })).rejects.toMatchObject({ code: "offer.ended" });
    const answers = await Promise.all([1, 2, 3].map(() => lin.api.workOffers.accept({ id: first as never, offerId: one!.id })));
    expect(answers.map(({ assigneeId }) => assigneeId)).toEqual([lin.id, lin.id, lin.id]);
    await be(marco, "available");
    const [two] = await until(async () => ((await offered(marco)).length > 0 ? offered(marco) : null));
    await lin.api.conversations.setStatus({ id: first, status: "resolved" });
    await marco.api.workOffers.pass({ id: second as never, offerId: two!.id, reason: "skill" });
    const [three] = await until(async () => ((await offered(lin)).length > 0 ? offered(lin) : null));
    expect(three?.conversationId).toBe(second);
    expect((await entries())[0]).toMatchObject({ offer: { agentId: lin.id }, refusals: [{ agentId: marco.id, reason: "skill" }] });
    await expect(marco.api.workOffers.pass({ id: second as never, offerId: two!.id, reason: "skill" })).rejects.toMatchObject({
      code: "offer.ended",
    });
    // Nobody answers: back in the queue with the reason, not to the same two again before a minute is over.
    moveClock(5000);
    await until(async () => (await entries())[0]?.refusals.length === 2);
    expect((await entries())[0]).toMatchObject({ offer: null, refusals: [{}, { agentId: lin.id, because: "lapsed" }] });
    expect((await lin.api.routing.outlook({ id: second })).others).toContainEqual({ agentId: marco.id, whyNot: "refused" });
    expect(await stateOf(lin)).toMatchObject({ state: "away", reason: "noAnswer", cause: "offer" });
    await be(marco, "busy");
    moveClock(30_000);
    await be(lin, "available");
    moveClock(30_001);
    await until(async () => (await offered(lin)).length > 0);
    await until(async () => heard.length > 0);
    expect(heard).toEqual(await offered(lin));
    await lin.api.conversations.setStatus({ id: second, status: "resolved" });
    await until(async () => heard.length === 0);
    socket.close();
    await be(lin, "offline");
    await be(marco, "offline");
  });

  it("[SYNC-2] everybody inside hears how somebody is to be had, as it reads afresh; away needs a reason", async () => {
    const { lin, marco, priya } = world.people;
    const socket = await connectAgent(world.url, marco.token);
    open.push(socket);
    const heard: unknown[] = [];
    // Others come and go meanwhile, this one by connecting.
    socket.on("availability:changed", ({ availability }: { availability: { agentId: string; state: string } }) =>
      availability.agentId === lin.id && availability.state !== "offline" ? heard.push(availability) : 0,
    );
    await lin.api.routing.setMine({ state: "away", reason: "lunch" });
    await expect(lin.api.routing.setMine({ state: "away" })).rejects.toMatchObject({ code: "availability.reasonMissing" });
    await priya.api.routing.setOf({ agentId: lin.id, state: "busy" });
    await expect(marco.api.routing.setOf({ agentId: lin.id, state: "busy" })).rejects.toMatchObject({ code: "ability.missing" });
    await until(async () => heard.length === 2);
    const { items } = await marco.api.routing.availabilities({});
    expect(items.find(({ agentId }) => agentId === lin.id)).toEqual(heard[1]);
    const spans = (await priya.api.routing.spans({ agentId: lin.id, limit: 2 })).items;
    expect(spans).toMatchObject([
      { state: "busy", cause: "lead", to: null },
      { state: "away", reason: "lunch", to: expect.any(String) as string },
    ]);
  });

  it("[RTE-3] who is not heard of any more is offline and gets nothing; back again, what he or she was before", async () => {
    const { moveClock } = await import("../../server/platform/ctx.ts");
    const { amara, priya } = world.people;
    const stateOf = async () => (await priya.api.routing.availabilities({})).items.find(({ agentId }) => agentId === amara.id);
    await be(amara, "available");
    moveClock(46_000);
    await until(async () => (await stateOf())?.state === "offline");
    expect(await stateOf()).toMatchObject({ cause: "connection" });
    open.push(await connectAgent(world.url, amara.token));
    await until(async () => (await stateOf())?.state === "available");
    // An away reason outlives a cut, and who says offline while cut stays offline.
    await amara.api.routing.setMine({ state: "away", reason: "lunch" });
    moveClock(46_000);
    await until(async () => (await stateOf())?.state === "offline");
    const again = await connectAgent(world.url, amara.token);
    await until(async () => (await stateOf())?.reason === "lunch");
    again.close();
    await be(amara, "offline");
  });

  it("[RTE-10] [RTE-2] people of another department take what overflows, own people first; who answers for the contact is first of all", async () => {
    const { lin, marco, amara, priya } = world.people;
    const { ticketing, refunds } = world.departments;
    const rule = { departmentId: refunds, whenWaiting: 1, whenOldestMinutes: null, whenClosed: false };
    await be(lin, "busy");
    await be(marco, "busy");
    await setPlan({ overflow: [rule] });
    await be(amara, "available");
    const first = await chat();
    await until(async () => (await entries()).length === 1);
    expect(await assigneeOf(first)).toBeNull();
    const second = await chat();
    await until(async () => (await assigneeOf(first)) !== null);
    const { items } = await amara.api.conversations.messages({ id: first });
    expect(items.find(({ event }) => event?.type === "assigned")?.event).toMatchObject({ to: { id: amara.id }, overflow: "waiting" });
    expect((await priya.api.conversations.get({ id: first })).ownerDepartmentId).toBe(ticketing);
    // One waits: no overflow any more, until it is closed or waits too long; whoever asks gets it then.
    expect((await amara.api.routing.takeNext({})).because).toBe("nothingWaits");
    await setPlan({ mode: "pull", overflow: [{ ...rule, whenWaiting: 0 }] });
    expect((await entries())[0]?.helping).toEqual([{ departmentId: refunds, because: "waiting" }]);
    const outlook = await lin.api.routing.outlook({ id: second });
    expect(outlook).toMatchObject({ agentId: amara.id, helpers: [{ agentId: amara.id, departmentId: refunds, because: "waiting" }] });
    expect((await amara.api.routing.takeNext({})).conversation?.id).toBe(second);
    for (const id of [first, second]) await amara.api.conversations.setStatus({ id, status: "resolved" });
    await setPlan({ strategy: "accountFirst", overflow: [{ ...rule, whenWaiting: 0 }] });
    const { contact } = await priya.api.conversations.get({ id: first });
    const identity = { kind: "email" as const, value: "known@example.com" };
    await priya.api.contacts.change({ id: contact.id, accountManagerId: marco.id, addIdentity: identity });
    await be(marco, "available");
    await be(lin, "available");
    const known = await priya.api.conversations.create({
      contactId: contact.id,
      departmentId: ticketing as never,
      subject: "Again",
      channel: "email",
      text: "It is me",
      key: "account-manager-1",
    });
    await priya.api.conversations.assign({ id: known.id, assigneeId: null });
    await until(async () => (await assigneeOf(known.id)) === marco.id);
    // Who answers for the contact by now counts, also for what waits since before.
    const { QueueEntryModel } = await import("../../server/features/routing/queue/queueEntry.model.ts");
    for (const person of [lin, marco, amara]) await be(person, "busy");
    await priya.api.conversations.assign({ id: known.id, assigneeId: null });
    await priya.api.contacts.change({ id: contact.id, accountManagerId: lin.id });
    await until(async () => (await QueueEntryModel.findById(known.id).lean())?.accountAgentId === lin.id);
    await be(lin, "available");
    await until(async () => (await assigneeOf(known.id)) === lin.id);
    await lin.api.conversations.setStatus({ id: known.id, status: "resolved" });
    for (const person of [lin, marco, amara]) await be(person, "offline");
  });

  it("[RTE-9] after a call, with still hands and while the department is closed nobody is given work; the day adds up", async () => {
    const { moveClock, now } = await import("../../server/platform/ctx.ts");
    const { lin, marco, priya, zhao } = world.people;
    const began = now().toISOString();
    const stateOf = async () => (await priya.api.routing.availabilities({})).items.find(({ agentId }) => agentId === lin.id);
    await setPlan({ afterCallSeconds: 30, inactiveMinutes: 1 });
    let socket = await connectAgent(world.url, lin.token);
    await be(lin, "available");
    const call = { conversationId: null, contactId: null, number: "+49 30 1234567", direction: "in", startedAt: began } as const;
    await lin.api.calls.log({ ...call, seconds: 60, notes: "Seat", outcome: "solved", key: "after-call-1" });
    await until(async () => (await stateOf())?.state === "afterCall");
    expect(Date.parse((await stateOf())?.until ?? "") - Date.parse(began)).toBeGreaterThanOrEqual(30_000);
    const id = await chat();
    expect((await lin.api.routing.outlook({ id })).others).toContainEqual({ agentId: lin.id, whyNot: "notAvailable" });
    moveClock(30_000);
    await until(async () => (await assigneeOf(id)) === lin.id);
    expect(await stateOf()).toMatchObject({ state: "available", cause: "call", until: null });
    await lin.api.conversations.setStatus({ id, status: "resolved" });
    socket.close();
    socket = await connectAgent(world.url, lin.token);
    await until(async () => (await priya.api.routing.availabilities({})) && socket.connected);
    moveClock(31_000);
    await until(async () => (await stateOf())?.reason === "inactive");
    await ask(socket, "agent:active", {});
    await until(async () => (await stateOf())?.state === "available");
    const calendars = (await zhao.api.calendars.list()).items;
    const week = Array.from({ length: 7 }, (_, day): [number, number][] => (day === (now().getUTCDay() + 2) % 7 ? [[0, 1440]] : []));
    const closed = await zhao.api.calendars.create({ name: "Another day of the week", zone: "UTC", week });
    await zhao.api.calendars.setUsers({ id: closed.id, isOrganisations: false, departmentIds: [world.departments.ticketing as never] });
    await setPlan({ pushOutsideHours: false });
    const late = await chat();
    await until(async () => (await entries()).length === 1);
    expect((await lin.api.routing.outlook({ id: late })).others).toContainEqual({ agentId: lin.id, whyNot: "closed" });
    expect((await lin.api.routing.queues()).items[0]?.opensAt).not.toBeNull();
    const always = week.map((): [number, number][] => [[0, 1440]]);
    await zhao.api.calendars.change({ id: closed.id, seenVersion: closed.version, name: closed.name, zone: closed.zone, week: always });
    await until(async () => (await assigneeOf(late)) === lin.id);
    await setPlan();
    await zhao.api.calendars.setUsers({
      id: calendars[0]!.id,
      isOrganisations: true,
      departmentIds: [world.departments.ticketing as never],
    });
    await priya.api.routing.setOf({ agentId: lin.id, state: "away", reason: "training", note: "new fares" });
    const stretch = { from: began, to: new Date(now().getTime() + 60_000).toISOString() };
    const day = await priya.api.routing.dayOf({ ...stretch, agentId: lin.id });
    const said = day.spans.map(({ state, reason }) => reason ?? state);
    expect(said.slice(-6)).toEqual(["available", "afterCall", "available", "inactive", "available", "training"]);
    expect(day.spans.at(-1)).toMatchObject({ cause: "lead", by: "Priya Nair", note: "new fares" });
    expect((await lin.api.routing.myDay(stretch)).spans.length).toBe(day.spans.length);
    await expect(marco.api.routing.dayOf({ ...stretch, agentId: lin.id })).rejects.toMatchObject({ code: "ability.missing" });
    await lin.api.conversations.setStatus({ id: late, status: "resolved" });
    socket.close();
  });
});
