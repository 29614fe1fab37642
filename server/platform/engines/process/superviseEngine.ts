import { isRunning } from "./processRecord.ts";
import type { ProcessRecord } from "./processRecord.ts";

const lookEveryMs = 500;

/**
 * Starts an engine again that ended without our ending it [OPS-6]. Looked at by its record, because an adopted process is not our child
 * and tells us nothing. Answers with what gives the current record and what ends the watch.
 */
export function superviseEngine(first: ProcessRecord, again: () => Promise<ProcessRecord>, say: (line: string) => void) {
  let current = first;
  let restarting: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (!isRunning(current)) restarting ??= restart().finally(() => (restarting = undefined));
  }, lookEveryMs);
  timer.unref();
  return { record: () => current, rest };

  async function restart() {
    try {
      current = await again();
    } catch (error) {
      say((error as Error).message); // the next look tries again
    }
  }

  async function rest() {
    clearInterval(timer);
    await restarting;
  }
}
