import { create } from "zustand";
import { dateNow } from "../clock/timeNow.ts";

/** How the desk stands to its server, as the one-line bar tells it. */
interface Connection {
  online: boolean;
  since: Date;
  /** Raised at every connection after the first: what was kept must be checked against the server. */
  returns: number;
  newVersion: boolean;
}

export const useConnection = create<Connection>(() => ({ online: true, since: dateNow(), returns: 0, newVersion: false }));

// A reconnection within this time is not worth a bar: a restarting server takes about as long.
const graceMs = 1500;
let losing: ReturnType<typeof setTimeout> | undefined;

export function connectionLost() {
  const since = dateNow();
  losing ??= setTimeout(() => useConnection.setState({ online: false, since }), graceMs);
}

export function connectionFound(first: boolean) {
  clearTimeout(losing);
  losing = undefined;
  useConnection.setState(({ returns }) => ({ online: true, since: dateNow(), returns: first ? returns : returns + 1 }));
}

export const newVersionSeen = () => useConnection.setState({ newVersion: true });
