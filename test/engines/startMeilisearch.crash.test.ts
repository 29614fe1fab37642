import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { cacheFolder } from "../../server/platform/engines/cacheFolder.ts";
import { findMeilisearch } from "../../server/platform/engines/search/findMeilisearch.ts";
import { startEngines } from "../../server/platform/engines/index.ts";
import { startMeilisearch } from "../../server/platform/engines/search/startMeilisearch.ts";
import { readEnv } from "../../server/platform/env.ts";
import { holdEngines, killHard } from "../support/engineHolder.ts";
import { scratchFolder } from "../support/scratchFolder.ts";

const binary = findMeilisearch(cacheFolder(undefined), process.env.PATH ?? "");

async function start(dataDir: string) {
  const search = await startMeilisearch({ binary: binary ?? "", dataDir, wantedPort: 0, say: () => undefined });
  onTestFinished(search.stop);
  return search;
}

const ask = (url: string, key: string) => fetch(`${url}/stats`, { headers: { authorization: `Bearer ${key}` } });

it.runIf(binary)("answers to its own key only, and is gone after the stop", async () => {
  const search = await start(scratchFolder());

  expect((await ask(search.url, search.key)).status).toBe(200);
  expect((await ask(search.url, "guessed")).status).toBe(403);

  await search.stop();
  await expect(ask(search.url, search.key)).rejects.toThrow("fetch failed");
});

it.runIf(binary)("is taken over after its starter was killed", async () => {
  const dataDir = scratchFolder();
  const holder = await holdEngines(dataDir);
  await killHard(holder.child);

  const search = await start(dataDir);

  expect(search.how).toBe("adopted");
  expect({ url: search.url, key: search.key }).toEqual(holder.engines.search);
});

it.runIf(binary)("is shared by a second process with the same data folder, which leaves it running", async () => {
  const dataDir = scratchFolder();
  const holder = await holdEngines(dataDir);
  onTestFinished(() => killHard(holder.child));

  const search = await start(dataDir);
  await search.stop();

  expect(search.how).toBe("shared");
  expect((await ask(search.url, search.key)).status).toBe(200);
});

it("[OPS-6] says why there is no search where none can run, and does without it", async () => {
  const dataDir = scratchFolder();
  const read = readEnv({ MONGODB_URI: "mongodb://127.0.0.1:1/elsewhere", DATA_DIR: dataDir, CACHE_DIR: dataDir });
  if (!read.ok) throw new Error(read.faults.join());
  const path = join(dataDir, "bin");
  mkdirSync(path);
  writeFileSync(join(path, "meilisearch"), "not a program", { mode: 0o755 });

  const engines = await startEngines(read.env, path, () => undefined);

  expect(engines.search).toBeUndefined();
  expect(engines.searchAbsent).toContain("The search engine does not run: ");
});
