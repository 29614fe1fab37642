import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { endProcess } from "./endProcess.ts";
import { freePort, isListening } from "./freePort.ts";
import { processMark } from "./processMark.ts";
import { dropRecord, isRunning, readRecord, writeRecord } from "./processRecord.ts";
import type { ProcessRecord } from "./processRecord.ts";
import { superviseEngine } from "./superviseEngine.ts";
import { takeLock } from "./startLock.ts";

/** What is particular to one engine; its data, lock, record and log lie in `folder`. */
export interface EngineKind {
  name: string;
  folder: string;
  wantedPort: number;
  command: (port: number) => { program: string; args: string[]; env?: Record<string, string> };
  /** Above 0 for an engine whose work may wait a moment when the processors are busy. */
  niceness?: number;
  /** What the engine's own log says once it listens: on its port somebody else may be the one who answers. */
  saysListening?: string;
  /** Makes the listening engine ready for use, or throws. */
  prepare: (port: number) => Promise<unknown>;
  /** A process on our data that no record tells of. */
  stray?: () => number | undefined;
  say: (line: string) => void;
}

/** An engine that answers. `adopted`: left by a start that was killed; `shared`: another living Waydesk owns it. */
export interface Engine {
  port: number;
  pid: number;
  how: "started" | "adopted" | "shared";
  /** Ends the process unless it is shared; answers when it is gone. */
  stop: () => Promise<void>;
}

const limits = { starts: 3, listenSeconds: 60, lookEveryMs: 30, logBytes: 20_000_000 };

/** Starts the engine on its folder or adopts the one left there; `heldBy` names the process that already has it. */
export async function runEngine(kind: EngineKind): Promise<Engine | { heldBy: number }> {
  mkdirSync(kind.folder, { recursive: true, mode: 0o700 });
  const lock = takeLock(join(kind.folder, "lock"));
  if (lock.heldBy !== undefined) return { heldBy: lock.heldBy };
  try {
    const left = readRecord(recordFile(kind));
    const adopted = await adopt(kind, left);
    const record = adopted ?? (await start(kind, left?.port ?? kind.wantedPort));
    const again = () => {
      kind.say(`The ${kind.name} ended by itself; starting it again.`);
      return start(kind, record.port, false); // whoever is connected knows this port
    };
    const watch = superviseEngine(record, again, kind.say);
    const stop = async () => {
      await watch.rest();
      await endProcess(watch.record());
      dropRecord(recordFile(kind));
      lock.release();
    };
    return { port: record.port, pid: record.pid, how: adopted ? "adopted" : "started", stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Where the record of a running engine lies. */
export const recordFile = ({ folder }: Pick<EngineKind, "folder">) => join(folder, "process.json");

/** An orphan that answers is taken over as it is; one that does not is ended. */
async function adopt(kind: EngineKind, left: ProcessRecord | undefined) {
  if (!isRunning(left)) return endStray(kind);
  try {
    await untilListening(kind, left, () => logText(kind));
    await kind.prepare(left.port);
    kind.say(`Took over the ${kind.name} that an earlier start left running (process ${left.pid}).`);
    return left;
  } catch (error) {
    kind.say(`Ended the ${kind.name} that an earlier start left behind: ${(error as Error).message}`);
    await endProcess(left);
    return undefined;
  }
}

async function endStray(kind: EngineKind) {
  const pid = kind.stray?.();
  const mark = pid === undefined ? undefined : processMark(pid);
  if (pid !== undefined && mark !== undefined) await endProcess({ pid, mark, port: 0 });
  return undefined;
}

/** Somebody may take the port between our looking and the engine's binding it: then, if it may move, another port is tried. */
async function start(kind: EngineKind, wantedPort: number, mayMove = true): Promise<ProcessRecord> {
  for (let tries = 1; ; tries += 1) {
    const port = mayMove ? await freePort(tries === 1 ? wantedPort : 0) : wantedPort;
    const logged = freshLog(kind);
    const record = await launch(kind, port);
    try {
      await untilListening(kind, record, () => readFileSync(logFile(kind)).subarray(logged).toString());
      await kind.prepare(record.port);
      return record;
    } catch (error) {
      await endProcess(record);
      dropRecord(recordFile(kind));
      if (tries === limits.starts) throw error;
    }
  }
}

async function launch(kind: EngineKind, port: number): Promise<ProcessRecord> {
  const { program, args, env } = kind.command(port);
  const log = openSync(logFile(kind), "a", 0o600);
  // Detached: Ctrl-C reaches only us, and we stop the engine once nothing uses it any more.
  const child = spawn(program, args, { stdio: ["ignore", log, log], detached: true, cwd: kind.folder, ...(env && { env }) });
  closeSync(log);
  await once(child, "spawn");
  child.unref();
  const pid = child.pid ?? 0;
  if (kind.niceness) setPriority(pid, kind.niceness);
  const record = { pid, mark: processMark(pid) ?? "ended", port };
  writeRecord(recordFile(kind), record);
  return record;
}

const logFile = (kind: EngineKind) => join(kind.folder, "engine.log");

/** How much the log holds already; one that has grown too long is put aside first. */
function freshLog(kind: EngineKind) {
  const size = statSync(logFile(kind), { throwIfNoEntry: false })?.size ?? 0;
  if (size <= limits.logBytes) return size;
  renameSync(logFile(kind), `${logFile(kind)}.old`);
  return 0;
}

async function untilListening(kind: EngineKind, record: ProcessRecord, saidSince: () => string) {
  const says = kind.saysListening ?? "";
  for (let waitedMs = 0; waitedMs < limits.listenSeconds * 1000; waitedMs += limits.lookEveryMs) {
    if ((await isListening(record.port)) && saidSince().includes(says)) return;
    if (!isRunning(record)) throw new Error(`The ${kind.name} ended at its start: ${lastWords(kind)}`);
    await pause(limits.lookEveryMs);
  }
  throw new Error(`The ${kind.name} did not open its port within ${limits.listenSeconds} s.`);
}

const logText = (kind: EngineKind) => readFileSync(logFile(kind), "utf8");

const lastWords = (kind: EngineKind) => logText(kind).trim().split("\n").slice(-3).join("\n");
