import { describe, expect, it } from "vitest";
import type { Socket } from "socket.io-client";
import { routingWorld } from "./given/routingWorld.ts";
import { ask, connectAgent, until, type Person } from "../support/world.ts";

const { world, open, setPlan, be, assigneeOf, chat } = routingWorld();

describe("presence by calendar", () => {
  it("[RTE-11] closing makes offline once, after what is in hand; opening and connecting bring back, what somebody chose stays", async () => {
    const { moveClock, now } = await import("../../server/platform/ctx.ts");
    const { connectionDoer } = await import("../../server/features/routing/index.ts");
    const { lin, marco, amara, priya, zhao } = world.people;
    const [ticketing, refunds] = [world.departments.ticketing as never, world.departments.refunds as never];
    const day = 86_400_000;
    const [closing, opening] = [725, 730].map((minute) => Math.ceil(now().getTime() / day) * day + minute * 60_000) as [number, number];
    const moveTo = (at: number) => moveClock(at - now().getTime());
    const stateOf = async ({ id }: Person) => (await priya.api.routing.availabilities({})).items.find(({ agentId }) => agentId === id);
    const look = ({ id }: Person) => connectionDoer.run({ agentId: id }, 1);
    const connect = async ({ token }: Person) => (open.push(await connectAgent(world.url, token)), open.at(-1) as Socket);
    const week = Array.from({ length: 7 }, (): [number, number][] => [
      [0, 725],
      [730, 1440],
    ]);
    const calendar = await zhao.api.calendars.create({ name: "Five minutes off", zone: "UTC", week });
    await zhao.api.calendars.setUsers({ id: calendar.id, isOrganisations: false, departmentIds: [ticketing] });
    await zhao.api.auth.changeAgent({ id: amara.id as never, departmentIds: [ticketing, refunds] });

    // While the department is open everybody stays what they are; so does, afterwards, whoever also works where it is open.
    moveTo(closing - 30_000);
    await setPlan({ offlineWhenClosed: true });
    await setPlan({ offlineWhenClosed: true, departmentId: refunds });
    const [linIs, marcoIs, amaraIs] = [await connect(lin), await connect(marco), await connect(amara)];
    await be(lin, "available");
    const talk = await chat();
    await until(async () => (await assigneeOf(talk)) === lin.id);
    for (const person of [marco, amara, priya]) await be(person, "busy");
    await zhao.api.routing.setMine({ state: "away", reason: "lunch" });
    for (const person of [lin, zhao]) await look(person);
    expect([(await stateOf(lin))?.state, (await stateOf(zhao))?.state]).toEqual(["available", "away"]);

    moveTo(closing + 1000);
    await ask(linIs, "agent:active", {});
    await ask(marcoIs, "agent:active", { onCall: true });
    await ask(amaraIs, "agent:active", {});
    moveTo(closing + 20_000);
    await until(async () => (await stateOf(zhao))?.state === "offline");
    for (const person of [lin, marco, amara, priya, zhao]) await look(person);
    expect(await stateOf(zhao)).toMatchObject({ cause: "calendar" });
    expect(await stateOf(priya)).toMatchObject({ state: "offline", cause: "calendar" });
    expect(await stateOf(lin)).toMatchObject({ state: "available", cause: "self" });
    expect(await stateOf(marco)).toMatchObject({ state: "busy", cause: "self" });
    expect(await stateOf(amara)).toMatchObject({ state: "busy", cause: "self" });

    // The chat and the call end: two looks of two processes are one going.
    await lin.api.conversations.setStatus({ id: talk, status: "resolved" });
    await ask(marcoIs, "agent:active", { onCall: false });
    await Promise.all([look(lin), look(lin), look(marco), look(marco)]);
    expect(await stateOf(lin)).toMatchObject({ state: "offline", cause: "calendar" });
    expect(await stateOf(marco)).toMatchObject({ state: "offline", cause: "calendar" });
    expect((await priya.api.routing.spans({ agentId: lin.id })).items.filter(({ cause }) => cause === "calendar")).toHaveLength(1);

    // Chosen after closing: it stays. A plan that follows the calendar no more brings back, one that does again makes offline again.
    await be(lin, "available");
    await look(lin);
    expect(await stateOf(lin)).toMatchObject({ state: "available", cause: "self" });
    await setPlan({ offlineWhenClosed: false });
    await until(async () => (await stateOf(marco))?.state === "busy");
    await setPlan({ offlineWhenClosed: true });
    await look(marco);
    expect(await stateOf(marco)).toMatchObject({ state: "offline", cause: "calendar" });
    await be(marco, "offline");

    moveTo(opening - 20_000);
    const zhaoIs = await connect(zhao);
    await ask(zhaoIs, "agent:active", {});
    await ask(marcoIs, "agent:active", {});
    expect(await stateOf(zhao)).toMatchObject({ state: "offline", cause: "calendar" });
    moveTo(opening + 1000);
    await until(async () => (await stateOf(zhao))?.state === "away");
    await look(marco);
    expect((await stateOf(marco))?.state).toBe("offline");
    expect((await stateOf(priya))?.state).toBe("offline");
    await connect(priya);
    await until(async () => (await stateOf(priya))?.state === "busy");
    const from = new Date(closing - 60_000).toISOString();
    const { spans } = await zhao.api.routing.myDay({ from, to: now().toISOString() });
    expect(spans).toMatchObject([
      { state: "away", reason: "lunch", cause: "self" },
      { state: "offline", cause: "calendar" },
      { state: "away", reason: "lunch", cause: "calendar" },
    ]);
  });
});
