import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { endProcess } from "../../server/platform/engines/process/endProcess.ts";
import { readRecord } from "../../server/platform/engines/process/processRecord.ts";

/** A folder of its own for a test, away with everything recorded in it when the test has ended. */
export function scratchFolder(): string {
  const { folder, remove } = newScratch();
  onTestFinished(remove);
  return folder;
}

/** The same for what several tests share: who made it calls `remove`. */
export function newScratch() {
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "waydesk-scratch-"));
  const remove = async () => {
    await Promise.all(readdirSync(folder).map((name) => endRecorded(join(folder, name, "process.json"))));
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, remove };
}

async function endRecorded(file: string) {
  const record = readRecord(file);
  if (record) await endProcess(record);
}
