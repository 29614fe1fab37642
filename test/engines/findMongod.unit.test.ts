import { once } from "node:events";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { downloadMongod } from "../../server/platform/engines/mongod/downloadMongod.ts";
import { findMongod } from "../../server/platform/engines/mongod/findMongod.ts";
import { scratchFolder } from "../support/scratchFolder.ts";

/** A program that calls itself a mongod of this version, as an operator may have one installed. */
function installed(folder: string, version: string) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "mongod"), `#!/bin/sh\necho "db version v${version}"\n`, { mode: 0o755 });
  return folder;
}

it("takes the one on the PATH before the one in the cache", async () => {
  const folder = scratchFolder();
  const path = installed(join(folder, "bin"), "7.0.14");
  const cacheDir = installed(join(folder, "cache"), "6.0.5");

  const found = await findMongod({ cacheDir, path, say: () => undefined, places: ["path", "cache"] });

  expect(found).toEqual({ from: "path", version: "7.0.14", binary: join(path, "mongod") });
});

it("passes over one that is too old or does not run, and says so", async () => {
  const folder = scratchFolder();
  const path = installed(join(folder, "bin"), "4.4.29");
  const cacheDir = installed(join(folder, "cache"), "6.0.5");
  const said: string[] = [];

  const found = await findMongod({ cacheDir, path, say: (line) => said.push(line), places: ["path", "cache"] });

  expect(found.from).toBe("cache");
  expect(said).toEqual([`${join(path, "mongod")} is too old (4.4.29); looking further`]);
});

it("says what to install when there is none anywhere", async () => {
  const cacheDir = scratchFolder();
  await expect(findMongod({ cacheDir, path: "", say: () => undefined, places: ["path", "cache"] })).rejects.toThrow("set MONGODB_URI");
});

it("gives up a download that does not come on, and leaves nothing behind", async () => {
  const server = createServer((_, response) => void response.writeHead(200, { "content-length": "1000000" }).write("a little"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  process.env.MONGOMS_DOWNLOAD_MIRROR = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => void delete process.env.MONGOMS_DOWNLOAD_MIRROR);
  const cacheDir = scratchFolder();
  const said: string[] = [];

  expect(await downloadMongod(cacheDir, (line) => said.push(line), 1500)).toBeUndefined();

  expect(said.at(-1)).toContain("not possible here (");
  expect(readdirSync(cacheDir)).toEqual([]);
});
