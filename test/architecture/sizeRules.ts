import { eachFile } from "./rule.ts";
import type { Fault, Rule } from "./rule.ts";
import type { SourceFile, Tree } from "./sourceTree.ts";

const limits = { lines: 300, median: 60, ninetyFifth: 180, folder: 15, imports: 12 };
// Tables of contents, and the places where features meet.
const contents = /(^|\/)(index|main|app|routes|reactions|broadcasts|contract|router|\w+\.(routes|socket))\.tsx?$|^client\/(app|screens)\//;
const code = /^(server|client|shared|knowledge-base|test)\/.*\.(tsx?|mjs|css)$/;
const lines = (count: number) => "x;\n".repeat(count);
const many = (count: number, text: (index: number) => [string, string]) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => text(index)));

export const sizeRules: Rule[] = [
  {
    id: "file size",
    instead: `split it: over ${limits.lines} lines a file holds two nouns`,
    find: eachFile(code, (file) => (file.lines > limits.lines ? [`${file.lines} lines`] : [])),
    good: [{ "server/a.ts": lines(300) }],
    bad: [{ "server/a.ts": lines(301) }],
  },
  {
    id: "sizes together",
    instead: `keep the median at ${limits.median} lines or less and the 95th percentile at ${limits.ninetyFifth}`,
    find: (tree) => {
      const { median, ninetyFifth, files } = sizesOf(tree);
      const fault = (found: string): Fault[] => [{ path: "server, client, shared", found }];
      if (files < 3) return [];
      return [
        ...(median > limits.median ? fault(`median ${median}`) : []),
        ...(ninetyFifth > limits.ninetyFifth ? fault(`95th percentile ${ninetyFifth}`) : []),
      ];
    },
    good: [many(5, (index) => [`server/a${index}.ts`, lines(60)])],
    bad: [many(5, (index) => [`server/a${index}.ts`, lines(61)])],
  },
  {
    id: "folder size",
    instead: `group them: more than ${limits.folder} files in a folder is a list, not a place`,
    find: (tree) => {
      const counts = new Map<string, number>();
      for (const { path } of tree.filter((file) => code.test(file.path))) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
      return [...counts].filter(([, count]) => count > limits.folder).map(([path, count]) => ({ path, found: `${count} files` }));
    },
    good: [many(15, (index) => [`server/a/b${index}.ts`, ""])],
    bad: [many(16, (index) => [`server/a/b${index}.ts`, ""])],
  },
  {
    id: "imports",
    instead: `a file with more than ${limits.imports} imports does several things: take one out (tables of contents are free)`,
    find: eachFile(code, ({ path, imports }) =>
      valueImports(imports) > limits.imports && !contents.test(path) && !path.startsWith("test/")
        ? [`${valueImports(imports)} imports`]
        : [],
    ),
    good: [{ "server/routes.ts": importLines(20), "server/a.ts": importLines(12) }],
    bad: [{ "server/a.ts": importLines(13) }],
  },
];

/** Median and 95th percentile of the lines of the product's files, tests apart. */
export function sizesOf(tree: Tree) {
  const sorted = tree
    .filter(({ path }) => code.test(path) && !path.startsWith("test/"))
    .map((file) => file.lines)
    .toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { files: sorted.length, median: at(0.5), ninetyFifth: at(0.95), longest: at(1) };
}

/** Types cost nothing at run time and follow from the values: they are not counted. */
const valueImports = (imports: SourceFile["imports"]) => imports.filter(({ typesOnly }) => !typesOnly).length;

const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/"));

function importLines(count: number) {
  return Array.from({ length: count }, (_, index) => `import { a${index} } from "./a${index}.ts";\n`).join("");
}
