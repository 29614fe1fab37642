import { setTimeout as pause } from "node:timers/promises";
import { isRunning } from "./processRecord.ts";
import type { ProcessRecord } from "./processRecord.ts";

const lookEveryMs = 25;

/** Asks a process to end and waits; after `graceSeconds` it is killed. Answers when it is gone. */
export async function endProcess(record: ProcessRecord, graceSeconds = 8) {
  if (isRunning(record)) process.kill(record.pid, "SIGTERM");
  if (await isGone(record, graceSeconds)) return;
  process.kill(record.pid, "SIGKILL");
  if (!(await isGone(record, 5))) throw new Error(`Process ${record.pid} does not end, not even by SIGKILL.`);
}

// It may be the child of a dead parent: there is no exit event to wait for.
async function isGone(record: ProcessRecord, seconds: number) {
  for (let waitedMs = 0; waitedMs < seconds * 1000; waitedMs += lookEveryMs) {
    if (!isRunning(record)) return true;
    await pause(lookEveryMs);
  }
  return !isRunning(record);
}
