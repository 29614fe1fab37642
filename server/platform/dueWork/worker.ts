import { jitter, newKey, now } from "../ctx.ts";
import { log } from "../log.ts";
import { wakeAt } from "./wakeUps.ts";
import { WorkModel, type WorkRecord } from "./work.model.ts";

/** How one type of duty is done. `run` may be called again after a crash: it is idempotent, or says by its own records that it is not. */
export interface Doer {
  type: string;
  run(data: Record<string, unknown>, attempt: number): Promise<void>;
  atOnce?: number;
  tries?: number;
}

const leaseMilliseconds = 30_000;
const longestPause = 2000;

/**
 * Does due duties of one type until stopped: claimed one by one with a lease, so that two workers never do the same; a failure waits
 * longer each time and is dead after its tries, the ones of a worker that died included. `stop` waits for what runs.
 */
export function startWorker(doer: Doer) {
  const running = new Set<Promise<void>>();
  let stopped = false;
  let wake = () => {};
  const listenNoMore = wakeAt((type) => type === doer.type && wake());
  const ended = run();
  return { stop, poke: () => wake() };

  async function run() {
    while (!stopped) {
      const pause = await claimAll().catch(
        (error: unknown) => (log.warn({ err: error, type: doer.type }, "due work could not be claimed"), longestPause),
      );
      if (!stopped && pause > 0) await sleep(pause);
    }
  }

  /** Claims what is due while there is room; answers how long nothing will fall due, at most two seconds. */
  async function claimAll(): Promise<number> {
    while (!stopped && running.size < (doer.atOnce ?? 5)) {
      const work = await claim(doer.type);
      if (!work) return untilNext(doer.type);
      const task: Promise<void> = doOne(doer, work).finally(() => (running.delete(task), wake()));
      running.add(task);
    }
    return longestPause;
  }

  function sleep(milliseconds: number) {
    return new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => (clearTimeout(timer), resolve());
    });
  }

  async function stop() {
    stopped = true;
    wake();
    await ended;
    await listenNoMore();
    await Promise.all(running);
  }
}

const claim = (type: string) =>
  WorkModel.collection.findOneAndUpdate(
    { type, state: { $in: ["waiting", "running"] }, dueAt: { $lte: now() } },
    { $set: { state: "running", dueAt: new Date(now().getTime() + leaseMilliseconds), token: newKey() }, $inc: { attempts: 1 } },
    { sort: { dueAt: 1 }, returnDocument: "after" },
  ) as Promise<WorkRecord | null>;

async function untilNext(type: string) {
  const next = await WorkModel.collection.findOne(
    { type, state: { $in: ["waiting", "running"] } },
    { sort: { dueAt: 1 }, projection: { dueAt: 1 } },
  );
  return next ? Math.min(longestPause, Math.max(1, (next["dueAt"] as Date).getTime() - now().getTime())) : longestPause;
}

async function doOne(doer: Doer, work: WorkRecord) {
  const mine = { _id: work._id, token: work.token };
  const beat = setInterval(
    () =>
      void WorkModel.updateOne(mine, { $set: { dueAt: new Date(now().getTime() + leaseMilliseconds) } }).catch((error: unknown) =>
        log.warn({ err: error }, "lease"),
      ),
    leaseMilliseconds / 3,
  );
  try {
    if (work.attempts > (doer.tries ?? 5)) throw new Error("its worker died each time");
    await doer.run(work.data, work.attempts);
    await WorkModel.updateOne(mine, { $set: { state: "done", endedAt: now(), token: null } });
  } catch (error) {
    await putBack(doer, work, error);
  } finally {
    clearInterval(beat);
  }
}

/** Back in line with a growing pause (1 s doubling to 15 min, spread by a quarter), or dead after the last try. */
async function putBack(doer: Doer, work: WorkRecord, error: unknown) {
  const dead = work.attempts >= (doer.tries ?? 5);
  const pause = Math.min(900_000, 1000 * 2 ** (work.attempts - 1)) * (0.75 + jitter() / 2);
  log.warn({ err: error, type: work.type, work: String(work._id), dead }, "due work failed");
  const change = dead
    ? { state: "dead" as const, endedAt: now() }
    : { state: "waiting" as const, dueAt: new Date(now().getTime() + pause) };
  await WorkModel.updateOne(
    { _id: work._id, token: work.token },
    { $set: { ...change, token: null, lastError: error instanceof Error ? error.message : String(error) } },
  );
}
