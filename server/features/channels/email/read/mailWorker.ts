import { Worker } from "node:worker_threads";
import type { MailAnswer, MailBegun, MailJob, MailReply } from "./mailJobs.ts";

/** A mail that the worker could not read in time or at all; `message` says what stopped it. */
export type WorkerRefusal = { refused: string };
type Waiting = { job: MailJob; limitMs: number; settle: (answer: MailReply) => void };

/** Bounds what a hostile mail may take: the worker is ended when it needs more. */
const MEMORY = { maxOldGenerationSizeMb: 512 };

/** Loading takes a fifth of a second here; where it takes this long the machine cannot read mail. */
const START_MS = 30_000;

const queue: Waiting[] = [];
let current: { waiting: Waiting; limit: NodeJS.Timeout } | null = null;
let worker: Worker | null = null;

/** Runs one job in the mail worker, at most `limitMs` long; a job that takes longer or crashes is refused and the worker replaced. */
export function inMailWorker<J extends MailJob>(job: J, limitMs: number): Promise<{ done: MailAnswer[J["kind"]] } | WorkerRefusal> {
  return new Promise((resolve) => {
    const settle = (reply: MailReply) =>
      resolve("failed" in reply ? { refused: reply.failed } : { done: reply.done as MailAnswer[J["kind"]] });
    queue.push({ job, limitMs, settle });
    next();
  });
}

/** Ends the worker thread; waiting jobs are refused. */
export async function stopMailWorker(): Promise<void> {
  for (const waiting of queue.splice(0)) waiting.settle({ failed: "the server is stopping" });
  await replace("the server is stopping");
}

function next(): void {
  if (current) return;
  const waiting = queue.shift();
  if (!waiting) return;
  worker ??= started();
  current = { waiting, limit: setTimeout(() => void replace(`the mail worker did not start within ${START_MS} ms`), START_MS) };
  worker.ref();
  worker.postMessage(waiting.job);
}

/** A job is measured from where the worker turns to it: a mail loses nothing because the worker before was ended, or is new. */
function begun(): void {
  if (!current) return;
  clearTimeout(current.limit);
  const { limitMs } = current.waiting;
  current.limit = setTimeout(() => void replace(`took longer than ${limitMs} ms`), limitMs);
}

function settle(reply: MailReply): void {
  const done = current;
  current = null;
  // An idle worker must not keep the process alive.
  worker?.unref();
  if (done) {
    clearTimeout(done.limit);
    done.waiting.settle(reply);
  }
  next();
}

async function replace(why: string): Promise<void> {
  const old = worker;
  worker = null;
  old?.removeAllListeners();
  // An error after this one is the end we asked for.
  old?.on("error", () => undefined);
  await old?.terminate();
  settle({ failed: why });
}

function started(): Worker {
  const fresh = spawn();
  fresh.on("message", (said: MailBegun | MailReply) => ("began" in said ? begun() : settle(said)));
  fresh.on("error", (error: Error) => void replace(error.message));
  fresh.on("exit", (code) => void replace(`the mail worker ended with ${code}`));
  return fresh;
}

/** The build makes the entry a `.js` beside the server; from source it is loaded through tsx, as Node 20 cannot strip types. */
function spawn(): Worker {
  const entry = new URL("./mailReader.worker.ts", import.meta.url);
  if (!entry.pathname.endsWith(".ts")) return new Worker(entry, { resourceLimits: MEMORY });
  const [loader, from] = [import.meta.resolve("tsx/esm/api"), entry.href].map((url) => JSON.stringify(url));
  const boot = `import { tsImport } from ${loader}; await tsImport(${from}, ${from});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(boot)}`), { resourceLimits: MEMORY });
}
