import type { Server, Socket } from "socket.io";

interface Passed {
  from: string;
  order: number;
  room: string;
  signal: string;
  data: unknown;
}

const name = "passOn";
const mostRemembered = 10_000;
let order = 0;

/**
 * Tells a room what is never stored (typing, viewing): here at once, in the other processes through the adapter, and to everybody but the
 * one who does it.
 */
export function passOn(from: Socket, namespace: "/" | "/chat", room: string, signal: string, data: unknown) {
  const target = from.nsp.server.of(namespace);
  target.local.to(room).except(from.id).emit(signal, data);
  target.serverSideEmit(name, { from: from.id, order: ++order, room, signal, data } satisfies Passed);
}

/** Hears what other processes pass on. The adapter swaps messages in bursts: of one sender in one room only a newer one counts. */
export function hearPassedOn(io: Server) {
  const newest = new Map<string, number>();
  for (const namespace of ["/", "/chat"]) {
    const target = io.of(namespace);
    target.on(name, ({ from, order: at, room, signal, data }: Passed) => {
      const key = `${from} ${room}`;
      if ((newest.get(key) ?? 0) > at) return;
      if (newest.size >= mostRemembered) newest.clear();
      newest.set(key, at);
      target.local.to(room).emit(signal, data);
    });
  }
}
