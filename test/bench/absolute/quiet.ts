import { setTimeout as pause } from "node:timers/promises";
import type { BenchDesk } from "../benchDesk.ts";
import { cpuOf, processesWith } from "../processCpu.ts";

const slice = 1000;
/** What an idle desk uses: leases, heartbeats. */
const quietShare = 0.1;
const mostSlices = 600;

/** Waits until the server and its engines have nothing left to do: what follows a large write is not timed with what comes after it. */
export async function untilQuiet(desk: BenchDesk): Promise<void> {
  const pids = [...processesWith(desk.folder).filter((pid) => pid !== process.pid), desk.product.child.pid ?? 0];
  const cpu = () => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
  for (let count = 0; count < mostSlices; count++) {
    const before = cpu();
    await pause(slice);
    if ((cpu() - before) / slice < quietShare) return;
  }
  throw new Error(`the desk was still busy after ${mostSlices} s`);
}
