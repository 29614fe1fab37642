import { create } from "zustand";
import { newKey } from "../newKey.ts";
import type { Draft } from "./drafts.ts";
import { dateNow } from "../clock/timeNow.ts";

/** A message on its way from this browser: it waits, is being sent, asks first (MSG-7), is held by the server, or was refused with a reason. */
export interface Outgoing extends Draft {
  key: string;
  conversationId: string;
  at: string;
  state: "waiting" | "sending" | "asks" | "failed" | "held";
  reason: string | null;
  /** The version of the draft that this sends: gone with it. */
  draftVersion?: number | null;
  /** A note as it was written, with whom it names. */
  mentioning?: string;
  /** A mail that can be undone until then (MSG-10). */
  leavesAt?: string;
}

const place = "waydesk.outgoing";

/** Everything that has not been acknowledged; it survives a reload and goes out once, in order, by its key (MSG-1, MSG-4). */
export const useOutgoing = create<{ items: Outgoing[] }>(() => ({ items: read() }));
useOutgoing.subscribe(({ items }) => localStorage.setItem(place, JSON.stringify(items)));

export function addOutgoing(conversationId: string, draft: Draft & { mentioning?: string }): Outgoing {
  const item: Outgoing = { ...draft, key: newKey(), conversationId, at: dateNow().toISOString(), state: "waiting", reason: null };
  useOutgoing.setState(({ items }) => ({ items: [...items, item] }));
  return item;
}

export const changeOutgoing = (key: string, by: Partial<Outgoing>) =>
  useOutgoing.setState(({ items }) => ({ items: items.map((item) => (item.key === key ? { ...item, ...by } : item)) }));

export const removeOutgoing = (key: string) => useOutgoing.setState(({ items }) => ({ items: items.filter((item) => item.key !== key) }));

/** The next one of a conversation to go out: nothing overtakes one that is on its way or asks. */
export function nextOutgoing(conversationId: string): Outgoing | undefined {
  const first = useOutgoing
    .getState()
    .items.find((item) => item.conversationId === conversationId && item.state !== "failed" && item.state !== "held");
  return first?.state === "waiting" ? first : undefined;
}

function read(): Outgoing[] {
  const items = JSON.parse(localStorage.getItem(place) ?? "[]") as Outgoing[];
  return items.map((item) => (item.state === "sending" ? { ...item, state: "waiting" } : item));
}
