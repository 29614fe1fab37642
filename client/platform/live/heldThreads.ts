import type { Conversation, ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import type { Held, Signal } from "../../../shared/contract/wire.ts";
import type { Message } from "../../../shared/conversations/message.schema.ts";
import { applyConversationChange, mergeMessages, type HeldThread } from "../../../shared/conversations/applyConversationChange.ts";
import { api } from "../api.ts";
import { queries } from "../queries.ts";
import { callForChange } from "../rings/callBell.ts";
import { readAgain } from "./whileReading.ts";

export { hearReadMark, readMarksAgain } from "./readMarks.ts";

/** A thread as the screen holds it; `older` is the cursor of the entries before, null when the first one is here. */
export interface Thread extends HeldThread {
  older: string | null;
}

const pageSize = 50;
const threadKey = (id: string) => ["thread", id];
const conversationKey = (id: string) => ["conversation", id];

export const threadQuery = (id: string, baseline: () => ConversationRow | undefined) => ({
  queryKey: threadKey(id),
  queryFn: () => readThread(id, baseline()),
  staleTime: Infinity,
  gcTime: 600_000,
});

export const conversationQuery = (id: string) => ({
  queryKey: conversationKey(id),
  queryFn: () => readConversation(id),
  staleTime: 60_000,
});

/**
 * The newest page of a thread. The row it starts from was known before its entries were asked for, so that holding the conversation
 * from that row's revision gives whatever came in between (SYNC-1).
 */
async function readThread(id: string, baseline: ConversationRow | undefined): Promise<Thread> {
  const conversation = queries.fetchQuery({ ...conversationQuery(id), staleTime: 0 });
  const row = baseline ?? (await conversation);
  // Waited for together: of two that fail, the one nobody waits for yet would be a fault that nobody handles.
  const [{ items, next }] = await Promise.all([api.conversations.messages({ id: row.id, limit: pageSize }), conversation]);
  return { row, messages: mergeMessages([], items), older: next };
}

const readConversation = (id: string): Promise<Conversation> => api.conversations.get({ id: id as Conversation["id"] });

/** Reads a conversation ahead, as soon as it is pointed at: opening it then takes no request. */
export function readAhead(row: ConversationRow) {
  void queries.prefetchQuery(threadQuery(row.id, () => row));
}

/** The page before the oldest entry held. */
export async function readOlder(id: string) {
  const thread = heldThread(id);
  if (!thread?.older) return;
  const { items, next } = await api.conversations.messages({ id: thread.row.id, limit: pageSize, after: thread.older });
  change(id, (now) => ({ ...now, messages: mergeMessages(now.messages, items), older: next }));
}

/** Entries that reach from further back to what is held: they are held from now on. */
export const takeStretch = (id: string, items: Message[], older: string | null) =>
  change(id, (now) => {
    const oldest = now.messages[0]?.happenedAt ?? "";
    const reachesBack = (items[0]?.happenedAt ?? oldest) < oldest;
    return { ...now, messages: mergeMessages(now.messages, items), older: reachesBack ? older : now.older };
  });

export const heldThread = (id: string) => queries.getQueryData<Thread>(threadKey(id));
export const forgetThread = (id: string) => queries.removeQueries({ queryKey: threadKey(id), exact: true });

/** Applies a signal; true when something was missed and the thread has to be resumed (SYNC-7). */
export function applyToThread(signal: Signal<"conversation:changed">): boolean {
  callForChange(signal);
  const held = heldThread(signal.row.id);
  if (!held) return false;
  const applied = applyConversationChange(held, { ...signal, messages: within(held, signal.messages) });
  if (applied === "gap") return true;
  if (applied !== "unchanged") change(signal.row.id, (now) => ({ ...now, ...applied }));
  readAgain(conversationKey(signal.row.id));
  return false;
}

/** Applies what a resumed conversation missed; a reset is read afresh, which is over when what is answered is. */
export function applyHeld(id: string, { reset, row, messages }: Held): Promise<void> | undefined {
  if (reset) return queries.invalidateQueries({ queryKey: threadKey(id) });
  if (row.revision > (heldThread(id)?.row.revision ?? 0)) readAgain(conversationKey(id));
  change(id, (now) => ({
    ...now,
    row: row.revision >= now.row.revision ? row : now.row,
    messages: mergeMessages(now.messages, within(now, messages)),
  }));
  return undefined;
}

/** Puts an entry that the server has just acknowledged in its place, before its signal arrives. */
export const addEntry = (message: Message) =>
  change(message.conversationId, (now) => ({ ...now, messages: mergeMessages(now.messages, [message]) }));

function change(id: string, by: (now: Thread) => Thread) {
  queries.setQueryData<Thread>(threadKey(id), (now) => now && by(now));
}

/** Entries older than the oldest page held are left for their own page, or the thread would show a hole. */
function within({ messages: held, older }: Thread, fresh: Message[]) {
  const oldest = held[0];
  return older && oldest ? fresh.filter(({ happenedAt }) => happenedAt >= oldest.happenedAt) : fresh;
}
