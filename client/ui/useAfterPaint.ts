import { startTransition, useEffect, useState } from "react";

const waiting = new Set<() => void>();
let frame = 0;
const tasks: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => tasks.shift()?.();

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

/**
 * Runs something in a task of its own, right after this one. What is drawn in answer to a key or a click is drawn with all its effects before the
 * next picture; what a task of its own draws is seen first, and its effects come after.
 */
export function nextTask(run: () => void) {
  tasks.push(run);
  port2.postMessage(null);
}

function runAll() {
  frame = 0;
  const runs = [...waiting];
  waiting.clear();
  startTransition(() => runs.forEach((run) => run()));
}
