import { now } from "../ctx.ts";
import { onDisconnect } from "./connectDatabase.ts";

/**
 * What `read` answers, kept for so many milliseconds, forgotten at once by `forget`, when it fails, and with the database it came from.
 * Whoever asks meanwhile is answered by the same reading.
 */
export function rememberFor<Value>(milliseconds: number, read: () => PromiseLike<Value>) {
  let remembered: { until: number; value: Promise<Value> } | undefined;
  const forget = () => void (remembered = undefined);
  onDisconnect(forget);
  const recall = () => {
    if (remembered && remembered.until > now().getTime()) return remembered.value;
    // A query runs each time it is awaited; its answer is kept, not the question.
    const value = Promise.resolve(read());
    value.catch(forget);
    remembered = { until: now().getTime() + milliseconds, value };
    return value;
  };
  return { recall, forget };
}
