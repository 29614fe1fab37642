import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { processesWith } from "../processCpu.ts";
import type { BenchDesk } from "../benchDesk.ts";

/** Puts the server, its database and its search engine on one core and this process, which is the load, on another. Says so, or why not. */
export function pinTo(desk: BenchDesk): string {
  if (cpus().length < 2) return "one core only: server and load share it";
  const engines = processesWith(desk.folder).filter((pid) => pid !== process.pid);
  for (const pid of [...engines, desk.product.child.pid ?? 0]) pin(pid, 0);
  pin(process.pid, 1);
  return `server, database and search engine on core 0 (${engines.length + 1} processes), load on core 1`;
}

const pin = (pid: number, core: number) => execFileSync("taskset", ["-a", "-c", "-p", String(core), String(pid)], { stdio: "ignore" });
