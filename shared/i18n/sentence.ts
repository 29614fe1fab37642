import en from "./en.json" with { type: "json" };
import zhCN from "./zh-CN.json" with { type: "json" };

type Tree = { [key: string]: string | Tree };
const languages: Record<string, Tree> = { en, "zh-CN": zhCN };

/**
 * The sentence of `key` (dots walk down the tree, a leaf may itself hold dots) with `{{name}}` filled from `values`, in the language or
 * in English when the language lacks it; the key itself when nobody has it, so that a missing text is seen and never empty.
 */
export function sentence(language: string, key: string, values: Record<string, unknown> = {}): string {
  const template = leafOf(languages[language], key) ?? leafOf(languages["en"], key) ?? key;
  return template.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => textOf(values[name]));
}

const textOf = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

function leafOf(tree: Tree | undefined, key: string): string | undefined {
  let at: Tree | string | undefined = tree;
  for (const part of key.split(".")) {
    if (typeof at !== "object") return undefined;
    at = at[part];
  }
  return typeof at === "string" ? at : undefined;
}
