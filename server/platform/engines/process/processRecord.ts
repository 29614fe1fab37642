import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { processMark } from "./processMark.ts";

/** What is kept on disk about an engine that was started, so that the next start can adopt or end it. */
export interface ProcessRecord {
  pid: number;
  mark: string;
  port: number;
}

/** The record in `file`, whether or not its process still lives; nothing when there is none or it was cut off by a crash. */
export function readRecord(file: string): ProcessRecord | undefined {
  try {
    const { pid, mark, port } = JSON.parse(readFileSync(file, "utf8")) as Partial<ProcessRecord>;
    return typeof pid === "number" && typeof mark === "string" && typeof port === "number" ? { pid, mark, port } : undefined;
  } catch {
    return undefined; // absent or half written: the same as never started
  }
}

/** Replaces the record in one step: a reader never sees half of it. */
export function writeRecord(file: string, record: ProcessRecord) {
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, JSON.stringify(record), { mode: 0o600 });
  renameSync(fresh, file);
}

export const dropRecord = (file: string) => rmSync(file, { force: true });

export const isRunning = (record: ProcessRecord | undefined): record is ProcessRecord =>
  record !== undefined && processMark(record.pid) === record.mark;
