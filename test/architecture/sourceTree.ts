import { readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { codeOnly } from "./codeOnly.ts";

export interface SourceFile {
  path: string;
  text: string;
  lines: number;
  /** Without comments, and without what stands in strings. */
  code: string;
  imports: Import[];
}

export interface Import {
  from: string;
  /** The file in this repository, for a relative import. */
  path?: string;
  typesOnly: boolean;
  reExport: boolean;
}

export type Tree = SourceFile[];

const folders = ["server", "client", "shared", "knowledge-base", "test", ".ci"];
const rootFiles = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
];
const skipped = /(^|\/)(node_modules|dist|fixtures|\.artifacts)(\/|$)/;
const readable = /(\.(tsx?|mjs|css|json|md|html|sh|eml)|\/run)$/;

/** Every file of ours under `root`, read and parsed. */
export function readTree(root: string): Tree {
  const found = readdirSync(root).flatMap((name) => {
    if (rootFiles.includes(name)) return [name];
    return folders.includes(name) ? filesIn(root, name) : [];
  });
  return found
    .filter((path) => readable.test(path) && !skipped.test(path))
    .map((path) => sourceFile(path, readFileSync(join(root, path), "utf8")));
}

function filesIn(root: string, folder: string) {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    );
}

export function sourceFile(path: string, text: string): SourceFile {
  const isCode = /\.(tsx?|mjs)$/.test(path);
  return {
    path,
    text,
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    code: isCode ? codeOnly(text, true) : "",
    imports: isCode ? importsOf(path, codeOnly(text, false)) : [],
  };
}

const importing = /^(import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(importing)].map(([, verb, type, named, bare, lazy]) => {
    const from = named ?? bare ?? lazy ?? "";
    const target = from.startsWith(".") ? posix.join(posix.dirname(path), from.replace(/\?.*$/, "")) : undefined;
    return { from, ...(target && { path: target }), typesOnly: type !== undefined, reExport: verb === "export" };
  });
}
