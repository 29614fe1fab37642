import type { ResumeToken } from "mongodb";
import { log } from "../log.ts";
import type { EventRecord } from "./event.model.ts";
import { joinLive, watchEvents, type EventStream, type Heard, type Inserted, type Seat } from "./liveEvents.ts";

export interface Following {
  /** Resolves once the follower hears what is written from now on. */
  ready: Promise<void>;
  /** The place it has now, for going on from there later. */
  token(): ResumeToken;
  close(): Promise<void>;
}

/** Where to begin: after a token, or (without one) now; and which events matter. */
export interface From {
  token?: ResumeToken;
  types: string[];
  /** Narrows them further. */
  concerns?(event: EventRecord): boolean;
  /** Events in one batch. */
  atMost?: number;
}

type Take = (events: EventRecord[], token: ResumeToken) => Promise<void>;

/**
 * Hands every event that matters to `take` in the order of the commits, one batch after the other, until closed. What was missed since
 * the token is read by a stream of its own; what comes now is heard together with all other followers of this process. It goes on by
 * itself after a lost connection. `lost` is called when the place it had is no longer kept by the database.
 */
export function followEvents({ token: begin, types, concerns, atMost = 200 }: From, take: Take, lost: (error: Error) => void): Following {
  let closed = false;
  let token = begin;
  let seat: Seat | null = null;
  const seated = sit();
  const done = seated.then(follow);
  done.catch((error: unknown) => closed || lost(error instanceof Error ? error : new Error(String(error))));
  return { ready: seated.then(() => undefined), token: () => token, close };

  async function sit() {
    seat = await joinLive();
    token ??= seat.from;
    return seat;
  }

  async function follow(first: Seat) {
    for (let at = first; !closed; at = await sit()) {
      if (isBefore(token, at.from)) await catchUp(at.from);
      while (!closed && !at.behind()) await takeSome((await at.next(atMost)).filter((heard) => isBefore(token, heard.token)));
    }
  }

  /** Up to `place`: what was stored while this follower did not listen. */
  async function catchUp(place: ResumeToken) {
    const stream = watchEvents({ token, types });
    try {
      while (!closed && isBefore(token, place)) {
        const next = await stream.tryNext();
        if (next) await takeSome([next, ...(await bufferedIn(stream, atMost - 1))].map(heardOf));
        token = stream.resumeToken;
      }
    } finally {
      await stream.close();
    }
  }

  async function takeSome(heard: Heard[]) {
    const last = heard.at(-1);
    if (!last || closed) return;
    const events = heard.map(({ event }) => event).filter((event) => types.includes(event.type) && concerns?.(event) !== false);
    if (events.length > 0) await take(events, last.token);
    token = last.token;
  }

  async function close() {
    closed = true;
    await seated.then(() => seat?.leave()).catch((error: unknown) => log.debug({ err: error }, "follower left"));
    await done.catch((error: unknown) => log.debug({ err: error }, "follower ended"));
  }
}

const heardOf = ({ fullDocument, _id }: Inserted): Heard => ({ event: fullDocument, token: _id });

/** Places are compared as the database writes them: hexadecimal keys that sort in the order of its log. */
const isBefore = (one: ResumeToken, other: ResumeToken) => keyOf(one) < keyOf(other);
const keyOf = (token: ResumeToken) => (token as { _data?: string } | undefined)?._data ?? "";

/** The driver keeps a fetched batch in its cursor; only then is another event there without asking the server. */
async function bufferedIn(stream: EventStream, atMost: number): Promise<Inserted[]> {
  const { cursor } = stream as { cursor?: { bufferedCount?(): number } };
  const events: Inserted[] = [];
  while (events.length < atMost && (cursor?.bufferedCount?.() ?? 0) > 0) {
    const next = await stream.tryNext();
    if (!next) break;
    events.push(next);
  }
  return events;
}
