import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { keptSecret } from "../keptSecret.ts";
import { processCommand } from "../process/processMark.ts";
import { becomePrimary, databaseUri, endOldSessions } from "./replicaSet.ts";
import { usualPort } from "../process/usualPort.ts";
import { runEngine } from "../process/runEngine.ts";
import type { Engine } from "../process/runEngine.ts";

export interface MongodOptions {
  binary: string;
  dataDir: string;
  cacheGb: number;
  wantedPort?: number;
  say: (line: string) => void;
}

export type RunningMongod = Engine & { uri: string };

/** A writable replica set of one on this machine, with its data under `dataDir`. Throws when another Waydesk has that folder. */
export async function startMongod(options: MongodOptions): Promise<RunningMongod> {
  const folder = join(resolve(options.dataDir), "database");
  const data = join(folder, "data");
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const password = keptSecret(join(folder, "password"));
  const keyFile = join(folder, "keyfile");
  keptSecret(keyFile, 384);
  const engine = await runEngine({
    name: "database",
    folder,
    wantedPort: options.wantedPort ?? usualPort(folder, 27100),
    command: (port) => ({ program: options.binary, args: mongodArguments({ port, data, keyFile, cacheGb: options.cacheGb }) }),
    saysListening: "Waiting for connections",
    prepare: (port) => becomePrimary(port, password),
    stray: () => strayOn(data),
    say: options.say,
  });
  if ("heldBy" in engine) throw alreadyRunning(engine.heldBy, options.dataDir);
  const uri = databaseUri(engine.port, password);
  if (engine.how === "adopted") await endOldSessions(uri);
  return { ...engine, uri };
}

function mongodArguments({ port, data, keyFile, cacheGb }: { port: number; data: string; keyFile: string; cacheGb: number }) {
  return [
    ...["--dbpath", data, "--port", String(port), "--bind_ip", "127.0.0.1", "--nounixsocket"],
    ...["--replSet", "waydesk", "--keyFile", keyFile, "--wiredTigerCacheSizeGB", String(cacheGb)],
    ...["--networkMessageCompressors", "snappy,zstd"], // no zlib: CVE-2025-14847 reads the server's memory through it
    ...["--setParameter", "diagnosticDataCollectionEnabled=false"],
    ...["--setParameter", "transactionLifetimeLimitSeconds=15"], // ours take milliseconds; one whose process was killed holds up others
    ...["--setParameter", "shutdownTimeoutMillisForSignaledShutdown=100"], // there is no second member to wait for
  ];
}

/** mongod writes its pid into its own lock file: that finds one whose record was lost. */
function strayOn(data: string) {
  try {
    const pid = Number(readFileSync(join(data, "mongod.lock"), "utf8"));
    return pid > 0 && processCommand(pid).includes(data) ? pid : undefined;
  } catch {
    return undefined; // never started here
  }
}

/** Told apart by its code, because the launcher stops quietly on it. */
function alreadyRunning(pid: number, dataDir: string) {
  const message = `Waydesk already runs on the data folder ${dataDir} (process ${pid}). Stop it first, or give this start another DATA_DIR and PORT.`;
  return Object.assign(new Error(message), { code: "already-running" });
}
