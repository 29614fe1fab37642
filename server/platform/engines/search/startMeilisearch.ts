import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { keptSecret } from "../keptSecret.ts";
import { isRunning, readRecord } from "../process/processRecord.ts";
import { usualPort } from "../process/usualPort.ts";
import { recordFile, runEngine } from "../process/runEngine.ts";
import type { Engine } from "../process/runEngine.ts";

export interface MeilisearchOptions {
  binary: string;
  dataDir: string;
  wantedPort?: number;
  say: (line: string) => void;
}

export type RunningMeilisearch = Engine & { url: string; key: string };

// It shares the machine with the product: left alone it takes two thirds of the memory and every core while it indexes.
const modest = ["--max-indexing-memory", "512MiB", "--max-indexing-threads", "1"];

/** Meilisearch on this machine with its data under `dataDir`; one that another Waydesk runs there is shared. */
export async function startMeilisearch(options: MeilisearchOptions): Promise<RunningMeilisearch> {
  const folder = join(resolve(options.dataDir), "search");
  const key = keptSecret(join(folder, "key"));
  const engine = await runEngine({
    name: "search engine",
    folder,
    wantedPort: options.wantedPort ?? usualPort(folder, 7800),
    command: (port) => ({
      program: options.binary,
      args: [
        ...["--http-addr", `127.0.0.1:${port}`, "--db-path", join(folder, "data"), "--no-analytics", "--env", "production", ...modest],
      ],
      env: { MEILI_MASTER_KEY: key, MEILI_LOG_LEVEL: "WARN" }, // the key not as an argument: those are open to every user of the machine
    }),
    // A message on its way to a screen goes before the index that follows it.
    niceness: 5,
    prepare: (port) => untilHealthy(port, key),
    say: options.say,
  });
  const running = "heldBy" in engine ? shared(folder) : engine;
  return { ...running, url: addressOf(running.port), key };
}

const addressOf = (port: number) => `http://127.0.0.1:${port}`;

function shared(folder: string): Engine {
  const record = readRecord(recordFile({ folder }));
  if (!isRunning(record)) throw new Error("another Waydesk is just starting the search engine of this data folder");
  return { port: record.port, pid: record.pid, how: "shared", stop: () => Promise.resolve() };
}

/** Asked with the key, so that a stranger's Meilisearch on this port is not taken for ours. */
async function untilHealthy(port: number, key: string) {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${addressOf(port)}/version`, { headers: { authorization: `Bearer ${key}` } });
    if (answer.ok) return;
    if (answer.status === 403) throw new Error("another Meilisearch answers on its port");
    await pause(50);
  }
  throw new Error("it did not become healthy within 10 s");
}
