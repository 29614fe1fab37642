import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readEnv, settings } from "../../server/platform/env.ts";
import { projectRoot } from "../../server/platform/projectRoot.ts";
import { settingsPage } from "../../server/start/settingsPage.ts";

it("has a default for everything that is needed, and takes an empty value as unset", () => {
  const read = readEnv({ PORT: "", HOST: "  " });
  expect(read).toMatchObject({ ok: true, env: { PORT: 3000, HOST: "127.0.0.1", ROLES: ["web", "worker", "mail"], DATA_DIR: ".waydesk" } });
});

it("reads each kind of value", () => {
  const given = {
    PORT: "8080",
    ROLES: "web, mail",
    TRUST_PROXY: "2",
    PUBLIC_URL: "https://desk.example.com/",
    ALLOW_INSECURE_COOKIES: "true",
  };
  expect(readEnv(given)).toMatchObject({
    ok: true,
    env: { PORT: 8080, ROLES: ["web", "mail"], TRUST_PROXY: 2, PUBLIC_URL: "https://desk.example.com", ALLOW_INSECURE_COOKIES: true },
  });
});

it("[OPS-2] lists every wrong setting at once, with what is expected and without any secret", () => {
  const read = readEnv({
    PORT: "front door",
    ROLES: "web,cook",
    SECRET: "too short",
    MONGODB_URI: "http://db",
    OIDC_ISSUER: "https://id.example.com",
  });
  expect(read).toEqual({
    ok: false,
    faults: [
      'PORT: expected port from 0 to 65535 (0: any free one), got "front door"',
      'ROLES: expected list of web, worker, mail, got "web,cook"',
      "MONGODB_URI: expected mongodb address, got something else",
      "SECRET: expected text of at least 32 characters, got something else",
      "OIDC_ISSUER: expected OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together, or none",
    ],
  });
});

it("[OPS-2] stops the process with exit code 78 and the whole list", () => {
  const file = join(projectRoot, "server", "platform", "env.ts");
  const run = spawnSync(process.execPath, ["--import", "tsx", file], {
    env: { ...process.env, PORT: "x", LOG_LEVEL: "loud" },
    encoding: "utf8",
  });
  expect(run.status).toBe(78);
  expect(run.stderr).toContain("2 wrong settings");
  expect(run.stderr).toContain("LOG_LEVEL: expected one of trace,");
});

it("has a page of all settings that is current (npm run docs)", () => {
  expect(readFileSync(join(projectRoot, "server", "SETTINGS.md"), "utf8")).toBe(settingsPage());
  expect(Object.keys(settings)).toContain("PORT");
});
