import type { Socket } from "socket.io";

/** Tells a room at once what is never stored (typing, viewing), in every process and to everybody but the one who does it. */
export function passOn(from: Socket, namespace: "/" | "/chat", room: string, signal: string, data: unknown) {
  from.nsp.server.of(namespace).to(room).except(from.id).emit(signal, data);
}
