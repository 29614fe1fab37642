import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../email/given/mailSink.ts";
import { startWorld, type World } from "../support/world.ts";
import { client, identityProvider } from "./identityProvider.ts";

let world: World;
let provider: Awaited<ReturnType<typeof identityProvider>>;
beforeAll(async () => {
  provider = await identityProvider();
  const settings = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret, OIDC_NAME: "Skylark ID" };
  world = await startWorld({ PORT: String(await freePort()), ...settings });
});
afterAll(async () => {
  await world.stop();
  await provider.stop();
});

/** A browser: keeps our cookies and goes where it is sent, one step at a time. */
function browser() {
  const jar = new Map<string, string>();
  async function go(url: string, init: RequestInit = {}) {
    const ours = url.startsWith(world.url);
    const cookie = ours ? [...jar].map(([name, value]) => `${name}=${value}`).join("; ") : "";
    const answer = await fetch(url, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
    for (const one of ours ? answer.headers.getSetCookie() : []) {
      const [name = "", value = ""] = (one.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    const location = answer.headers.get("location");
    return { status: answer.status, next: location && new URL(location, url).href, answer };
  }
  /** Presses the button and follows every redirect to a page of ours; the last address. */
  async function signIn(change = (url: string) => url) {
    const headers = { "content-type": "application/json", origin: world.url };
    const body = JSON.stringify({ provider: "sso", callbackURL: "/", errorCallbackURL: "/sign-in" });
    const begun = await go(`${world.url}/api/auth/sign-in/social`, { method: "POST", headers, body });
    let { url: at } = (await begun.answer.json()) as { url: string };
    for (let step = 0; step < 6; step++) {
      const { next } = await go(change(at));
      if (!next) return at;
      at = next;
      if (at.startsWith(world.url) && !at.includes("/api/auth/")) return at;
    }
    return at;
  }
  const me = async () => (await (await go(`${world.url}/api/v1/me`)).answer.json()) as { name?: string; code?: string; invited?: boolean };
  return { go, signIn, me };
}
const person = (email: string, more = {}) => ({ sub: `sub of ${email}`, email, email_verified: true, name: "From elsewhere", ...more });
const countOf = async (name: string) =>
  (await import("../../server/platform/database/index.ts")).database().collection(name).countDocuments();

describe("single sign-on", () => {
  it("[SEC-5] the sign-in page is told the provider's name", async () => {
    expect(await (await fetch(`${world.url}/api/v1/sign-in-options`)).json()).toEqual({ singleSignOn: "Skylark ID" });
  });

  it("[SEC-5] an invited person with a verified address signs in, has joined, and comes again", async () => {
    const { zhao } = world.people;
    const invited = {
      name: "New Person",
      email: "new@skylark.example",
      role: "agent" as const,
      departmentIds: [],
      language: "en" as const,
    };
    await zhao.api.auth.inviteAgent(invited);
    provider.is(person("New@skylark.example"));
    for (const visit of [browser(), browser()]) {
      expect(await visit.signIn()).toBe(`${world.url}/`);
      expect(await visit.me()).toMatchObject({ name: "New Person", email: "new@skylark.example", invited: false });
    }
  });

  it("[SEC-5] who is not invited is refused in words and not created", async () => {
    const before = [await countOf("user"), await countOf("agents"), await countOf("account"), await countOf("session")];
    provider.is(person("stranger@elsewhere.example"));
    const visit = browser();
    expect(await visit.signIn()).toBe(`${world.url}/sign-in?error=signup_disabled`);
    expect((await visit.me()).code).toBe("session.required");
    expect([await countOf("user"), await countOf("agents"), await countOf("account"), await countOf("session")]).toEqual(before);
  });

  it("[SEC-5] an address the provider has not verified opens nobody's account", async () => {
    provider.is(person("zhao@skylark.example", { email_verified: false }));
    const visit = browser();
    expect(await visit.signIn()).toBe(`${world.url}/sign-in?error=account_not_linked`);
    expect((await visit.me()).code).toBe("session.required");
  });

  it("[SEC-5] a person whose access ended is refused", async () => {
    const { zhao, marco } = world.people;
    provider.is(person("marco@skylark.example"));
    const before = browser();
    expect(await before.signIn()).toBe(`${world.url}/`);
    await zhao.api.auth.changeAgent({ id: marco.id, active: false });
    const visit = browser();
    expect(await visit.signIn()).toMatch(/\/sign-in\?error=/);
    for (const one of [before, visit]) expect((await one.me()).code).toBe("session.required");
  });

  it("[SEC-5] a wrong state, another browser's state, a used code and a forged token are refused", async () => {
    provider.is(person("lin@skylark.example"));
    const wrong = browser();
    const changed = (url: string) => (url.includes("/api/auth/callback") ? url.replace(/state=[^&]+/, "state=wrong") : url);
    expect(await wrong.signIn(changed)).toMatch(/\/sign-in\?error=/);
    let callback = "";
    const first = browser();
    expect(await first.signIn((url) => (url.includes("/callback/") ? (callback = url) : url))).toBe(`${world.url}/`);
    const thief = browser();
    expect((await thief.go(callback)).next).toMatch(/\/sign-in\?error=/);
    let unused = "";
    await browser().signIn((url) => (url.includes("/callback/") ? ((unused = url), `${world.url}/health/live`) : url));
    expect((await thief.go(unused)).next).toMatch(/\/sign-in\?error=/);
    await provider.forge();
    const forged = browser();
    expect(await forged.signIn()).toMatch(/\/sign-in\?error=/);
    for (const visit of [wrong, thief, forged]) expect((await visit.me()).code).toBe("session.required");
    expect((await first.me()).name).toBe("Lin Xiao");
  });
});
