import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { processMark } from "./processMark.ts";

export interface StartLock {
  /** The process that holds the lock instead of us; undefined when we hold it. */
  heldBy?: number;
  release: () => void;
}

/** Takes `file` for the life of this process. One of several takers at once gets it; the lock of a dead process counts for nothing. */
export function takeLock(file: string): StartLock {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, mark: processMark(process.pid) }));
  try {
    for (;;) {
      if (linkedAt(mine, file)) return { release: () => rmSync(file, { force: true }) };
      const heldBy = liveHolder(file);
      if (heldBy !== undefined) return { heldBy, release: () => undefined };
      setAside(file, `${mine}.stale`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A hard link appears at once with its content, which an exclusive create followed by a write does not. */
function linkedAt(from: string, to: string) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function liveHolder(file: string) {
  try {
    const { pid, mark } = JSON.parse(readFileSync(file, "utf8")) as { pid: number; mark?: string };
    return processMark(pid) === mark ? pid : undefined;
  } catch {
    return undefined; // released or unreadable: both are no holder
  }
}

/** Renaming is atomic, so one taker removes a stale lock; should it have been renewed in between, it is put back. */
function setAside(file: string, aside: string) {
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return; // another taker was quicker
    throw error;
  }
  if (liveHolder(aside) !== undefined) linkedAt(aside, file);
  rmSync(aside, { force: true });
}
