import type { Signal } from "../contract/wire.ts";
import type { ConversationRow } from "./conversation.schema.ts";
import type { Message } from "./message.schema.ts";

/** A thread as a client holds it: the row and the entries it has read, in the order they are shown. */
export interface HeldThread {
  row: ConversationRow;
  messages: Message[];
}

type Change = Signal<"conversation:changed">;

/**
 * The held thread after a change: applied, `unchanged` when it was known already, or `gap` when something was missed and the client has
 * to ask for what is newer than its revision (SYNC-7). The result equals the thread read afresh (SYNC-2).
 */
export function applyConversationChange(held: HeldThread, change: Change): HeldThread | "unchanged" | "gap" {
  if (change.row.revision <= held.row.revision) return "unchanged";
  if (change.previous !== held.row.revision) return "gap";
  return { row: change.row, messages: mergeMessages(held.messages, change.messages) };
}

/** Entries with newer versions and new entries put in: by the time they happened, then by sequence (MSG-5). */
export function mergeMessages(known: Message[], fresh: Message[]): Message[] {
  if (fresh.length === 0) return known;
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of fresh) if ((byId.get(message.id)?.revision ?? -1) <= message.revision) byId.set(message.id, message);
  return [...byId.values()].sort(inThreadOrder);
}

/** Thread order: ISO instants of one length compare as text. */
export const inThreadOrder = (a: Message, b: Message) =>
  a.happenedAt < b.happenedAt ? -1 : a.happenedAt > b.happenedAt ? 1 : a.seq - b.seq;
