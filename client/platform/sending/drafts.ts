import type { DraftWords } from "../../../shared/conversations/drafts/draft.schema.ts";

/** What an agent has begun to write in one conversation. `seenSeq` is the newest entry at the time of the first letter (MSG-7). */
export type Draft = DraftWords;

/** A draft as this browser keeps it: `basedOn` is the server's version it follows, `dirty` that the server does not have it yet. */
export interface KeptDraft {
  words: Draft;
  basedOn: number;
  dirty: boolean;
}

const placeOf = (conversationId: string) => `waydesk.draft.${conversationId}`;

/** The draft of a conversation, also after a reload and without a connection. */
export function readKept(conversationId: string): KeptDraft | null {
  const kept = localStorage.getItem(placeOf(conversationId));
  if (!kept) return null;
  const value = JSON.parse(kept) as KeptDraft | Draft;
  // One that an earlier version of this page kept was nowhere else.
  return "words" in value ? value : { words: value, basedOn: 0, dirty: true };
}

/** Keeps it as it is typed; one that is empty here and at the server is forgotten. */
export function keepHere(conversationId: string, kept: KeptDraft | null) {
  if (kept) localStorage.setItem(placeOf(conversationId), JSON.stringify(kept));
  else localStorage.removeItem(placeOf(conversationId));
}
