import { useSyncExternalStore } from "react";
import { dateNow, onTimeMoved, timeNow } from "./clock/timeNow.ts";

export { dateNow, timeNow };

const listeners = new Set<() => void>();
const tellAll = () => listeners.forEach((tell) => tell());
let timer: ReturnType<typeof setInterval> | undefined;

/** The time at the desk, told again every `stepMs` (whole seconds); all readers share one timer and turn over together. */
export function useNow(stepMs = 15_000) {
  return useSyncExternalStore(listen, () => Math.floor(timeNow() / stepMs) * stepMs);
}

onTimeMoved(tellAll);

function listen(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tellAll, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
