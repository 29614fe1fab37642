import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { password, startWorld, until, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** A browser: keeps its cookies. */
function browser() {
  const jar = new Map<string, string>();
  const post = async (path: string, body: unknown) => {
    const headers = {
      "content-type": "application/json",
      origin: world.url,
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
    };
    const answer = await fetch(`${world.url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    return { status: answer.status, body: (await answer.json().catch(() => null)) as Record<string, unknown> | null };
  };
  const me = async () => {
    const answer = await fetch(`${world.url}/api/v1/me`, {
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    return { status: answer.status, body: (await answer.json()) as { name?: string; code?: string } };
  };
  return { post, me, jar };
}

const signIn = (one: ReturnType<typeof browser>, email: string, secret = password) =>
  one.post("/api/auth/sign-in/email", { email, password: secret });

/** RFC 6238, 30 s, 6 digits. */
function totp(secret: string, at = Date.now()) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replace(/=+$/, "")].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  return String((mac.readUInt32BE((mac[19] ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

describe("accounts", () => {
  it("[SEC-5] who signs in is somebody, who signs out is nobody, at once", async () => {
    const one = browser();
    expect((await one.me()).body.code).toBe("session.required");
    expect((await signIn(one, "lin@skylark.example")).status).toBe(200);
    expect((await one.me()).body.name).toBe("Lin Xiao");
    expect((await one.post("/api/auth/sign-out", {})).status).toBe(200);
    await until(async () => (await one.me()).status === 401);
  });

  it("[SEC-5] a session is kept as a record the cookie alone cannot forge, and ends everywhere", async () => {
    const [here, there] = [browser(), browser()];
    await signIn(here, "lin@skylark.example");
    await signIn(there, "lin@skylark.example");
    expect((await there.me()).status).toBe(200);
    expect((await here.post("/api/auth/revoke-other-sessions", {})).status).toBe(200);
    await until(async () => (await there.me()).status === 401);
    expect((await here.me()).status).toBe(200);
    here.jar.set("waydesk.session_token", "forged.forged");
    expect((await here.me()).status).toBe(401);
  });

  it("[SEC-5] sign-in tells nothing about who exists and slows down under guessing", async () => {
    const unknown = await signIn(browser(), "nobody@skylark.example", "wrong wrong wrong");
    const wrong = await signIn(browser(), "marco@skylark.example", "wrong wrong wrong");
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
    for (let guess = 0; guess < 10; guess++) await signIn(browser(), "marco@skylark.example", `guess number ${guess}`);
    expect((await signIn(browser(), "marco@skylark.example")).status).toBe(429);
    expect((await signIn(browser(), "lin@skylark.example")).status).toBe(200);
  });

  it("[SEC-5] a reset tells nothing about who exists", async () => {
    const known = await browser().post("/api/auth/request-password-reset", { email: "lin@skylark.example" });
    const unknown = await browser().post("/api/auth/request-password-reset", { email: "nobody@skylark.example" });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
  });

  it("[SEC-5] a second factor is asked for once it is set up", async () => {
    const one = browser();
    await signIn(one, "amara@skylark.example");
    const enabled = await one.post("/api/auth/two-factor/enable", { password });
    const secret = new URL(String(enabled.body?.["totpURI"])).searchParams.get("secret") ?? "";
    expect((await one.post("/api/auth/two-factor/verify-totp", { code: totp(secret) })).status).toBe(200);
    const next = browser();
    expect((await signIn(next, "amara@skylark.example")).body).toMatchObject({ twoFactorRedirect: true });
    expect((await next.me()).status).toBe(401);
    expect((await next.post("/api/auth/two-factor/verify-totp", { code: "000000" })).status).not.toBe(200);
    expect((await next.post("/api/auth/two-factor/verify-totp", { code: totp(secret, Date.now() + 30_000) })).status).toBe(200);
    expect((await next.me()).body.name).toBe("Amara Okafor");
    // Three tries in ten seconds are all anybody gets; the test does not wait for the next ten.
    const { database } = await import("../../server/platform/database/index.ts");
    await database().collection("rateLimit").deleteMany({});
    const overheard = browser();
    await signIn(overheard, "amara@skylark.example");
    expect((await overheard.post("/api/auth/two-factor/verify-totp", { code: totp(secret, Date.now() + 30_000) })).status).toBe(401);
    expect((await overheard.me()).status).toBe(401);
  });

  it("[SEC-5] an invitation lets one person set one password once", async () => {
    const invited = await world.people.zhao.api.auth.inviteAgent({
      name: "New Person",
      email: "new@skylark.example",
      role: "agent",
      departmentIds: [world.departments.refunds],
      language: "en",
    });
    expect(invited.invited).toBe(true);
    const token = invited.invitationUrl?.split("/").at(-1);
    const secret = "my very own sentence";
    expect((await browser().post("/api/auth/reset-password", { token, newPassword: secret })).status).toBe(200);
    const one = browser();
    expect((await signIn(one, "new@skylark.example", secret)).status).toBe(200);
    expect((await one.me()).body).toMatchObject({ name: "New Person", invited: false });
    expect((await browser().post("/api/auth/reset-password", { token, newPassword: "another sentence here" })).status).toBe(400);
    await expect(
      world.people.zhao.api.auth.inviteAgent({
        name: "Twice",
        email: "NEW@skylark.example",
        role: "agent",
        departmentIds: [],
        language: "en",
      }),
    ).rejects.toMatchObject({ code: "agent.emailTaken" });
  });

  it("[SEC-5] nobody signs up by themselves", async () => {
    const answer = await browser().post("/api/auth/sign-up/email", { email: "me@evil.example", password, name: "Me" });
    expect(answer.status).toBe(400);
    expect((await signIn(browser(), "me@evil.example")).status).toBe(401);
  });

  it("[SEC-1] the accounts library's own administration is closed: rights are ours alone", async () => {
    const one = browser();
    await signIn(one, "zhao@skylark.example");
    expect((await one.me()).status).toBe(200);
    expect((await one.post("/api/auth/admin/create-user", { email: "x@x.example", password, name: "X" })).status).toBe(404);
    expect((await one.post("/api/auth/admin/impersonate-user", { userId: world.people.lin.id })).status).toBe(404);
  });

  it("[SEC-5] the last administrator cannot be taken away", async () => {
    const { zhao } = world.people;
    await expect(zhao.api.auth.changeAgent({ id: zhao.id, role: "agent" })).rejects.toMatchObject({ code: "agent.lastAdministrator" });
    const changed = await zhao.api.auth.changeAgent({ id: world.people.priya.id, role: "administrator" });
    expect(changed.role).toBe("administrator");
    expect((await zhao.api.auth.changeAgent({ id: zhao.id, name: "Zhao W." })).role).toBe("administrator");
  });
});
