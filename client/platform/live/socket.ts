import type { io, Socket } from "socket.io-client";
import type { FaultShape } from "../../../shared/contract/faults.ts";
import { protocolVersion } from "../../../shared/contract/protocol.ts";
import type { Held, Signal, SignalName } from "../../../shared/contract/wire.ts";
import { availabilitiesQuery, hearAvailability } from "../availabilities.ts";
import { hearNotification, noticesQuery } from "../notices.ts";
import { hearOffer, offeredWorkQuery } from "../offeredWork.ts";
import { meQuery, queries } from "../queries.ts";
import { hearDraftSignal, syncDrafts } from "../sending/draftSync.ts";
import { connectionFound, connectionLost, newVersionSeen } from "./connection.ts";
import { applyHeld, applyToThread, forgetThread, hearReadMark, heldThread, readMarksAgain } from "./heldThreads.ts";
import { applyPlace, applyToLists, forgetHeard, readViewsAgain, removeFromLists } from "./lists.ts";
import { applyPresence } from "./presence.ts";
import { hearConsultation, hearTransfer, readTransfersAgain } from "./transferLists.ts";

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
  onSignal("conversation:changed", (signal) => {
    applyToLists(signal.row);
    if (applyToThread(signal)) missed(signal.row.id);
    countAgain();
  });
  onSignal("conversation:left", ({ id }) => {
    removeFromLists(id);
    forgetThread(id);
    countAgain();
  });
  onSignal("presence:changed", applyPresence);
  onSignal("availability:changed", ({ availability }) => hearAvailability(availability));
  onSignal("offer:changed", ({ offer, state }) => hearOffer(offer, state));
  onSignal("notification:added", ({ notification }) => hearNotification(notification));
  onSignal("people:changed", ({ what }) => void queries.invalidateQueries({ queryKey: [what] }));
  onSignal("transfer:changed", ({ transfer }) => hearTransfer(transfer));
  onSignal("consultation:changed", ({ consultation }) => hearConsultation(consultation));
  onSignal("bulk:moved", () => void queries.invalidateQueries({ queryKey: ["bulkJobs"] }));
  onSignal("place:moved", ({ row, in: inside, out }) => (applyPlace(row, { in: inside, out }), countAgain()));
  onSignal("rules:changed", ({ what, departmentId }) =>
    what === "views" ? readViewsAgain() : void queries.invalidateQueries({ queryKey: departmentId ? [what, departmentId] : [what] }),
  );
  onSignal("ladder:moved", ({ conversationId }) => void queries.invalidateQueries({ queryKey: ["ladderRuns", conversationId] }));
  onSignal("draft:changed", hearDraftSignal);
  onSignal("readMark:moved", ({ mark }) => hearReadMark(mark));
  onSignal("held:changed", ({ conversationId }) => readAgain(["held", conversationId], ["scheduled"]));
  onSignal("tasks:changed", ({ conversationId }) => readAgain(["tasks", conversationId], ["myTasks"], ["taskCounts"]));
  onSignal("rights:changed", () => void queries.invalidateQueries());
}

const readAgain = (...keys: string[][]) => keys.forEach((queryKey) => void queries.invalidateQueries({ queryKey }));

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

/** What is followed is resumed; what was only looked up ahead is read again when it is opened. */
function missed(id: string) {
  if (held.includes(id)) void resume(id);
  else forgetThread(id);
}

/** Asks for everything newer than what is held. */
export function resume(id: string): Promise<void> {
  return new Promise((resolve) => {
    const thread = heldThread(id);
    if (!thread || !socket?.connected) return resolve();
    ask<Held>("conversation:hold", { id, revision: thread.row.revision }, (answer) => {
      if (answer?.ok) applyHeld(id, answer.data);
      else if (answer) forgetThread(id);
      resolve();
    });
  });
}

/** Tells the colleagues in the conversation what this person is doing; never stored. */
export const tellDoing = (id: string, doing: "viewing" | "replying") => ask("conversation:doing", { id, doing });

/** Somebody is at the keys. */
export const tellActive = () => ask("agent:active", {});

/** Tells the visitor behind a conversation that its lines up to `seq` are in view. */
export const tellSeen = (id: string, seq: number) => ask("conversation:seen", { id, seq });

function onConnect() {
  connectionFound(!connectedBefore);
  forgetHeard();
  // What lists missed is read afresh, before the first connection too; threads resume by their own revision.
  void queries.invalidateQueries({ queryKey: ["list"] });
  void queries.invalidateQueries({ queryKey: ["counts"] });
  void queries.invalidateQueries({ queryKey: ["views"] });
  void queries.invalidateQueries({ queryKey: ["bulkJobs"] });
  void queries.invalidateQueries({ queryKey: ["viewCounts"] });
  void queries.invalidateQueries({ queryKey: availabilitiesQuery.queryKey });
  void queries.invalidateQueries({ queryKey: noticesQuery.queryKey });
  void queries.invalidateQueries({ queryKey: offeredWorkQuery.queryKey });
  void queries.invalidateQueries({ queryKey: ["ladderRuns"] });
  void queries.invalidateQueries({ queryKey: ["held"] });
  void queries.invalidateQueries({ queryKey: ["rosters"] });
  if (connectedBefore) readTransfersAgain();
  if (connectedBefore) readMarksAgain();
  void syncDrafts();
  if (connectedBefore) void queries.invalidateQueries({ queryKey: meQuery.queryKey });
  connectedBefore = true;
  for (const id of held) void resume(id);
}

/** A signal of a newer protocol is not guessed at: everything is read afresh and the person is asked to reload (SYNC-7). */
function onSignal<Name extends SignalName>(name: Name, apply: (signal: Signal<Name>) => void) {
  (socket as Socket | undefined)?.on(name as string, (signal: Signal<Name>) => {
    if (signal.v === protocolVersion) return apply(signal);
    newVersionSeen();
    void queries.invalidateQueries();
  });
}

/** Without an answer in ten seconds `answered` hears null: the connection is going, and the next one resumes. */
function ask<Data>(name: string, input: unknown, answered: (answer: Answer<Data> | null) => void = () => {}) {
  if (!socket?.connected) return;
  socket.timeout(10_000).emit(name, input, (error: Error | null, answer: Answer<Data>) => answered(error ? null : answer));
}

let counting: ReturnType<typeof setTimeout> | undefined;

// A burst of changes asks for the counts, and for the queues where they are looked at, once.
function countAgain() {
  counting ??= setTimeout(() => {
    counting = undefined;
    void queries.invalidateQueries({ queryKey: ["counts"] });
    void queries.invalidateQueries({ queryKey: ["unread"] });
    void queries.invalidateQueries({ queryKey: ["viewCounts"] });
    void queries.invalidateQueries({ queryKey: ["queues"] });
    void queries.invalidateQueries({ queryKey: ["atRisk"] });
  }, 1000);
}
