import type { Answer } from "./tinySocket.ts";
import { keepLine, waitingLines, type Waiting } from "./kept.ts";

type Send = (line: Waiting) => Promise<Answer>;

const laterMs = 4000;
let here: Promise<void> = Promise.resolve();
let retry: ReturnType<typeof setTimeout> | undefined;

/**
 * Sends what waits, in order, by one tab at a time: the lock is the browser's where it has one, else this tab's own, and the keys keep
 * two tabs from doubling a line (CHAT-2, CHAT-3). What the network or a busy server did not take is tried again.
 */
export function sendQueue(send: Send, changed: () => void): Promise<void> {
  clearTimeout(retry);
  const run = () => drain(send, changed);
  const locks = (navigator as { locks?: LockManager }).locks;
  here = here.then(() => (locks ? locks.request("waydesk.queue", run).catch(run) : run()));
  return here;
}

async function drain(send: Send, changed: () => void) {
  for (;;) {
    const first = waitingLines().find(({ refused, sent }) => refused === undefined && !sent);
    if (!first) return;
    const answer = await send(first);
    if (!answer.ok && isPassing(answer.fault.code)) {
      retry = setTimeout(() => void sendQueue(send, changed), laterMs);
      return;
    }
    keepLine(answer.ok ? { ...first, sent: true } : { ...first, refused: answer.fault.message });
    changed();
  }
}

const isPassing = (code: string) => code === "unanswered" || code === "request.tooMany" || code.startsWith("server.");
