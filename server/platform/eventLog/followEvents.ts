import type { ChangeStream, ChangeStreamInsertDocument, Document, ResumeToken } from "mongodb";
import { log } from "../log.ts";
import { EventModel, type EventRecord } from "./event.model.ts";

type Inserted = ChangeStreamInsertDocument<EventRecord>;

export interface Following {
  /** Resolves once the follower hears what is written from now on. */
  ready: Promise<void>;
  /** The place it has now, for going on from there later. */
  token(): ResumeToken;
  close(): Promise<void>;
}

/** Where to begin: after a token, at an operation time, or (neither) now. */
export interface From {
  token?: ResumeToken;
  types?: string[];
  /** Further narrows what the database hands over, by the fields of the event. */
  only?: Document;
}

/**
 * Hands every event to `take` in the order of the commits, one batch after the other, until closed; a batch never spans what was not yet
 * committed. It goes on by itself after a lost connection. `lost` is called when the place it had is no longer kept by the database.
 */
export function followEvents(
  from: From,
  take: (events: EventRecord[], token: ResumeToken) => Promise<void>,
  lost: (error: Error) => void,
): Following {
  const match: Document = { operationType: "insert", ...(from.types ? { "fullDocument.type": { $in: from.types } } : {}), ...from.only };
  const options = { batchSize: 200, maxAwaitTimeMS: 500, ...(from.token ? { resumeAfter: from.token } : {}) };
  const stream: ChangeStream<EventRecord, Inserted> = EventModel.collection.watch<EventRecord, Inserted>(
    [{ $match: match }, { $project: { fullDocument: 1 } }],
    options,
  );
  let closed = false;
  // The first answer of the server, even an empty one, means that the stream has its place. What it holds is taken after `ready`.
  const opened = stream.tryNext();
  const done = opened.then((first) => pump(first));
  done.catch((error: unknown) => {
    if (!closed) lost(error instanceof Error ? error : new Error(String(error)));
  });
  return { ready: opened.then(() => undefined), token: () => stream.resumeToken, close };

  async function pump(first: Inserted | null) {
    if (first) await take([first.fullDocument], first._id);
    while (!closed) {
      const next = await stream.tryNext();
      if (next) await take([next.fullDocument, ...(await buffered())], stream.resumeToken);
    }
  }

  async function buffered() {
    const events: EventRecord[] = [];
    while (events.length < 199 && hasBuffered(stream)) {
      const next = await stream.tryNext();
      if (!next) break;
      events.push(next.fullDocument);
    }
    return events;
  }

  async function close() {
    closed = true;
    await stream.close();
    await done.catch((error: unknown) => log.debug({ err: error }, "follower ended"));
  }
}

/** The driver keeps a fetched batch in its cursor; only then is another event there without asking the server. */
function hasBuffered(stream: object) {
  const { cursor } = stream as { cursor?: { bufferedCount?(): number } };
  return (cursor?.bufferedCount?.() ?? 0) > 0;
}
