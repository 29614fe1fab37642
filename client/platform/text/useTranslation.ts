import i18next, { type TFunction } from "i18next";
import { createContext, useContext } from "react";

/** The texts of the language in use, and what that language is. */
export interface Texts {
  t: TFunction;
  i18n: Pick<typeof i18next, "language" | "exists">;
}

export const TextsContext = createContext<Texts | null>(null);

/**
 * The texts of the reader's language. A thread asks a hundred and fifty times for them: without a subscription and an object for each,
 * opening a conversation takes a tenth less (UI-3).
 */
export const useTranslation = (): Texts => useContext(TextsContext) ?? textsOf(i18next.language);

const known = new Map<string, Texts>();

/** The same object for as long as the language is the same. */
export function textsOf(language: string): Texts {
  const texts = known.get(language) ?? {
    t: remembering(i18next.getFixedT(language)),
    i18n: { language, exists: ((key: string) => i18next.exists(key)) as typeof i18next.exists },
  };
  known.set(language, texts);
  return texts;
}

/** A text without values is the same each time; only one that stands there is kept. */
function remembering(t: TFunction): TFunction {
  const plain = new Map<string, string>();
  const told = (key: string, options?: Record<string, unknown>) => {
    if (options) return t(key as never, options as never);
    const before = plain.get(key);
    if (before !== undefined) return before;
    const text = t(key as never) as string;
    if (text !== key) plain.set(key, text);
    return text;
  };
  return told as TFunction;
}
