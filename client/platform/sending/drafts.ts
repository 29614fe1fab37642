import type { Attachment } from "../../../shared/conversations/message.schema.ts";

/** What an agent has begun to write in one conversation. `seenSeq` is the newest entry at the time of the first letter (MSG-7). */
export interface Draft {
  kind: "outbound" | "note";
  channel: "email" | "chat" | null;
  text: string;
  html: string;
  attachments: Attachment[];
  seenSeq: number;
}

const placeOf = (conversationId: string) => `waydesk.draft.${conversationId}`;

/** The draft of a conversation, also after a reload. */
export function readDraft(conversationId: string): Draft | null {
  const kept = localStorage.getItem(placeOf(conversationId));
  return kept ? (JSON.parse(kept) as Draft) : null;
}

/** Keeps the draft as it is typed; an empty one is forgotten. */
export function keepDraft(conversationId: string, draft: Draft | null) {
  const empty = !draft || (draft.text.trim() === "" && draft.attachments.length === 0);
  if (empty) localStorage.removeItem(placeOf(conversationId));
  else localStorage.setItem(placeOf(conversationId), JSON.stringify(draft));
}
