import { now } from "../ctx.ts";
import { log } from "../log.ts";
import { claimMany, claimOne, nextDue } from "./claimWork.ts";
import { doMany, doOne } from "./doWork.ts";
import { wakeWhenDue } from "./dueTick.ts";
import { wakeAt } from "./wakeUps.ts";

/** How one type of duty is done. `run` may be called again after a crash: it is idempotent, or says by its own records that it is not. */
export interface Doer {
  type: string;
  run(data: Record<string, unknown>, attempt: number): Promise<void>;
  /** Does several in one go, all or none of them; where it fails, each is done by `run`. For what falls due by the thousand. */
  runMany?(data: Record<string, unknown>[]): Promise<void>;
  atOnce?: number;
  tries?: number;
}

/** After a failed question. */
const retryMs = 2000;
/** Timers count no further than 24 days; a look an hour costs nothing. */
const longestPause = 3_600_000;
const usuallyAtOnce = 5;
/** How many go together, and how many such lots are under way: while one waits for its commit, the other is worked out. */
const lotSize = 250;
const lotsAtOnce = 2;

/**
 * Does due duties of one type until stopped: claimed with a lease, so that two workers never do the same; a failure waits longer each
 * time and is dead after its tries, the ones of a worker that died included. `stop` waits for what runs.
 */
export function startWorker(doer: Doer) {
  const room = doer.runMany ? lotsAtOnce : (doer.atOnce ?? usuallyAtOnce);
  const running = new Set<Promise<void>>();
  let stopped = false;
  // A duty that is owed between the look and the sleep is not slept over.
  let called = false;
  let wakeUp = () => {};
  const wake = () => ((called = true), wakeUp());
  const sleeper = { type: doer.type, asleep: false, wake };
  const listenNoMore = wakeAt((type) => type === doer.type && wake());
  const tickNoMore = wakeWhenDue(sleeper);
  const ended = run();
  return { stop, poke: wake };

  async function run() {
    while (!stopped) {
      called = false;
      const pause = await claimAll().catch(
        (error: unknown) => (log.warn({ err: error, type: doer.type }, "due work could not be claimed"), retryMs),
      );
      if (!stopped && !called && pause > 0) await sleep(pause);
    }
  }

  /** Claims what is due while there is room; answers how long nothing will fall due, at most an hour. */
  async function claimAll(): Promise<number> {
    while (!stopped && running.size < room) {
      const begun = await begin(doer);
      if (!begun) return untilNext(doer.type);
      const task: Promise<void> = begun.ended.finally(() => (running.delete(task), wake()));
      running.add(task);
    }
    return longestPause;
  }

  async function sleep(milliseconds: number) {
    // Whoever has no room is woken by what it has in hand.
    sleeper.asleep = running.size < room;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wakeUp = () => (clearTimeout(timer), resolve());
    });
    sleeper.asleep = false;
  }

  async function stop() {
    stopped = true;
    wake();
    tickNoMore();
    await ended;
    await listenNoMore();
    await Promise.all(running);
  }
}

/** Claims what is due and begins to do it; null when nothing is due. */
async function begin(doer: Doer): Promise<{ ended: Promise<void> } | null> {
  if (doer.runMany) {
    const works = await claimMany(doer.type, lotSize);
    return works && { ended: doMany(doer, works) };
  }
  const work = await claimOne(doer.type);
  return work && { ended: doOne(doer, work) };
}

async function untilNext(type: string) {
  const next = await nextDue(type);
  return next ? Math.min(longestPause, Math.max(1, next.getTime() - now().getTime())) : longestPause;
}
