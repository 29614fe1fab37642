import type { Draft, DraftMark, DraftWords } from "./draft.schema.ts";

/**
 * A draft as one tab holds it: `saved` is what the server is known to have, `mine` what was typed here and is not acknowledged yet, `lost`
 * words of this tab that another one replaced, until they are taken back or let go.
 */
export interface HeldDraft {
  saved: Draft | null;
  mine: DraftWords | null;
  lost: DraftWords | null;
}

export const nothingHeld: HeldDraft = { saved: null, mine: null, lost: null };

/**
 * What the tab holds after the server said how the draft stands: the later of two tabs wins, and what it replaced without having seen it is
 * kept aside as `lost` (MSG-8). An older version changes nothing.
 */
export function applyDraft(held: HeldDraft, told: Draft, ownTab: string): HeldDraft {
  const known = held.saved?.version ?? 0;
  if (told.version <= known) return held;
  if (told.tab === ownTab) return { ...held, saved: told, mine: held.mine && sameWords(held.mine, told.words) ? null : held.mine };
  if (told.tab === null) {
    // The product put words back while others were being typed: these stay in the box, those are one click away.
    const aside = held.mine && told.words && !sameWords(held.mine, told.words) ? told.words : held.lost;
    return { ...held, saved: told, lost: aside };
  }
  const words = held.mine ?? (told.basedOn < known ? (held.saved?.words ?? null) : null);
  const lost = words && !isEmpty(words) && !sameWords(words, told.words) ? words : held.lost;
  return { saved: told, mine: null, lost };
}

/** What stands in the box: what was typed here last, else what the server has. */
export const wordsIn = ({ saved, mine }: HeldDraft): DraftWords | null => mine ?? saved?.words ?? null;

export const isEmpty = ({ text, attachments }: Pick<DraftWords, "text" | "attachments">) => text.trim() === "" && attachments.length === 0;

/** True when two drafts say the same; what was seen meanwhile is no part of it. */
export function sameWords(one: DraftWords, other: DraftWords | null): boolean {
  if (!other) return isEmpty(one);
  const idsOf = ({ attachments }: DraftWords) => attachments.map(({ id }) => id).join();
  return one.text === other.text && one.html === other.html && one.kind === other.kind && idsOf(one) === idsOf(other);
}

/** The marks after a draft changed, newest first: put in, moved up, or taken out. An older version changes nothing. */
export function applyMark(marks: DraftMark[], told: DraftMark & { empty: boolean }): DraftMark[] {
  const known = marks.find(({ conversationId }) => conversationId === told.conversationId);
  if (known && known.version >= told.version) return marks;
  const others = marks.filter((one) => one !== known);
  const { conversationId, version, changedAt } = told;
  return told.empty ? others : [{ conversationId, version, changedAt }, ...others];
}
