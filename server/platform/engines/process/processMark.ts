import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A text that names this very process for its lifetime, or undefined when it is gone: a pid alone may belong to another by now. */
export function processMark(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  return process.platform === "linux" ? markOnLinux(pid) : markElsewhere(pid);
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Field 22 of /proc/PID/stat is the start in ticks since boot. A zombie counts as gone, for in a container nobody may
 * reap it; but only once its last thread has ended (field 20): until then it holds its port and its data.
 */
function markOnLinux(pid: number) {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  const isZombie = fields[0] === "Z" && Number(fields[17]) <= 1;
  return isZombie ? undefined : fields[19];
}

function markElsewhere(pid: number) {
  if (process.platform === "win32") return "alive"; // no cheap start time there: the pid has to do
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return undefined; // it ended meanwhile
  }
}

/** The command line of a process, or an empty text where it cannot be read. */
export function processCommand(pid: number): string {
  if (process.platform === "linux") return (readOrNothing(`/proc/${pid}/cmdline`) ?? "").replaceAll("\0", " ");
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return ""; // no such process, or no ps (Windows)
  }
}

function readOrNothing(file: string) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined; // it ended meanwhile
  }
}
