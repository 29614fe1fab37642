import { keep, read, type Waiting } from "./kept.ts";

type Send = (line: Waiting) => Promise<"sent" | "refused" | "later">;

let here: Promise<void> = Promise.resolve();

/**
 * Sends what waits, in order, by one tab at a time: the lock is the browser's where it has one, else this tab's own, and the keys keep
 * two tabs from doubling a line (CHAT-2, CHAT-3).
 */
export function sendQueue(send: Send, changed: () => void): Promise<void> {
  const run = () => drain(send, changed);
  const locks = (navigator as { locks?: LockManager }).locks;
  here = here.then(() => (locks ? locks.request("waydesk.queue", run) : run()));
  return here;
}

async function drain(send: Send, changed: () => void) {
  for (;;) {
    const first = read("queue").find(({ refused }) => refused === undefined);
    if (!first) return;
    const result = await send(first);
    if (result === "later") return;
    const queue = read("queue");
    const rest =
      result === "sent"
        ? queue.filter(({ key }) => key !== first.key)
        : queue.map((line) => (line.key === first.key ? { ...line, refused: "refused" } : line));
    keep("queue", rest);
    changed();
  }
}
