import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oc } from "@orpc/contract";
import { abilities } from "../../shared/auth/abilities.ts";
import { roles } from "../../shared/auth/roles.ts";
import { contract } from "../../shared/contract/contract.ts";
import { endpoint } from "../../shared/contract/endpoint.ts";
import { everyEndpoint, refuseUnnamed } from "../../server/platform/http/everyEndpoint.ts";
import { apiFor, ask, connectAgent, connectVisitor, startWorld, type Api, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const endpoints = everyEndpoint(contract);
const guarded = endpoints.filter(({ needs }) => needs !== "public");

/** Calls an endpoint by its dotted name with input that fits none: the door comes before the input. */
function call(api: Api, name: string) {
  const [feature = "", action = ""] = name.split(".");
  const procedures = api as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  return procedures[feature]?.[action]?.({ nothing: true });
}
const codeOf = async (answer: Promise<unknown> | undefined) =>
  answer
    ? answer.then(
        () => "ok",
        (error: { code?: string }) => error.code ?? "?",
      )
    : "no such endpoint";

describe("abilities", () => {
  it("[SEC-1] an endpoint that names nothing does not start", () => {
    expect(() => refuseUnnamed({ fine: { one: endpoint("public") } })).not.toThrow();
    expect(() => refuseUnnamed({ odd: { one: oc.route({ path: "/odd" }) } })).toThrow("odd.one");
  });

  it.each(guarded)("[SEC-1] $name opens for who may and for nobody else", async ({ name, needs }) => {
    const nobody = apiFor(world.url, "wdk_nobody_nobody_nobody_nobody");
    expect(await codeOf(call(nobody, name))).toBe("session.required");
    expect(["ok", "request.invalid"]).toContain(await codeOf(call(world.people.zhao.api, name)));
    if (needs === "signedIn") return;
    const { token } = await world.people.zhao.api.auth.createToken({ name: "less", abilities: abilities.filter((one) => one !== needs) });
    expect(await codeOf(call(apiFor(world.url, token), name))).toBe("ability.missing");
  });

  it("[SEC-1] every ability opens at least one door", () => {
    const named = new Set(endpoints.map(({ needs }) => needs));
    const elsewhere = new Set(["macro.manage", "audit.read", "conversation.note", "conversation.readAll", "operations.read", "view.share"]);
    expect(abilities.filter((one) => !named.has(one) && !elsewhere.has(one))).toEqual([]);
  });

  it("[SEC-1] an auditor reads everything and changes nothing", async () => {
    const changing = guarded.filter(({ method, needs }) => method !== "GET" && needs !== "signedIn");
    for (const { name } of changing) expect(await codeOf(call(world.people.olga.api, name)), name).toBe("ability.missing");
    expect((await world.people.olga.api.conversations.list({})).items).toEqual([]);
    expect([...roles.auditor].every((ability) => ability.includes("read"))).toBe(true);
  });
});

describe("strangers", () => {
  /** A conversation of Refunds with a file-less message, which Lin of Ticketing may not see. */
  async function refundsConversation() {
    const { amara } = world.people;
    const contact = await amara.api.contacts.create({ name: "R", identities: [{ kind: "email", value: `r${Math.random()}@example.com` }] });
    return amara.api.conversations.create({
      contactId: contact.id,
      departmentId: world.departments.refunds,
      subject: "s",
      channel: "email",
      text: "t",
      key: `k-${Math.random()}-long`,
    });
  }

  it("[SEC-4] a stranger's conversation answers like a missing one, on every endpoint and event", async () => {
    const { amara, lin } = world.people;
    const { id } = await refundsConversation();
    const calls: [string, (api: Api, at: string) => Promise<unknown>][] = [
      ["get", (api, at) => api.conversations.get({ id: at })],
      ["messages", (api, at) => api.conversations.messages({ id: at })],
      ["joinOffers", (api, at) => api.conversations.joinOffers({ id: at })],
      ["change", (api, at) => api.conversations.change({ id: at, tags: ["x"] })],
      ["note", (api, at) => api.conversations.postMessage({ id: at, kind: "note", text: "x", key: `n-${Math.random()}-long` })],
      [
        "reply",
        (api, at) =>
          api.conversations.postMessage({ id: at, kind: "outbound", channel: "email", text: "x", key: `n-${Math.random()}-long` }),
      ],
      ["status", (api, at) => api.conversations.setStatus({ id: at, status: "pending" })],
      ["reopen", (api, at) => api.conversations.reopen({ id: at })],
      ["resolve", (api, at) => api.conversations.resolve({ id: at })],
      ["assign", (api, at) => api.conversations.assign({ id: at, assigneeId: null })],
      ["snooze", (api, at) => api.conversations.snooze({ id: at, until: null })],
      ["wake", (api, at) => api.conversations.wake({ id: at })],
      ["join", (api, at) => api.conversations.join({ id: at, intoId: at })],
      ["merge preview", (api, at) => api.merges.preview({ id: at, intoId: at })],
      ["merge", (api, at) => api.merges.merge({ id: at, intoId: at })],
      ["undo merge", (api, at) => api.merges.undo({ id: at })],
      ["split", (api, at) => api.merges.split({ id: at, messageIds: ["0123456789abcdef01234567"], subject: "s" })],
      ["undo split", (api, at) => api.merges.undoSplit({ id: at })],
    ];
    for (const [name, run] of calls) {
      const stranger = await codeOf(run(lin.api, id));
      const missing = await codeOf(run(lin.api, "0123456789abcdef01234567"));
      expect([name, stranger, missing]).toEqual([name, "record.notFound", "record.notFound"]);
    }
    for (const [name, run] of calls.slice(0, 7)) expect([name, await codeOf(run(amara.api, id))]).toEqual([name, "ok"]);
    const socket = await connectAgent(world.url, lin.token);
    await expect(ask(socket, "conversation:hold", { id, revision: 0 })).rejects.toThrow("record.notFound");
    socket.close();
    const own = await connectAgent(world.url, amara.token);
    expect(await ask(own, "conversation:hold", { id, revision: 0 })).toMatchObject({ reset: true });
    own.close();
  });

  it("[SEC-2] missing and forbidden read the same, word for word", async () => {
    const { id } = await refundsConversation();
    const read = async (at: string) => {
      const answer = await fetch(`${world.url}/api/v1/conversations/${at}`, {
        headers: { authorization: `Bearer ${world.people.lin.token}` },
      });
      return { status: answer.status, body: await answer.text() };
    };
    expect(await read(id)).toEqual(await read("0123456789abcdef01234567"));
    expect((await read(id)).status).toBe(404);
  });

  it("[SEC-3] an unknown field is refused, and no value becomes a filter", async () => {
    const { amara } = world.people;
    const { id } = await refundsConversation();
    const patch = (body: unknown) =>
      fetch(`${world.url}/api/v1/conversations/${id}`, {
        method: "PATCH",
        headers: { authorization: `Bearer ${amara.token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect((await patch({ subject: "fine" })).status).toBe(200);
    const refused = await patch({ subject: "fine", status: "closed" });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: "request.invalid", message: expect.stringContaining("fields") });
    expect((await patch({ subject: { $ne: null } })).status).toBe(422);
    const list = await fetch(`${world.url}/api/v1/contacts?identity[$ne]=x`, { headers: { authorization: `Bearer ${amara.token}` } });
    expect(list.status).toBe(422);
  });

  it("[SEC-6] a foreign origin is refused, over HTTP and over the socket; our own is not", async () => {
    const headers = { authorization: `Bearer ${world.people.lin.token}`, "content-type": "application/json" };
    const post = (origin?: string) =>
      fetch(`${world.url}/api/v1/contacts`, {
        method: "POST",
        headers: { ...headers, ...(origin ? { origin } : {}) },
        body: JSON.stringify({ name: "O", identities: [] }),
      });
    expect((await post(world.url)).status).toBe(201);
    expect((await post()).status).toBe(201);
    expect(await (await post("https://evil.example")).json()).toMatchObject({ code: "request.foreignOrigin" });
    const { io } = await import("socket.io-client");
    const evil = io(world.url, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      auth: { protocol: 1 },
      extraHeaders: { ...headers, origin: "https://evil.example" },
    });
    const said = await new Promise<string>((resolve) =>
      evil.once("connect", () => resolve("connected")).once("connect_error", (error) => resolve(error.message)),
    );
    expect(said).toContain("request.foreignOrigin");
  });

  it("[SEC-6] our own calls are no addresses to be followed: by GET nothing is done, however it is called", async () => {
    const headers = { authorization: `Bearer ${world.people.lin.token}`, "content-type": "application/json" };
    const call = (by: "GET" | "POST", density: string) =>
      fetch(
        `${world.url}/rpc/auth/changePreferences${by === "GET" ? `?data=${encodeURIComponent(JSON.stringify({ json: { density } }))}` : ""}`,
        {
          method: by,
          headers,
          ...(by === "POST" ? { body: JSON.stringify({ json: { density } }) } : {}),
        },
      );
    const density = async () => (await world.people.lin.api.auth.me()).preferences.density;
    expect((await call("POST", "compact")).status).toBe(200);
    expect((await call("GET", "comfortable")).status).toBe(404);
    const calls = [{ url: `${world.url}/rpc/auth/changePreferences`, method: "POST", body: { json: { density: "comfortable" } } }];
    const batch = `${world.url}/rpc/__batch__?batch=${encodeURIComponent(JSON.stringify([...calls, ...calls]))}`;
    expect((await fetch(batch, { headers: { ...headers, "x-orpc-batch": "buffered" } })).status).toBe(404);
    expect(await density()).toBe("compact");
  });

  it("[SEC-1] calls sent as one request are let in one by one, and a list that cannot be read is refused in words", async () => {
    const together = async (calls: unknown) => {
      const response = await fetch(`${world.url}/rpc/__batch__`, {
        method: "POST",
        headers: { authorization: `Bearer ${world.people.marco.token}`, "content-type": "application/json", "x-orpc-batch": "buffered" },
        body: JSON.stringify(calls),
      });
      return { status: response.status, body: (await response.json()) as { index: number; status?: number; body: { json: unknown } }[] };
    };
    const call = (path: string, input?: unknown) => ({ url: `${world.url}/rpc/${path}`, body: { json: input } });
    const { status, body } = await together([call("auth/me"), call("audit/list", {}), call("no/such"), call("contacts/get", { id: "x" })]);
    expect(status).toBe(207);
    const answers = body.toSorted((a, b) => a.index - b.index);
    expect(answers.map((answer) => answer.status ?? 207)).toEqual([200, 403, 404, 422]);
    expect(answers[0]?.body.json).toMatchObject({ id: world.people.marco.id });
    expect(answers[1]?.body.json).toMatchObject({ code: "ability.missing" });
    for (const unread of [{ not: "a list" }, [], [null], [{ url: "no address" }], Array.from({ length: 21 }, () => call("auth/me"))])
      expect((await together(unread)).body).toMatchObject({ code: "request.invalid" });
    expect((await together([call("auth/me", "x".repeat(2_000_000))])).body).toMatchObject({ code: "request.tooLarge" });
  });

  it("[SYNC-5] a right that is taken away closes the open socket at once, and the token with it", async () => {
    const { zhao, marco } = world.people;
    const socket = await connectAgent(world.url, marco.token);
    const gone = new Promise<string>((resolve) => socket.once("disconnect", resolve));
    await zhao.api.auth.changeAgent({ id: marco.id, active: false });
    expect(await gone).toBe("io server disconnect");
    await expect(marco.api.auth.me()).rejects.toMatchObject({ code: "session.required" });
    await expect(connectAgent(world.url, marco.token)).rejects.toThrow();
    await zhao.api.auth.changeAgent({ id: marco.id, active: true });
    expect((await marco.api.auth.me()).name).toBe("Marco Ferri");
  });

  it("[SYNC-5] a conversation that moves to another department leaves the first one's sockets", async () => {
    const { zhao, lin, amara } = world.people;
    const visitor = await connectVisitor(world.url);
    await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
    await ask(visitor, "chat:send", { key: `move-${Math.random()}`, text: "please refund" });
    const row = (await lin.api.conversations.list({ view: "all" })).items[0];
    const id = row?.id ?? "";
    const socket = await connectAgent(world.url, lin.token);
    await ask(socket, "conversation:hold", { id, revision: 0 });
    const heard: string[] = [];
    const left = new Promise((resolve) => socket.once("conversation:left", resolve));
    socket.on("conversation:changed", (change: { messages: { text: string }[] }) => heard.push(...change.messages.map(({ text }) => text)));
    await zhao.api.conversations.assign({ id, assigneeId: null, departmentId: world.departments.refunds });
    expect(await left).toMatchObject({ id });
    await amara.api.conversations.postMessage({ id, kind: "note", text: "only for Refunds", key: `after-${Math.random()}` });
    await expect(lin.api.conversations.get({ id })).rejects.toMatchObject({ code: "record.notFound" });
    expect(heard).not.toContain("only for Refunds");
    socket.close();
    visitor.close();
  });
});
