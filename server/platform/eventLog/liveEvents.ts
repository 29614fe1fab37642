import type { ChangeStream, ChangeStreamInsertDocument, Document, ResumeToken } from "mongodb";
import { log } from "../log.ts";
import { EventModel, type EventRecord } from "./event.model.ts";

export type Inserted = ChangeStreamInsertDocument<EventRecord>;
export type EventStream = ChangeStream<EventRecord, Inserted>;

/** An event with its place in the database's own order. */
export interface Heard {
  event: EventRecord;
  token: ResumeToken;
}

/** A follower's place at the live end: it hears everything after `from`, until it leaves or falls behind. */
export interface Seat {
  from: ResumeToken;
  /** What was heard since the last call, from one to `atMost`; none once the seat was left or fell behind. Rejects when the stream ended. */
  next(atMost: number): Promise<Heard[]>;
  behind(): boolean;
  leave(): Promise<void>;
}

/** What a slow follower may leave waiting: some 15 MB of events. Past it, it reads the database's log by itself. */
const mostWaiting = 5000;

interface Member {
  waiting: Heard[];
  state: "here" | "behind" | "left";
  failed: Error | null;
  wake(): void;
}

interface Live {
  members: Set<Member>;
  ready: Promise<void>;
  token(): ResumeToken;
  close(): Promise<void>;
}

let live: Live | null = null;

/**
 * Joins the live end of the event log. One change stream serves all followers of a process: each further one would wake the database once
 * more for every commit (five of them cost it half as much again as the message itself).
 */
export async function joinLive(): Promise<Seat> {
  const here = (live ??= openLive());
  const member: Member = { waiting: [], state: "here", failed: null, wake: () => {} };
  here.members.add(member);
  await here.ready;
  const next = (atMost: number) => nextOf(member, atMost);
  return { from: here.token(), next, behind: () => member.state === "behind", leave: () => leave(here, member) };
}

async function nextOf(member: Member, atMost: number): Promise<Heard[]> {
  if (member.waiting.length === 0 && member.state === "here" && !member.failed)
    await new Promise<void>((resolve) => (member.wake = resolve));
  if (member.failed) throw member.failed;
  return member.waiting.splice(0, atMost);
}

async function leave(from: Live, member: Member) {
  member.state = "left";
  member.waiting = [];
  member.wake();
  from.members.delete(member);
  if (from.members.size > 0) return;
  if (live === from) live = null;
  await from.close();
}

function openLive(): Live {
  const members = new Set<Member>();
  let stream: EventStream | null = null;
  let place: ResumeToken;
  let closed = false;
  const opened = open();
  const opening: Live = { members, ready: opened, token: () => stream?.resumeToken ?? place, close };
  opened.then(pump).catch((error: unknown) => {
    if (closed) return log.debug({ err: error }, "the live end closed");
    if (live === opening) live = null;
    for (const member of members) {
      member.failed = error instanceof Error ? error : new Error(String(error));
      member.wake();
    }
  });
  return opening;

  async function open() {
    place = await placeNow();
    if (!closed) stream = watchEvents({ token: place });
  }

  async function pump() {
    while (!closed && stream) {
      const next = await stream.tryNext();
      if (next) hand(members, next);
    }
  }

  /** The question under way is not waited for: the database answers it only when its half second is over, and nobody listens any more. */
  async function close() {
    closed = true;
    await stream?.close();
  }
}

/** Where the database's log ends now, by a question that waits for nothing; an event it meets was written before now, and is behind it. */
async function placeNow(): Promise<ResumeToken> {
  const stream = watchEvents({ waitMilliseconds: 1 });
  try {
    await stream.tryNext();
    return stream.resumeToken;
  } finally {
    await stream.close();
  }
}

function hand(members: Set<Member>, { fullDocument, _id }: Inserted) {
  for (const member of members) {
    member.waiting.push({ event: fullDocument, token: _id });
    if (member.waiting.length > mostWaiting) fallBehind(members, member);
    member.wake();
  }
}

function fallBehind(members: Set<Member>, member: Member) {
  members.delete(member);
  member.waiting = [];
  member.state = "behind";
}

interface Watched {
  token?: ResumeToken;
  types?: string[];
  /** How long the database holds an answer back for something to happen. */
  waitMilliseconds?: number;
}

/**
 * A change stream of its own over the stored events, from a place or from now. The event that left the place may be of a type nobody here
 * asks for: the database goes on from it only where the filter lets it through, though it is not handed out again.
 */
export function watchEvents({ token, types, waitMilliseconds = 500 }: Watched): EventStream {
  const wanted: Document[] = [{ "fullDocument.type": { $in: types } }, ...(token ? [{ _id: token }] : [])];
  const match: Document = { operationType: "insert", ...(types ? { $or: wanted } : {}) };
  const options = { batchSize: 200, maxAwaitTimeMS: waitMilliseconds, ...(token ? { resumeAfter: token } : {}) };
  return EventModel.collection.watch<EventRecord, Inserted>([{ $match: match }, { $project: { fullDocument: 1 } }], options);
}
