import type { ResumeToken } from "mongodb";
import { Types } from "mongoose";
import { jitter } from "../ctx.ts";
import { log } from "../log.ts";
import { EventModel, type EventRecord } from "./event.model.ts";
import { followEvents, type Following } from "./followEvents.ts";
import { rememberPlace, takeAll, tellProgress } from "./takeEvents.ts";
import { giveLeaseBack, keepLease, takeLease } from "./readerLease.ts";
import { ReaderPositionModel } from "./readerPosition.model.ts";

/** A named reaction to events: at least once, in order per conversation, idempotent by event id. */
export interface Reader {
  name: string;
  types: string[];
  /** Narrows them further: an event it says no to costs the reader nothing. */
  concerns?(event: EventRecord): boolean;
  take(event: EventRecord): Promise<void>;
  /** True for a failure of something outside that will be back: the reader waits for it instead of setting the event aside. */
  waitsFor?(error: unknown): boolean;
  /** Pause after a batch, so that the next one gathers; for what is cheaper in bulk. */
  gatherMilliseconds?: number;
  /** Takes a whole batch at once, where that is cheaper; when it fails, each event is taken by itself. */
  takeMany?(events: EventRecord[]): Promise<void>;
  /** The same for some of a batch, all events of a conversation or none: answers the others, which are taken by themselves. */
  takeSome?(events: EventRecord[]): Promise<EventRecord[]>;
}

/** For readers that take a batch at once; the others take conversations side by side, and fewer of them. */
const largestBatch = 1000;
const storedBatch = 200;
/** Of the stored events only the newest can be heard as well. */
const keptIds = 2000;

/**
 * Keeps `reader` running in this process whenever no other process holds its lease; takes over within the lease time when the holder
 * died, and at once when it stopped in order. Ends with `stop`.
 */
export function startReader(reader: Reader) {
  let stopped = false;
  let wake = () => {};
  const ended = run();
  return { stop: () => ((stopped = true), wake(), ended) };

  async function run() {
    while (!stopped) {
      try {
        if (await takeLease(reader)) await readWhileHolding();
      } catch (error) {
        log.warn({ err: error, reader: reader.name }, "reader stopped, will go on");
      }
      if (!stopped) await pause(1000 + jitter() * 1000);
    }
  }

  async function readWhileHolding() {
    const position = await ReaderPositionModel.findById(reader.name).lean();
    let over: (error?: Error) => void = () => {};
    const end = new Promise<void>((resolve, reject) => (over = (error) => (error ? reject(error) : resolve())));
    wake = () => over();
    const from = { token: position?.token as ResumeToken, lastEventId: position?.lastEventId ?? null };
    const following = await begin(
      reader,
      from,
      (error) => over(error),
      () => stopped,
    );
    const keepNoMore = keepLease({ name: reader.name, kept: () => tellProgress(reader), lost: over });
    try {
      if (!stopped) await end;
    } finally {
      keepNoMore();
      await following.close();
      await rememberPlace(reader);
      await giveLeaseBack(reader.name);
    }
  }

  function pause(milliseconds: number) {
    return new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => (clearTimeout(timer), resolve());
    });
  }
}

interface From {
  token: ResumeToken;
  lastEventId: string | null;
}

/** Follows from the stored token; where there is none (first start, or the database forgot it) reads the log from the last event on. */
async function begin(
  reader: Reader,
  { token, lastEventId }: From,
  lost: (error: Error) => void,
  isStopped: () => boolean,
): Promise<Following> {
  const onLost = (error: Error) => void forgetToken(reader.name, error).then(() => lost(error), lost);
  const matters = { types: reader.types, concerns: reader.concerns, ...(reader.takeMany ? { atMost: largestBatch } : {}) };
  if (token) return followEvents({ token, ...matters }, (events, at) => takeAll(reader, events, at), onLost);
  let caughtUp: (wholly: boolean) => void = () => {};
  const waiting = new Promise<boolean>((resolve) => (caughtUp = resolve));
  // What is written while the log is read is there twice: stored, and heard.
  const taken = new Set<string>();
  const fresh = (events: EventRecord[]) => events.filter(({ _id }) => !taken.has(String(_id)));
  const heard = (events: EventRecord[], at: ResumeToken) => (wholly: boolean) => (wholly ? takeAll(reader, fresh(events), at) : undefined);
  const following = followEvents(matters, (events, at) => waiting.then(heard(events, at)), onLost);
  await following.ready;
  const here = following.token();
  const wholly = await readStored(reader, lastEventId, taken, isStopped);
  // Stopped on the way, it goes on next time from the event it has come to: what was heard meanwhile is stored behind that.
  if (wholly) await rememberPlace(reader, { token: here });
  caughtUp(wholly);
  return following;
}

/**
 * The stored part of the log in order of ids; a margin of an hour back covers clocks of several processes that differ. Answers whether it came to
 * its end: a desk that was filled has a log of minutes, for which nobody who stops the process waits (OPS-3).
 */
async function readStored(reader: Reader, lastEventId: string | null, taken: Set<string>, isStopped: () => boolean): Promise<boolean> {
  const from = lastEventId ? Types.ObjectId.createFromTime(new Types.ObjectId(lastEventId).getTimestamp().getTime() / 1000 - 3600) : null;
  const cursor = EventModel.collection
    .find<EventRecord>({ type: { $in: reader.types }, ...(from ? { _id: { $gte: from } } : {}) })
    .sort({ _id: 1 })
    .batchSize(200);
  const batch: EventRecord[] = [];
  for await (const event of cursor) {
    if (isStopped()) return false;
    if (reader.concerns?.(event) !== false) batch.push(event);
    if (batch.length === storedBatch) await takeStored(batch.splice(0));
  }
  await takeStored(batch);
  return true;

  async function takeStored(events: EventRecord[]) {
    for (const { _id } of events) taken.add(String(_id));
    for (const id of taken) if (taken.size > keptIds) taken.delete(id);
    await takeAll(reader, events, null);
  }
}

/** The database no longer keeps the place (its log rolled over): the next round reads the stored events instead. */
async function forgetToken(name: string, error: Error) {
  if (/resume|history|ChangeStreamHistoryLost|286/i.test(error.message))
    await ReaderPositionModel.updateOne({ _id: name }, { $set: { token: null } });
}
