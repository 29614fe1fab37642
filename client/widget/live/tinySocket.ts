import { openPolling, openWebSocket, type Wire } from "./wires.ts";

type Handler = (data: never) => void;
export type Answer = { ok: true; data: unknown } | { ok: false; fault: { code: string; message: string } };

/** A socket to the visitors' namespace: it comes back by itself, and a request that is not answered tells so. */
export interface TinySocket {
  on: (event: string, handler: Handler) => void;
  ask: (event: string, input: unknown) => Promise<Answer>;
  /** Connects anew at once: with another token, or when the browser is online again. */
  again: () => void;
  /** Gives this connection up; another one follows after the next, longer pause. */
  giveUp: () => void;
  close: () => void;
}

export const unanswered: Answer = { ok: false, fault: { code: "unanswered", message: "" } };

const shortestMs = 500;
const longestMs = 15_000;
const connectMs = 8000;
const answerMs = 12_000;
const namespace = "/chat,";
/** This many WebSockets that never said a word: a proxy may be in the way. */
const muteTries = 2;

/**
 * Speaks Engine.IO 4 and Socket.IO 5: connect with `auth`, events, acknowledgements, the server's heartbeat, and reconnection with
 * growing, scattered pauses; by WebSocket, or by polling where none comes through. Local events: `up`, `down`, `refused` (the reason).
 */
export function tinySocket(origin: string, auth: () => object): TinySocket {
  const handlers = new Map<string, Handler>();
  const waiting = new Map<number, (answer: Answer) => void>();
  let wire: Wire | undefined;
  let [up, heardAny, tries, mute, lastId, silenceMs] = [false, false, 0, 0, 0, 0];
  let silence: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const tell = (event: string, data?: unknown) => handlers.get(event)?.(data as never);

  begin();
  return { on: (event, handler) => void handlers.set(event, handler), ask, again, giveUp: lost, close: cut };

  function begin() {
    cut();
    heardAny = false;
    silenceMs = connectMs;
    expectWord();
    try {
      wire = (mute < muteTries ? openWebSocket : openPolling)(origin, hear, lost);
    } catch {
      lost(); // a page's policy may forbid it outright
    }
  }

  function again() {
    tries = 0;
    begin();
  }

  function cut() {
    clearTimeout(silence);
    clearTimeout(pause);
    wire?.drop();
    wire = undefined;
    for (const answer of [...waiting.values()]) answer(unanswered);
    const wasUp = up;
    up = false;
    if (wasUp) tell("down");
  }

  function lost() {
    const polled = mute >= muteTries;
    cut();
    // Nothing by polling either: the server is away, so the next one is a WebSocket again.
    mute = polled || heardAny ? 0 : mute + 1;
    pause = setTimeout(begin, Math.min(longestMs, shortestMs * 2 ** tries++) * (0.5 + Math.random()));
  }

  function expectWord() {
    clearTimeout(silence);
    silence = setTimeout(lost, silenceMs);
  }

  function hear(packet: string) {
    heardAny = true;
    expectWord();
    try {
      take(packet);
    } catch {
      lost(); // not our server's words
    }
  }

  // The first digit is Engine.IO's packet, the second Socket.IO's.
  function take(packet: string) {
    const body = packet.slice(2).replace(namespace, "");
    if (packet === "2") wire?.send("3");
    else if (packet.startsWith("0")) greet(packet.slice(1));
    else if (packet.startsWith("40")) arrived();
    else if (packet.startsWith("42")) tell(...(JSON.parse(body) as [string, unknown]));
    else if (packet.startsWith("43")) answered(body);
    else if (packet.startsWith("44")) refused((JSON.parse(body) as { message: string }).message);
    else if (packet.startsWith("41") || packet === "1") lost();
  }

  function greet(opening: string) {
    const { pingInterval, pingTimeout } = JSON.parse(opening) as { pingInterval: number; pingTimeout: number };
    silenceMs = pingInterval + pingTimeout;
    // By polling, the opening is heard before `wire` is there.
    queueMicrotask(() => wire?.send(`40${namespace}${JSON.stringify(auth())}`));
  }

  function arrived() {
    up = true;
    tell("up");
  }

  function refused(reason: string) {
    lost();
    tell("refused", reason);
  }

  function answered(body: string) {
    const at = body.indexOf("[");
    const [answer] = JSON.parse(body.slice(at)) as [Answer];
    if (answer.ok) tries = 0;
    waiting.get(Number(body.slice(0, at)))?.(answer);
  }

  function ask(event: string, input: unknown) {
    return new Promise<Answer>((resolve) => {
      if (!up) return resolve(unanswered);
      const id = ++lastId;
      const settle = (answer: Answer) => {
        clearTimeout(late);
        waiting.delete(id);
        resolve(answer);
      };
      const late = setTimeout(settle, answerMs, unanswered);
      waiting.set(id, settle);
      wire?.send(`42${namespace}${id}${JSON.stringify([event, input])}`);
    });
  }
}
