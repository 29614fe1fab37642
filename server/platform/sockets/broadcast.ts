import type { Server } from "socket.io";
import { log } from "../log.ts";
import { followEvents, type EventRecord, type Following } from "../eventLog/index.ts";

/** One signal to tell: to the sockets of this process in any of `rooms`, each once. */
export interface Telling {
  namespace: "/" | "/chat";
  rooms: string[];
  /** Sockets in these rooms are left out. */
  except?: string[];
  signal: string;
  data: unknown;
}

/** What an event makes heard. `before` runs first and may close rooms (SYNC-5). */
export interface Broadcast {
  before?(event: EventRecord, io: Server): Promise<void> | void;
  tell(event: EventRecord): Telling[];
}

export type Broadcasts = Record<string, Broadcast>;

/**
 * Follows the event log and tells the sockets of this process, in commit order and only after the commit (SYNC-3, SYNC-4). The one place
 * that speaks to rooms (D7). Where it lost its place, every client is asked to resume by its own revision: nothing is guessed.
 */
export function startBroadcasting(io: Server, broadcasts: Broadcasts): Following {
  const types = Object.keys(broadcasts);
  let closed = false;
  let following = begin();
  return { ready: following.ready, token: () => following.token(), close };

  function begin() {
    return followEvents({ types }, tellAll, (error) => {
      log.warn({ err: error }, "signals lost their place; clients resume");
      if (!closed) setTimeout(restart, 500);
    });
  }

  function restart() {
    if (closed) return;
    following = begin();
    following.ready.then(
      () => io.local.disconnectSockets(true),
      (error: unknown) => log.debug({ err: error }, "signals not back yet"),
    );
  }

  async function tellAll(events: EventRecord[]) {
    for (const event of events) {
      try {
        await tellOne(io, broadcasts[event.type], event);
      } catch (error) {
        log.error({ err: error, event: String(event._id), type: event.type }, "an event could not be told");
      }
    }
  }

  async function close() {
    closed = true;
    await following.close();
  }
}

async function tellOne(io: Server, broadcast: Broadcast | undefined, event: EventRecord) {
  if (!broadcast) return;
  await broadcast.before?.(event, io);
  for (const { namespace, rooms, except = [], signal, data } of broadcast.tell(event)) {
    if (rooms.length > 0) io.of(namespace).local.to(rooms).except(except).emit(signal, data);
  }
}
