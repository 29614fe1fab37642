import type { ConversationRow } from "../conversation.schema.ts";
import type { ReadMark } from "./readMark.schema.ts";

/** One's own marks by conversation; null where it was never opened, missing where nobody asked yet. */
export type ReadMarks = Readonly<Record<string, ReadMark | null>>;

/**
 * True when somebody wrote or did something since this person last looked; what a clock or a ladder says is nobody's doing (READ-1). Who never opened it finds unread what waits for an answer; `undefined`
 * is a mark that is not known yet.
 */
export const isUnread = (
  { seq, quiet = 0, unanswered }: Pick<ConversationRow, "seq" | "unanswered"> & { quiet?: number | undefined },
  mark: Pick<ReadMark, "seq" | "unread"> | null | undefined,
): boolean => (mark ? mark.unread || seq - quiet > mark.seq : unanswered > 0);

/** The marks after one more was told. */
export function applyReadMark(marks: ReadMarks, told: ReadMark): ReadMarks {
  const held = marks[told.conversationId];
  return held && held.version >= told.version ? marks : { ...marks, [told.conversationId]: told };
}
