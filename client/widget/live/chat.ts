import type { ChatOpened, ChatThread } from "../../../shared/channels/chatWire.ts";
import { protocolVersion } from "../../../shared/contract/protocol.ts";
import type { Host } from "../hostOf.ts";
import { applyChat, putIn } from "./applyChat.ts";
import { keep, onKeptElsewhere, read, type Waiting } from "./kept.ts";
import { sendQueue } from "./sendQueue.ts";
import { tinySocket } from "./tinySocket.ts";

export interface ChatView {
  connection: "connecting" | "online" | "offline";
  site: { name: string; nameZh: string | null } | null;
  known: boolean;
  thread: ChatThread | null;
  queue: Waiting[];
  typing: string | null;
  open: boolean;
}

export type Chat = ReturnType<typeof startChat>;

const typingShownMs = 8000;

/** The visitor's chat: what is seen, and what can be done. `changed` is called after every change of the view. */
export function startChat(host: Host, changed: () => void) {
  const view: ChatView = {
    connection: "connecting",
    site: null,
    known: false,
    thread: read("thread"),
    queue: read("queue"),
    typing: null,
    open: false,
  };
  let typingEnds: ReturnType<typeof setTimeout> | undefined;
  let token = read("token");
  const socket = tinySocket(host.origin, () => ({ protocol: protocolVersion, ...(token ? { token } : {}) }));
  const show = (by: Partial<ChatView>) => (Object.assign(view, by), changed());
  const setThread = (thread: ChatThread | null) => (keep("thread", thread), show({ thread }));

  socket.on("up", () => void open());
  socket.on("down", () => show({ connection: "offline" }));
  socket.on("refused", (reason: string) => {
    // A token this server did not sign (its database was made anew) is worth nothing: begin as a new visitor.
    if (reason === "chat.tokenInvalid") forget();
    show({ connection: "offline" });
    socket.again();
  });
  socket.on("chat:changed", ({ previous, thread }: { previous: number; thread: ChatThread }) => {
    const known = new Set(view.thread?.lines.map(({ id }) => id));
    const applied = applyChat(view.thread, previous, thread);
    if (thread.lines.some(({ id, mine }) => !mine && !known.has(id))) show({ typing: null }); // what was being typed has come
    if (applied === "gap") void open();
    else setThread(applied);
    reportSeen();
  });
  socket.on("chat:agentTyping", ({ typing, name }: { typing: boolean; name: string }) => {
    clearTimeout(typingEnds);
    typingEnds = setTimeout(() => show({ typing: null }), typingShownMs);
    show({ typing: typing ? name : null });
  });
  onKeptElsewhere((name) => {
    if (name === "queue") show({ queue: read("queue") });
    if (name !== "token" || view.thread !== null || read("token") === token) return;
    token = read("token");
    socket.again();
  });
  addEventListener("online", socket.again);
  addEventListener("offline", () => show({ connection: "offline" }));

  async function open() {
    const { number = null, revision = 0 } = view.thread ?? {};
    const answer = await socket.ask("chat:open", { page: host.page, language: host.language, number, revision });
    if (!answer.ok) return show({ connection: "offline" });
    const opened = answer.data as ChatOpened;
    token = opened.token;
    keep("token", token);
    show({ connection: "online", site: opened.site, known: opened.known });
    if (opened.reset) setThread(opened.thread);
    else if (opened.thread && view.thread) setThread(putIn(view.thread, opened.thread));
    reportSeen();
    await flush();
  }

  const flush = () =>
    sendQueue(
      async ({ key, text, name, email }) => {
        const answer = await socket.ask("chat:send", { key, text, ...(name ? { name } : {}), ...(email ? { email } : {}) });
        if (answer.ok) return "sent";
        return answer.fault.code === "unanswered" || answer.fault.code.startsWith("server.") || answer.fault.code === "request.tooMany"
          ? "later"
          : "refused";
      },
      () => show({ queue: read("queue"), known: true }),
    );

  function reportSeen() {
    const newest = view.thread?.lines.findLast(({ mine }) => !mine)?.seq ?? 0;
    if (!view.open || document.hidden || newest <= read("seenSeq")) return;
    keep("seenSeq", newest);
    void socket.ask("chat:read", { seq: newest });
    changed();
  }

  function forget() {
    token = null;
    keep("token", null);
    setThread(null);
  }

  return {
    view,
    send: (text: string, who: { name?: string; email?: string } = {}) => {
      keep("queue", [...read("queue"), { key: newKey(), text, at: new Date().toISOString(), ...who }]);
      show({ queue: read("queue"), ...(who.name ? { known: true } : {}) });
      void flush();
    },
    again: () => {
      keep(
        "queue",
        read("queue").map(({ refused: _refused, ...line }) => line),
      );
      show({ queue: read("queue") });
      void flush();
    },
    typing: (typing: boolean) => void socket.ask("chat:typing", { typing }),
    setOpen: (opened: boolean) => (show({ open: opened }), reportSeen()),
    reportSeen,
    unread: () => view.thread?.lines.filter(({ mine, seq }) => !mine && seq > read("seenSeq")).length ?? 0,
  };
}

// randomUUID exists only on secure pages; a travel site may still be on plain http.
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
