import { clockShift } from "./clockShift.ts";

let shift = 0;
const moved = new Set<() => void>();

/** What time it is at the desk, in milliseconds since 1970: what is due and what is written stands by its clock, not by that of this machine (SLA-11). */
export const timeNow = () => Date.now() + shift;

/** The same as a date. */
export const dateNow = () => new Date(timeNow());

const [lookEveryMs, stepMs] = [2000, 1000];

/** Asks again whenever this machine's clock is set, or it has slept, while the page stays open: then what was found about it is no longer so. */
export function watchClock(ask: () => void) {
  const origin = () => Date.now() - performance.now();
  let known = origin();
  setInterval(() => {
    if (Math.abs(origin() - known) < stepMs) return;
    known = origin();
    ask();
  }, lookEveryMs);
}

/** Takes what the server said its time was, asked and heard at such times of this machine. */
export function noteTime(askedAt: number, said: number, heardAt: number) {
  const next = clockShift(askedAt, said, heardAt);
  if (next === shift) return;
  shift = next;
  for (const tell of moved) tell();
}

/** Tells when this machine's clock was found to be another. */
export function onTimeMoved(tell: () => void) {
  moved.add(tell);
  return () => void moved.delete(tell);
}
