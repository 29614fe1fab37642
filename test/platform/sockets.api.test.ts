import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { io, type Socket } from "socket.io-client";
import { ask, connectAgent, connectVisitor, startWorld, until, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

let line = 0;
const newKey = () => `socket-key-${++line}-${Math.random().toString(36).slice(2)}`;

async function chat() {
  const visitor = await connectVisitor(world.url);
  await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
  await ask(visitor, "chat:send", { key: newKey(), text: "hello" });
  const row = (await world.people.lin.api.conversations.list({ view: "all", order: "newest" })).items[0];
  return { visitor, id: row?.id ?? "" };
}

const refusal = (options: object) =>
  new Promise<string>((resolve) => {
    const socket: Socket = io(world.url, { transports: ["websocket"], forceNew: true, reconnection: false, ...options });
    socket.once("connect", () => (socket.close(), resolve("connected"))).once("connect_error", (error) => resolve(error.message));
  });

describe("sockets", () => {
  it("[SEC-1] nobody, and a client of a newer protocol, is refused at the door with the reason", async () => {
    const headers = { extraHeaders: { authorization: `Bearer ${world.people.lin.token}` } };
    expect(await refusal({ ...headers, auth: { protocol: 1 } })).toBe("connected");
    expect(await refusal({ auth: { protocol: 1 } })).toBe("session.required");
    expect(await refusal({ ...headers, auth: { protocol: 99 } })).toBe("wire.protocolTooOld");
    expect(await refusal({ ...headers, auth: {} })).toBe("wire.protocolTooOld");
  });

  it("[SEC-3] a request that does not fit is refused with the fields, an unknown field too", async () => {
    const { id } = await chat();
    const socket = await connectAgent(world.url, world.people.lin.token);
    expect(await ask(socket, "conversation:hold", { id, revision: 0 })).toMatchObject({ reset: true });
    for (const bad of [{ id }, { id: { $ne: null }, revision: 0 }, { id, revision: 0, more: 1 }, null, "x"]) {
      await expect(ask(socket, "conversation:hold", bad)).rejects.toThrow("request.invalid");
    }
    socket.close();
  });

  it("[SEC-1] an agent without the ability to read holds nothing", async () => {
    const { id } = await chat();
    const { token } = await world.people.zhao.api.auth.createToken({ name: "no reading", abilities: ["department.read"] });
    const socket = await connectAgent(world.url, token);
    await expect(ask(socket, "conversation:hold", { id, revision: 0 })).rejects.toThrow("ability.missing");
    socket.close();
  });

  it("[SYNC-2] presence is heard by who holds the conversation, and a tab that dies is gone at once", async () => {
    const { id } = await chat();
    const [lin, marco] = await Promise.all([
      connectAgent(world.url, world.people.lin.token),
      connectAgent(world.url, world.people.marco.token),
    ]);
    const heard: { people: { name: string; doing: string }[] }[] = [];
    lin.on("presence:changed", (signal) => void heard.push(signal));
    for (const socket of [lin, marco]) await ask(socket, "conversation:hold", { id, revision: 0 });
    await ask(marco, "conversation:doing", { id, doing: "viewing" });
    await ask(marco, "conversation:doing", { id, doing: "replying" });
    marco.io.engine.close();
    await until(async () => heard.length >= 3);
    expect(heard.map(({ people }) => [people[0]?.name, people[0]?.doing])).toEqual([
      ["Marco Ferri", "viewing"],
      ["Marco Ferri", "replying"],
      ["Marco Ferri", "gone"],
    ]);
    lin.close();
    marco.close();
  });

  it("[SYNC-4] what is only passed on reaches the other process, the newest last", async () => {
    const { createServer } = await import("node:http");
    const { makeSocketServer } = await import("../../server/platform/sockets/socketServer.ts");
    const { passOn } = await import("../../server/platform/sockets/passOn.ts");
    const servers = await Promise.all(
      [0, 1].map(async () => {
        const http = createServer();
        const server = await makeSocketServer(http, { anyOrigin: [] });
        await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
        server.on("connection", (socket) => void socket.join("room"));
        return { server, url: `http://127.0.0.1:${(http.address() as { port: number }).port}` };
      }),
    );
    const [here, there] = await Promise.all(servers.map(({ url }) => connectAgent(url, "")));
    const heard: number[] = [];
    there?.on("count", (count: number) => void heard.push(count));
    const sender = [...(servers[0]?.server.sockets.sockets.values() ?? [])][0];
    let count = 0;
    const tell = () => sender && passOn(sender, "/", "room", "count", ++count);
    // The other process begins to listen some moments after it starts; what is passed on before is rightly nobody's.
    await until(async () => (tell(), heard.length > 0));
    for (let more = 0; more < 30; more++) tell();
    await until(async () => heard.includes(count));
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    for (const socket of [here, there]) socket?.close();
    await Promise.all(servers.map(({ server }) => server.close()));
  });

  it("[SYNC-2] a conversation that leaves is gone from the list read afresh, too", async () => {
    const { id } = await chat();
    const socket = await connectAgent(world.url, world.people.lin.token);
    const list = async () => (await world.people.lin.api.conversations.list({ view: "all" })).items.map((row) => row.id as string);
    let live = await list();
    expect(live).toContain(id);
    const left = new Promise<void>((resolve) =>
      socket.on("conversation:left", (signal: { id: string }) => ((live = live.filter((one) => one !== signal.id)), resolve())),
    );
    await world.people.zhao.api.conversations.assign({ id, assigneeId: null, departmentId: world.departments.refunds });
    await left;
    expect(live).toEqual(await list());
    socket.close();
  });

  it("[SYNC-2] who changes a right makes that person's pages read themselves afresh", async () => {
    const socket = await connectAgent(world.url, world.people.amara.token);
    const told = new Promise<void>((resolve) => socket.once("rights:changed", () => resolve()));
    await world.people.zhao.api.auth.changeAgent({
      id: world.people.amara.id,
      departmentIds: [world.departments.refunds, world.departments.ticketing],
    });
    await told;
    expect((await world.people.amara.api.auth.me()).departmentIds).toHaveLength(2);
    socket.close();
  });

  it("[SYNC-6] a reader that takes nothing is cut and resumes; one that reads goes on", { timeout: 60_000 }, async () => {
    const { id } = await chat();
    const { lin } = world.people;
    const [deaf, well] = await Promise.all([connectAgent(world.url, lin.token), connectAgent(world.url, lin.token)]);
    for (const socket of [deaf, well]) await ask(socket, "conversation:hold", { id, revision: 0 });
    const cut = new Promise<string>((resolve) => deaf.once("disconnect", resolve));
    const raw = (deaf.io.engine.transport as unknown as { ws: { pause(): void; resume(): void } }).ws;
    raw.pause();
    // More than the kernel's own buffers swallow (about 10 MB on this path), so that the server's grows past its limit.
    const text = "字".repeat(45_000);
    for (let round = 0; round < 10; round++) {
      await Promise.all(Array.from({ length: 10 }, () => lin.api.conversations.postMessage({ id, kind: "note", text, key: newKey() })));
    }
    // The server looks once a second; two of its looks.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    raw.resume();
    expect(await cut).toMatch(/transport (close|error)/);
    expect(well.connected).toBe(true);
    await until(async () => deaf.connected);
    const { seq } = await lin.api.conversations.get({ id });
    const missed = await ask<{ row: { seq: number } }>(deaf, "conversation:hold", { id, revision: 1 });
    expect(missed.row.seq).toBe(seq);
    deaf.close();
    well.close();
  });
});
