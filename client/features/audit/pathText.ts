import type { TFunction } from "i18next";

/** The way to a value in words: "actions.0.kind" is "Actions 1 › Kind"; a word nobody named is shown as it is. */
export const pathText = (t: TFunction, path: string): string =>
  path.split(".").reduce((said, part) => {
    if (/^\d+$/.test(part)) return `${said} ${Number(part) + 1}`.trim();
    const word = t(`audit.words.${part}` as "audit.words.name", { defaultValue: part });
    return said ? `${said} › ${word}` : word;
  }, "");
