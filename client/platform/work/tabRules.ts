import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";

/** A conversation that is kept open, as its tab shows it. */
export type Tab = Pick<ConversationRow, "id" | "number" | "subject" | "seq" | "quiet" | "unanswered"> & { name: string };

/** What one person keeps open on one device: the tabs in their order, the one that stands beside the open one, and its share of the room. */
export interface Desk {
  tabs: readonly Tab[];
  beside: string | null;
  /** Of the open one's width, 0.35 to 0.65. */
  share: number;
}

export const emptyDesk: Desk = { tabs: [], beside: null, share: 0.5 };

/** More tabs than this are not told apart any more: the first one goes. */
export const mostTabs = 12;

export const tabOf = ({ id, number, subject, seq, quiet, unanswered, contact }: ConversationRow): Tab => ({
  ...{ id, number, subject, seq, unanswered },
  ...(quiet ? { quiet } : {}),
  name: contact.name,
});

/** Keeps a conversation open, at the end; one that is kept already shows its newest words where it stands. */
export function keepTab(desk: Desk, tab: Tab): Desk {
  if (desk.tabs.some(({ id }) => id === tab.id)) return { ...desk, tabs: desk.tabs.map((one) => (one.id === tab.id ? tab : one)) };
  return { ...desk, tabs: [...desk.tabs, tab].slice(-mostTabs) };
}

/** Lets a conversation go, also from beside. */
export const dropTab = (desk: Desk, id: string): Desk => ({
  ...desk,
  tabs: desk.tabs.filter((one) => one.id !== id),
  beside: desk.beside === id ? null : desk.beside,
});

/** Lets all others go, also the one beside it. */
export const keepOnly = (desk: Desk, id: string): Desk => ({
  ...desk,
  tabs: desk.tabs.filter((one) => one.id === id),
  beside: desk.beside === id ? id : null,
});

/** What is shown once a tab is closed: the one behind it, else the one before it, else nothing. */
export function afterClosing({ tabs }: Desk, id: string): string | null {
  const at = tabs.findIndex((one) => one.id === id);
  return (tabs[at + 1] ?? tabs[at - 1])?.id ?? null;
}

/** The tab one step away, around the ends; from a conversation without a tab the first or the last. */
export function stepTab({ tabs }: Desk, from: string | undefined, by: 1 | -1): string | null {
  const at = tabs.findIndex(({ id }) => id === from);
  if (at < 0) return (by === 1 ? tabs[0] : tabs.at(-1))?.id ?? null;
  return tabs[(at + by + tabs.length) % tabs.length]?.id ?? null;
}

/** Which one would stand beside the open one: the tab behind it, never itself. */
export function besideOf(desk: Desk, open: string | undefined): string | null {
  const next = stepTab(desk, open, 1);
  return next === open ? null : next;
}

export const withShare = (desk: Desk, share: number): Desk => ({ ...desk, share: Math.min(0.65, Math.max(0.35, share)) });

/** What was kept on this device, as far as it can be read. */
export function readDesk(kept: string | null): Desk {
  if (!kept) return emptyDesk;
  try {
    const { tabs, beside, share } = JSON.parse(kept) as Partial<Desk>;
    const known = Array.isArray(tabs) ? tabs.filter((tab): tab is Tab => /^[0-9a-f]{24}$/.test(tab?.id)).slice(-mostTabs) : [];
    return withShare({ tabs: known, beside: typeof beside === "string" ? beside : null, share: 0.5 }, Number(share) || 0.5);
  } catch (error) {
    if (error instanceof SyntaxError) return emptyDesk;
    throw error;
  }
}
