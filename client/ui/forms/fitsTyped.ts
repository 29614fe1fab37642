/** One of several things to choose. */
export interface Choice {
  id: string;
  text: string;
  /** What stands behind it, and finds it too: where somebody works, how they are to be had. */
  aside?: string;
}

/** True where each typed word is in what a choice says, whatever its case, its accents and the width of its letters. */
export function fitsTyped({ text, aside = "" }: Choice, typed: string): boolean {
  const said = plain(`${text} ${aside}`);
  return plain(typed)
    .split(/\s+/)
    .every((word) => said.includes(word));
}

const plain = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
