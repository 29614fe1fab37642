import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { endProcess } from "../../server/platform/engines/process/endProcess.ts";
import { readRecord } from "../../server/platform/engines/process/processRecord.ts";

/** An empty folder, in memory where the system has that; after the test its engines are ended and it is removed. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "waydesk-scratch-"));
  onTestFinished(async () => {
    await Promise.all(readdirSync(folder).map((name) => endRecorded(join(folder, name, "process.json"))));
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

async function endRecorded(file: string) {
  const record = readRecord(file);
  if (record) await endProcess(record);
}
