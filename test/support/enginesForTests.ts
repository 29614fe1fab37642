import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEngines } from "../../server/platform/engines/index.ts";
import { readEnv } from "../../server/platform/env.ts";
import { projectRoot } from "../../server/platform/projectRoot.ts";

/** One real database and one real search engine for the whole run; every test file takes a database of its own (`freshDatabase`). */
export async function setup() {
  const folder = mkdtempSync(join(memoryFolder(), "waydesk-test-"));
  const read = readEnv({
    DATA_DIR: folder,
    MONGODB_URI: process.env.TEST_MONGODB_URI,
    MEILI_URL: process.env.TEST_MEILI_URL,
    DATABASE_CACHE_GB: "0.5",
  });
  if (!read.ok) throw new Error(read.faults.join("\n"));
  const engines = await startEngines(read.env, process.env.PATH ?? "", (line) => process.stdout.write(`${line}\n`));
  const { TEST_MONGODB_URI, TEST_MEILI_URL, TEST_MEILI_KEY, ...others } = process.env;
  process.env.TEST_MONGODB_URI = engines.mongodbUri;
  process.env.TEST_MEILI_URL = engines.search?.url ?? "";
  process.env.TEST_MEILI_KEY = engines.search?.key ?? "";
  return async () => {
    await engines.stop();
    // What is measured next in this process starts its own.
    process.env = { ...others, ...(TEST_MONGODB_URI && { TEST_MONGODB_URI, TEST_MEILI_URL, TEST_MEILI_KEY }) };
    for (const left of [folder, join(projectRoot, "dist", "test")]) rmSync(left, { recursive: true, force: true });
  };
}

// In memory the journal costs nothing: a suite of thousands of majority writes is several times quicker.
const memoryFolder = () => (existsSync("/dev/shm") ? "/dev/shm" : tmpdir());
