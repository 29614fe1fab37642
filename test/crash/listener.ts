import { io } from "socket.io-client";
import type { Held, Signal } from "../../shared/contract/wire.ts";
import { applyConversationChange, inThreadOrder, mergeMessages } from "../../shared/conversations/applyConversationChange.ts";
import type { HeldThread } from "../../shared/conversations/applyConversationChange.ts";
import type { Conversation } from "../../shared/conversations/conversation.schema.ts";
import type { Message } from "../../shared/conversations/message.schema.ts";
import type { DeskClient } from "../support/deskClient.ts";

export interface Listener {
  /** What this client believes the threads to be. */
  threads: Map<string, HeldThread>;
  /** Holds one more thread, or asks again for one that is held. */
  hold: (id: string) => void;
  /** The connection breaks, as on a train; it comes back by itself. */
  cut: () => void;
  stop: () => void;
}

/** A client that keeps threads live as the console does: signals by the shared reducer, what was missed by its own revision. */
export function listen(desk: DeskClient, wanted: string[]): Listener {
  const ids = [...wanted];
  const threads = new Map<string, HeldThread>();
  const asking = new Map<string, { again: boolean }>();
  const socket = io(desk.address, {
    transports: ["websocket"],
    auth: { protocol: 1 },
    extraHeaders: { authorization: `Bearer ${desk.token}` },
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
    forceNew: true,
  });
  socket.on("connect", () => ids.forEach(resume));
  socket.on("disconnect", (reason) => reason === "io server disconnect" && socket.connect());
  socket.on("conversation:changed", (change: Signal<"conversation:changed">) => {
    const held = threads.get(change.row.id);
    const after = held ? applyConversationChange(held, change) : "gap";
    if (after === "gap") resume(change.row.id);
    else if (after !== "unchanged") threads.set(change.row.id, after);
  });
  return { threads, hold, cut: () => void socket.io.engine?.close(), stop: () => socket.close() };

  function hold(id: string) {
    if (!ids.includes(id)) ids.push(id);
    if (socket.connected) resume(id);
  }

  /** One question at a time per thread; what comes up meanwhile is asked after it. */
  function resume(id: string) {
    const under = asking.get(id);
    if (under) return void (under.again = true);
    asking.set(id, { again: false });
    void catchUp(id)
      // Cut off, the next connection asks again; refused while the database is away, nobody would: so this one does.
      .catch(() => void (socket.connected && setTimeout(() => resume(id), 300)))
      .finally(() => {
        const { again } = asking.get(id) ?? { again: false };
        asking.delete(id);
        if (again) resume(id);
      });
  }

  async function catchUp(id: string) {
    const held = threads.get(id);
    const answer = (await socket.timeout(10_000).emitWithAck("conversation:hold", { id, revision: held?.row.revision ?? 0 })) as {
      ok: true;
      data: Held;
    };
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    const { reset, row, messages } = answer.data;
    const now = threads.get(id);
    if (now && now.row.revision > row.revision) return; // signals were quicker than the answer
    if (!reset && now) return void threads.set(id, { row, messages: mergeMessages(now.messages, messages) });
    threads.set(id, await readThread(desk, id));
    await catchUp(id); // what came while the pages were read
  }
}

/** A thread read afresh over the API, in the order it is shown. */
export async function readThread(desk: DeskClient, id: string): Promise<HeldThread> {
  const row = await desk.must<Conversation>("GET", `/conversations/${id}`);
  const messages: Message[] = [];
  for (let after: string | null = ""; after !== null;) {
    const page: { items: Message[]; next: string | null } = await desk.must(
      "GET",
      `/conversations/${id}/messages?limit=100${after && `&after=${encodeURIComponent(after)}`}`,
    );
    messages.push(...page.items);
    after = page.next;
  }
  return { row, messages: messages.toSorted(inThreadOrder) };
}
