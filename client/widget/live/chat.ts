import type { ChatOpened, ChatThread } from "../../../shared/channels/chatWire.ts";
import { protocolVersion } from "../../../shared/contract/protocol.ts";
import type { Host } from "../hostOf.ts";
import { applyChat, putIn } from "./applyChat.ts";
import { dropLine, keep, keepLine, newKey, onKeptElsewhere, read, waitingLines, type Waiting } from "./kept.ts";
import { fetchFile } from "./fetchFile.ts";
import { startUploads } from "./uploads.ts";
import { sendQueue } from "./sendQueue.ts";
import { tinySocket, unanswered } from "./tinySocket.ts";

export interface ChatView {
  connection: "connecting" | "online" | "offline";
  site: ChatOpened["site"] | null;
  known: boolean;
  thread: ChatThread | null;
  queue: Waiting[];
  typing: string | null;
  open: boolean;
  /** Left for the first page with the back button. */
  atHome: boolean;
}

export type Chat = ReturnType<typeof startChat>;
type Changed = { previous: number; thread: ChatThread };

// The console says every few seconds that somebody still types; silence for longer means it stopped.
const typingShownMs = 8000;

/** A thread kept by an earlier version of this page is read afresh. */
const readable = (thread: ChatThread | null) => (thread?.lines.some((line) => !("files" in line)) ? null : thread);

/** The visitor's chat: what is seen, and what can be done. `changed` is called after every change of the view. */
export function startChat(host: Host, changed: () => void) {
  const view: ChatView = {
    connection: "connecting",
    site: null,
    known: false,
    thread: readable(read("thread")),
    queue: waitingLines(),
    typing: null,
    open: false,
    atHome: false,
  };
  let typingEnds: ReturnType<typeof setTimeout> | undefined;
  let token = read("token");
  const socket = tinySocket(host.origin, () => ({ protocol: protocolVersion, ...(token ? { token } : {}) }));
  const show = (by: Partial<ChatView>) => (Object.assign(view, by), changed());
  const uploads = startUploads(host.origin, host.language, () => token, changed);
  const showQueue = () => show({ queue: waitingLines() });

  socket.on("up", () => void open());
  socket.on("down", () => show({ connection: "offline", typing: null }));
  socket.on("refused", (reason: string) => {
    // A token this server did not sign (its database was made anew) is worth nothing: begin as a new visitor.
    if (reason === "chat.tokenInvalid") forget();
    show({ connection: "offline" });
  });
  socket.on("chat:changed", hearChange);
  socket.on("chat:agentTyping", ({ typing, name }: { typing: boolean; name: string }) => {
    clearTimeout(typingEnds);
    typingEnds = setTimeout(() => show({ typing: null }), typingShownMs);
    show({ typing: typing ? name : null });
  });
  onKeptElsewhere(hearOtherTab);
  addEventListener("online", socket.again);
  addEventListener("offline", () => show({ connection: "offline" }));

  async function open() {
    const { number = null, revision = 0 } = view.thread ?? {};
    const acknowledged = waitingLines().filter(({ sent }) => sent);
    const answer = await socket.ask("chat:open", { page: host.page, language: host.language, number, revision });
    if (!answer.ok) return socket.giveUp();
    const opened = answer.data as ChatOpened;
    token = opened.token;
    if (read("token") !== token) keep("token", token);
    show({ connection: "online", site: opened.site, known: opened.known });
    if (opened.reset) setThread(opened.thread);
    else if (opened.thread && view.thread) setThread(putIn(view.thread, opened.thread));
    for (const { key } of acknowledged) dropLine(key); // the answer was read after they were stored
    showQueue();
    reportSeen(true);
    uploads.resume();
    flush();
  }

  function hearChange({ previous, thread }: Changed) {
    const known = new Set(view.thread?.lines.map(({ id }) => id));
    const applied = applyChat(view.thread, previous, thread);
    if (thread.lines.some(({ id, mine }) => !mine && !known.has(id))) show({ typing: null }); // what was being typed has come
    if (applied === "gap") void open();
    else setThread(applied);
    reportSeen();
  }

  function hearOtherTab(name: string) {
    if (name === "line") {
      showQueue();
      flush();
    }
    if (name === "seen") changed();
    if (name !== "token" || read("token") === token) return;
    token = read("token");
    setThread(null);
    socket.again();
  }

  function setThread(thread: ChatThread | null) {
    keep("thread", thread);
    const arrived = new Set(thread?.lines.map(({ key }) => key));
    for (const { key } of waitingLines()) if (arrived.has(key)) dropLine(key);
    show({ thread, queue: waitingLines() });
  }

  function flush() {
    if (view.connection === "online") void sendQueue(sendLine, showQueue);
  }

  async function sendLine({ key, text, name, email, files = [] }: Waiting) {
    if (view.connection !== "online") return unanswered;
    const attachmentIds = files.map(({ id }) => id);
    return socket.ask("chat:send", { key, text, attachmentIds, ...(name ? { name } : {}), ...(email ? { email } : {}) });
  }

  function send(text: string, who: { name?: string; email?: string } = {}) {
    const files = uploads.take();
    // A line of files alone is known by the name of the first, as the console does it.
    keepLine({ key: newKey(waitingLines()), text: text || (files[0]?.name ?? ""), files, ...who });
    show({ queue: waitingLines(), atHome: false });
    flush();
  }

  /** Sends a refused line once more; what was refused may have been the address, so it goes by itself. */
  function again({ key, text, name, files = [] }: Waiting) {
    keepLine({ key, text, files, ...(name ? { name } : {}) });
    showQueue();
    flush();
  }

  function discard({ key }: Waiting) {
    dropLine(key);
    showQueue();
  }

  const seenSeq = () => {
    const seen = read("seen");
    return seen && seen.number === view.thread?.number ? seen.seq : 0;
  };

  /** Tells what is in view as read, once; after a reconnection once more, for it may not have arrived. */
  function reportSeen(afresh = false) {
    const { thread, open: isOpen, atHome } = view;
    const newest = thread?.lines.findLast(({ mine }) => !mine)?.seq ?? 0;
    if (!thread || !isOpen || atHome || document.hidden || newest === 0 || (newest <= seenSeq() && !afresh)) return;
    keep("seen", { number: thread.number, seq: newest });
    void socket.ask("chat:read", { seq: newest });
    changed();
  }

  function forget() {
    token = null;
    keep("token", null);
    setThread(null);
    socket.again();
  }

  return {
    view,
    send,
    uploads,
    fetchFile: (id: string) => fetchFile(host.origin, token, id),
    again,
    discard,
    typing: (typing: boolean) => void socket.ask("chat:typing", { typing }),
    go: (to: Partial<Pick<ChatView, "open" | "atHome">>) => (show(to), reportSeen()),
    reportSeen: () => reportSeen(),
    unread: () => view.thread?.lines.filter(({ mine, passing, seq }) => !mine && !passing && seq > seenSeq()).length ?? 0,
  };
}
