import type { io, Socket } from "socket.io-client";
import type { FaultShape } from "../../../shared/contract/faults.ts";
import { protocolVersion } from "../../../shared/contract/protocol.ts";
import type { Held, Signal, SignalName } from "../../../shared/contract/wire.ts";
import { queries } from "../queries.ts";
import { noteTime, watchClock } from "../clock/timeNow.ts";
import { syncDrafts } from "../sending/draftSync.ts";
import { connectionFound, connectionLost, newVersionSeen } from "./connection.ts";
import { applyHeld, forgetThread, heldThread } from "./heldThreads.ts";
import { hearSignals } from "./hearSignals.ts";
import { readAfterGap } from "./readAfterGap.ts";

type Answer<Data> = { ok: true; data: Data } | { ok: false; fault: FaultShape };

/** Conversations this browser follows, the one opened last at the end. The server allows 50; 12 make going back instant. */
const held: string[] = [];
const heldAtMost = 12;
let socket: Socket | undefined;
let starting = false;
let connectedBefore = false;

/** Connects for the signed-in person; `onSignedOut` is called when the server does not know the session any more. */
export async function startLive(onSignedOut: () => void) {
  if (starting) return;
  starting = true;
  // After the first picture: what is read meanwhile is resumed by revision like after any other gap.
  const { io: connect } = await loadClient();
  socket = connect({
    auth: { protocol: protocolVersion },
    transports: ["websocket", "polling"],
    withCredentials: true,
    reconnectionDelayMax: 5000,
  });
  socket.on("connect", onConnect);
  socket.on("disconnect", (reason) => {
    connectionLost();
    // The server closed this socket on purpose (SYNC-5); the client does not come back by itself then.
    if (reason === "io server disconnect") socket?.connect();
  });
  socket.on("connect_error", ({ message }) => {
    connectionLost();
    if (message === "session.required") onSignedOut();
    if (message === "wire.protocolTooOld") newVersionSeen();
  });
  watchClock(askTime);
  hearSignals(onSignal, { missed, letGo, readAllAgain });
}

/** A network that is gone while the client loads is waited for: without it nothing on the screen would ever be live. */
async function loadClient(): Promise<{ io: typeof io }> {
  try {
    return await import("socket.io-client");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    connectionLost();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    return loadClient();
  }
}

export const tryNow = () => socket?.disconnect().connect();

/** Follows a conversation from the revision held; the ones not looked at for long are let go. */
export function holdConversation(id: string) {
  const at = held.indexOf(id);
  if (at >= 0) held.splice(at, 1);
  held.push(id);
  if (at < 0) void resume(id);
  for (const old of held.splice(0, Math.max(0, held.length - heldAtMost))) {
    ask("conversation:release", { id: old });
    forgetThread(old);
  }
}

/** It is not followed any more: the server has closed its room, and whoever opens it again asks anew. */
function letGo(id: string) {
  if (held.includes(id)) held.splice(held.indexOf(id), 1);
  forgetThread(id);
}

/** What is followed is resumed; what was only looked up ahead is read again when it is opened. */
function missed(id: string) {
  if (held.includes(id)) void resume(id);
  else forgetThread(id);
}

/** Asks for everything newer than what is held; what was read afresh instead may have missed what came meanwhile. */
export function resume(id: string, readAfresh = false): Promise<void> {
  return new Promise((resolve) => {
    const thread = heldThread(id);
    if (!thread || !socket?.connected) return resolve();
    ask<Held>("conversation:hold", { id, revision: thread.row.revision }, (answer) => {
      if (answer?.ok) void applyHeld(id, answer.data)?.then(() => (readAfresh ? undefined : resume(id, true)));
      else if (answer) letGo(id);
      else if (held.includes(id)) void resume(id);
      resolve();
    });
  });
}

/** Tells the colleagues in the conversation what this person is doing; never stored. */
export const tellDoing = (id: string, doing: "viewing" | "replying") => ask("conversation:doing", { id, doing });

/** Somebody is at the keys, or on a call. */
export const tellActive = (about: { onCall?: boolean } = {}) => ask("agent:active", about);

/** Tells the visitor behind a conversation that its lines up to `seq` are in view. */
export const tellSeen = (id: string, seq: number) => ask("conversation:seen", { id, seq });

function onConnect() {
  connectionFound(!connectedBefore);
  askTime();
  readAfterGap(!connectedBefore);
  void syncDrafts();
  connectedBefore = true;
  // Threads resume by their own revision.
  for (const id of held) void resume(id);
}

/** Asked at every connection, and whenever this machine's clock jumps. */
function askTime() {
  const askedAt = Date.now();
  ask<number>("desk:time", {}, (answer) => answer?.ok && noteTime(askedAt, answer.data, Date.now()));
}

/** Threads too: they resume from what was read. */
const readAllAgain = () => void queries.invalidateQueries().then(() => held.forEach((id) => void resume(id)));

/** A signal of a newer protocol is not guessed at: everything is read afresh and the person is asked to reload (SYNC-7). */
function onSignal<Name extends SignalName>(name: Name, apply: (signal: Signal<Name>) => void) {
  (socket as Socket | undefined)?.on(name as string, (signal: Signal<Name>) => {
    if (signal.v === protocolVersion) return apply(signal);
    newVersionSeen();
    readAllAgain();
  });
}

/** Without an answer in ten seconds `answered` hears null: the connection is going, and the next one resumes. */
function ask<Data>(name: string, input: unknown, answered: (answer: Answer<Data> | null) => void = () => {}) {
  if (!socket?.connected) return;
  socket.timeout(10_000).emit(name, input, (error: Error | null, answer: Answer<Data>) => answered(error ? null : answer));
}
