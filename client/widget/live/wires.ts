/** One connection to the server that carries Engine.IO packets; `lost` is called once, unless it was dropped by us. */
export interface Wire {
  send: (packet: string) => void;
  drop: () => void;
}

export type OpenWire = (origin: string, hear: (packet: string) => void, lost: () => void) => Wire;

const path = "/socket.io/?EIO=4&transport=";

export const openWebSocket: OpenWire = (origin, hear, lost) => {
  const raw = new WebSocket(`${origin.replace(/^http/, "ws")}${path}websocket`);
  raw.onmessage = ({ data }) => hear(String(data));
  raw.onclose = lost;
  return {
    send: (packet) => raw.send(packet),
    drop: () => {
      raw.onmessage = raw.onclose = null;
      raw.close();
    },
  };
};

/** The same by plain requests, for networks whose proxy lets no WebSocket through: one waits for news, another carries what is sent. */
export const openPolling: OpenWire = (origin, hear, lost) => {
  const stop = new AbortController();
  const unsent: string[] = [];
  let session = "";
  let posting = false;
  void poll().catch(fail);
  return {
    send: (packet) => {
      unsent.push(packet);
      void post().catch(fail);
    },
    drop: () => stop.abort(),
  };

  async function poll() {
    while (!stop.signal.aborted) (await ask()).split("\x1e").forEach(take);
  }

  function take(packet: string) {
    if (packet.startsWith("0")) session = `&sid=${(JSON.parse(packet.slice(1)) as { sid: string }).sid}`;
    if (!stop.signal.aborted) hear(packet);
  }

  // The server ends a session that posts twice at once.
  async function post() {
    if (posting) return;
    posting = true;
    while (unsent.length > 0) await ask({ method: "POST", body: unsent.splice(0).join("\x1e") });
    posting = false;
  }

  async function ask(how: RequestInit = {}) {
    const response = await fetch(`${origin}${path}polling${session}`, { ...how, signal: stop.signal, credentials: "omit" });
    if (!response.ok) throw new Error(String(response.status));
    return response.text();
  }

  function fail() {
    if (stop.signal.aborted) return;
    stop.abort();
    lost();
  }
};
