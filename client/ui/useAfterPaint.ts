import { startTransition, useEffect, useState } from "react";

const waiting = new Set<() => void>();
let frame = 0;

/**
 * Runs something once the next picture is drawn; answers how to call it off. All that waits comes in one drawing, which a key that is
 * pressed meanwhile goes before.
 */
export function afterPaint(run: () => void): () => void {
  waiting.add(run);
  frame ||= requestAnimationFrame(() => setTimeout(runAll));
  return () => void waiting.delete(run);
}

/** False while the first picture is drawn, then true: what is costly and not looked at first comes after it. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  return painted;
}

/** A value as of the last picture: what stands beside the thing that is looked at follows it one drawing later; null before the first. */
export function useLater<Value>(value: Value): Value | null {
  const [later, setLater] = useState<Value | null>(null);
  useEffect(() => afterPaint(() => setLater(() => value)), [value]);
  return later;
}

function runAll() {
  frame = 0;
  const runs = [...waiting];
  waiting.clear();
  startTransition(() => runs.forEach((run) => run()));
}
