import { jitter, now } from "../ctx.ts";
import { log } from "../log.ts";
import { leaseOf, underLease } from "./claimWork.ts";
import type { Doer } from "./worker.ts";
import { WorkModel, type WorkRecord } from "./work.model.ts";

const usualTries = 5;
const lanes = 20;
const lost = (error: unknown) => log.warn({ err: error }, "lease");

/** Does one claimed duty: done, or back in line, or dead. */
export async function doOne(doer: Doer, work: WorkRecord) {
  await underLease([work], lost, async () => {
    try {
      if (work.attempts > (doer.tries ?? usualTries)) throw new Error("its worker died each time");
      await doer.run(work.data, work.attempts);
      await setDone([work]);
    } catch (error) {
      await putBack(doer, work, error);
    }
  });
}

/** Does claimed duties in one go; where that fails, or where a worker died of one before, each by itself, so that one spoils no other. */
export async function doMany(doer: Doer, works: WorkRecord[]) {
  await underLease(works, lost, async () => {
    const together = works.filter(({ attempts }) => attempts === 1);
    const alone = works.filter(({ attempts }) => attempts > 1);
    try {
      if (together.length > 0) await doer.runMany?.(together.map(({ data }) => data));
      await setDone(together);
    } catch (error) {
      log.warn({ err: error, type: doer.type, works: together.length }, "due work failed together, is done one by one");
      alone.push(...together);
    }
    const waiting = alone.values();
    await Promise.all(Array.from({ length: Math.min(lanes, alone.length) }, () => doAll(doer, waiting)));
  });
}

async function doAll(doer: Doer, waiting: Iterable<WorkRecord>) {
  for (const work of waiting) await doOne(doer, work);
}

async function setDone(works: WorkRecord[]) {
  if (works.length > 0) await WorkModel.collection.updateMany(leaseOf(works), endedAs({ state: "done", lastError: "$lastError" }));
}

/** It is at its end, unless it was owed once more meanwhile: then it waits for that. */
function endedAs({ state, lastError }: { state: "done" | "dead"; lastError: unknown }) {
  const unlessAgain = (ended: unknown, again: unknown) => ({ $cond: [{ $eq: [{ $type: "$again" }, "object"] }, again, ended] });
  const set = {
    state: unlessAgain(state, "waiting"),
    endedAt: unlessAgain(now(), null),
    dueAt: unlessAgain("$dueAt", "$again.dueAt"),
    data: unlessAgain("$data", "$again.data"),
    attempts: unlessAgain("$attempts", 0),
    lastError: unlessAgain(lastError, null),
    token: null,
    again: "$$REMOVE",
  };
  return [{ $set: set }];
}

/** Back in line with a growing pause (1 s doubling to 15 min, spread by a quarter), or dead after the last try. */
async function putBack(doer: Doer, work: WorkRecord, error: unknown) {
  const dead = work.attempts >= (doer.tries ?? usualTries);
  const pause = Math.min(900_000, 1000 * 2 ** (work.attempts - 1)) * (0.75 + jitter() / 2);
  log.warn({ err: error, type: work.type, work: String(work._id), dead }, "due work failed");
  const lastError = error instanceof Error ? error.message : String(error);
  const later = { state: "waiting" as const, dueAt: new Date(now().getTime() + pause), token: null, lastError };
  const change = dead ? endedAs({ state: "dead", lastError: { $literal: lastError } }) : { $set: later };
  await WorkModel.collection.updateOne({ _id: work._id, token: work.token }, change);
}
