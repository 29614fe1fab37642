import { sourceFile } from "./sourceTree.ts";
import type { SourceFile, Tree } from "./sourceTree.ts";

export interface Fault {
  path: string;
  found: string;
}

/** Files by path: a small repository to try a rule on. */
export type Example = Record<string, string>;

/** One rule as data: what it finds, what to do instead, and examples it has to let pass and to refuse. */
export interface Rule {
  id: string;
  instead: string;
  find: (tree: Tree) => Fault[];
  good: Example[];
  bad: Example[];
}

/** A rule that looks at one file at a time; `look` answers with what it found wrong. */
export const eachFile =
  (paths: RegExp, look: (file: SourceFile) => string[]) =>
  (tree: Tree): Fault[] =>
    tree.filter(({ path }) => paths.test(path)).flatMap((file) => look(file).map((found) => ({ path: file.path, found })));

/** What in the code (comments and strings apart) matches. */
export const inCode = (pattern: RegExp) => (file: SourceFile) =>
  [...file.code.matchAll(pattern)].map(({ 0: found, index }) => `line ${lineOf(file.code, index)}: ${found.trim()}`);

/** What anywhere in the file matches. */
export const inText = (pattern: RegExp) => (file: SourceFile) =>
  [...file.text.matchAll(pattern)].map(({ 0: found, index }) => `line ${lineOf(file.text, index)}: ${found.trim()}`);

const lineOf = (text: string, index: number) => text.slice(0, index).split("\n").length;

/** Tries a rule on its own examples; answers with those it judges wrongly. */
export function misjudged({ id, find, good, bad }: Rule): string[] {
  const verdict = (example: Example) => find(Object.entries(example).map(([path, text]) => sourceFile(path, text)));
  return [
    ...good.filter((example) => verdict(example).length > 0).map((example) => `${id} refuses a good example: ${JSON.stringify(example)}`),
    ...bad.filter((example) => verdict(example).length === 0).map((example) => `${id} lets a bad example pass: ${JSON.stringify(example)}`),
  ];
}
