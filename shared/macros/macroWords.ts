import type { Macro } from "./macro.schema.ts";
import { isVariable, placesIn } from "./variables.ts";

type Texts = Macro["texts"];
type Language = keyof Texts;

/** The words in this language, or in the other one where these are missing. */
export const wordsOf = (texts: Texts, language: string): string => {
  const wanted: Language = language.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
  return texts[wanted].trim() ? texts[wanted] : texts[wanted === "en" ? "zh-CN" : "en"];
};

/** Names in any of its words that are no variables: a mistyped one is found when it is saved, not when it is used. */
export const unknownNames = ({ texts, actions }: Pick<Macro, "texts" | "actions">): string[] => {
  const notes = actions.flatMap((action) => (action.kind === "note" ? [action.text] : []));
  return [...new Set([...Object.values(texts), ...notes].flatMap(placesIn))].filter((name) => !isVariable(name));
};

/** Macros that fit what is typed after the slash: a shortcut that begins with it first, then names, then folders; the most used of equals first. */
export function macrosFor<Known extends Pick<Macro, "name" | "nameZh" | "folder" | "shortcut" | "uses">>(
  macros: readonly Known[],
  typed: string,
): Known[] {
  const asked = typed.trim().toLowerCase();
  return macros
    .map((macro) => ({ macro, rank: rankOf(macro, asked) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank || b.macro.uses - a.macro.uses || (a.macro.name < b.macro.name ? -1 : 1))
    .map(({ macro }) => macro);
}

function rankOf({ name, nameZh, folder, shortcut }: Pick<Macro, "name" | "nameZh" | "folder" | "shortcut">, asked: string): number {
  if (asked === "") return 1;
  if (shortcut !== "" && shortcut.startsWith(asked)) return 4;
  const names = `${name} ${nameZh ?? ""}`;
  if (
    names
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(asked))
  )
    return 3;
  return `${names} ${folder}`.toLowerCase().includes(asked) ? 2 : 0;
}
