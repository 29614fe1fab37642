import { readFileSync } from "node:fs";
import type { Language } from "../../../shared/auth/agent.schema.ts";

interface Texts {
  [key: string]: string | Texts;
}

/** A text of the product in the story's language, as a person reads it on the screen. */
export type Words = (key: string, values?: Record<string, string>) => string;

export function wordsIn(language: Language): Words {
  const texts = JSON.parse(readFileSync(new URL(`../../../shared/i18n/${language}.json`, import.meta.url), "utf8")) as Texts;
  return (key, values = {}) => {
    const found = key.split(".").reduce<string | Texts | undefined>((at, part) => (typeof at === "object" ? at[part] : undefined), texts);
    if (typeof found !== "string") throw new Error(`no text ${key} in ${language}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? "");
  };
}
