import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The time, told again every `stepMs` (whole seconds); all readers share one timer and turn over together. */
export function useNow(stepMs = 15_000) {
  return useSyncExternalStore(listen, () => Math.floor(Date.now() / stepMs) * stepMs);
}

function listen(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((tell) => tell()), 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
