type Handler = (data: never) => void;
type Answer = { ok: true; data: unknown } | { ok: false; fault: { code: string; message: string } };

/** A socket to one namespace: it comes back by itself, and a request that is not answered tells so. */
export interface TinySocket {
  on: (event: string, handler: Handler) => void;
  ask: (event: string, input: unknown) => Promise<Answer>;
  again: () => void;
  close: () => void;
}

const shortestMs = 500;
const longestMs = 15_000;
const answerMs = 15_000;
const namespace = "/chat,";

/**
 * Speaks Engine.IO 4 and Socket.IO 5 over one WebSocket: connect with `auth`, events, acknowledgements, the server's heartbeat, and
 * reconnection with growing, scattered pauses. Local events: `up`, `down`, `refused` (the reason).
 */
export function tinySocket(origin: string, auth: () => object): TinySocket {
  const handlers = new Map<string, Handler>();
  const waiting = new Map<number, (answer: Answer) => void>();
  let raw: WebSocket | undefined;
  let [up, ended, tries, lastId] = [false, false, 0, 0];
  let silence: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let silenceMs = 45_000;
  const tell = (event: string, data?: unknown) => handlers.get(event)?.(data as never);
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => raw?.close(), silenceMs);
  };

  const begin = () => {
    clearTimeout(pause);
    if (ended || up) return;
    raw = new WebSocket(`${origin.replace(/^http/, "ws")}/socket.io/?EIO=4&transport=websocket`);
    raw.onmessage = ({ data }) => (heard(), take(String(data)));
    raw.onclose = lost;
  };

  const lost = () => {
    clearTimeout(silence);
    if (up) tell("down");
    up = false;
    for (const answer of waiting.values()) answer(unanswered);
    waiting.clear();
    if (!ended) pause = setTimeout(begin, Math.min(longestMs, shortestMs * 2 ** tries++) * (0.5 + Math.random()));
  };

  // The first digit is Engine.IO's packet, the second Socket.IO's.
  const take = (packet: string) => {
    if (packet === "2") return raw?.send("3");
    if (packet.startsWith("0")) {
      const { pingInterval, pingTimeout } = JSON.parse(packet.slice(1)) as { pingInterval: number; pingTimeout: number };
      silenceMs = pingInterval + pingTimeout;
      return raw?.send(`40${namespace}${JSON.stringify(auth())}`);
    }
    const body = packet.slice(2).replace(namespace, "");
    if (packet.startsWith("40")) [up, tries] = [true, 0];
    if (packet.startsWith("40")) return tell("up");
    if (packet.startsWith("44")) return tell("refused", (JSON.parse(body) as { message: string }).message);
    if (packet.startsWith("41")) return raw?.close();
    if (packet.startsWith("42")) {
      const [event, data] = JSON.parse(body) as [string, unknown];
      return tell(event, data);
    }
    if (packet.startsWith("43")) return answered(body);
  };

  const answered = (body: string) => {
    const at = body.indexOf("[");
    const id = Number(body.slice(0, at));
    waiting.get(id)?.((JSON.parse(body.slice(at)) as [Answer])[0]);
    waiting.delete(id);
  };

  begin();
  return {
    on: (event, handler) => void handlers.set(event, handler),
    ask: (event, input) =>
      new Promise((resolve) => {
        if (!up) return resolve(unanswered);
        const id = ++lastId;
        const late = setTimeout(() => (waiting.delete(id), resolve(unanswered)), answerMs);
        waiting.set(id, (answer) => (clearTimeout(late), resolve(answer)));
        raw?.send(`42${namespace}${id}${JSON.stringify([event, input])}`);
      }),
    /** Connects anew at once: with another token, or when the browser says it is online again. */
    again: () => {
      tries = 0;
      if (raw?.readyState === WebSocket.OPEN || raw?.readyState === WebSocket.CONNECTING) raw.close();
      else begin();
    },
    close: () => ((ended = true), raw?.close()),
  };
}

export const unanswered: Answer = { ok: false, fault: { code: "unanswered", message: "" } };
