import { eachFile, inText } from "./rule.ts";
import type { Fault, Rule } from "./rule.ts";
import { flatKeys, placeholdersOf } from "./flatTexts.ts";
import type { Tree } from "./sourceTree.ts";

/** Security-relevant versions that must not fall; where no audit can be asked, this list is kept by hand. */
const floors: Record<string, string> = {
  mongoose: "9.9.2",
  nodemailer: "10.4.1",
  dompurify: "3.4.7",
  "socket.io-parser": "4.2.6",
  "engine.io": "6.6.9",
  ws: "8.21.0",
  "body-parser": "2.3.0",
};

const lockWith = (name: string, version: string) => ({
  "package-lock.json": JSON.stringify({ packages: { [`node_modules/${name}`]: { version } } }),
});
const at = (...parts: string[]) => parts.join(""); // in parts, so that the examples are not themselves findings
const spec = (tree: Tree) => tree.find(({ path }) => path === "test/SPEC.md");
const specIds = (tree: Tree) => [...(spec(tree)?.text.matchAll(/^- ([A-Z]{2,5}-\d+) /gm) ?? [])].map(([, id = ""]) => id);
const titleIds = (tree: Tree) =>
  tree
    .filter(({ path }) => /\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) => [...text.matchAll(/\[([A-Z]{2,5}-\d+)\]/g)].map(([, id = ""]) => ({ path, id })));

export const paperRules: Rule[] = [
  {
    id: "rule without test",
    instead: "head a test's title with the rule's id in brackets, or take the rule out of test/SPEC.md until it is built",
    find: (tree) => {
      const tested = new Set(titleIds(tree).map(({ id }) => id));
      return specIds(tree)
        .filter((id) => !tested.has(id))
        .map((id) => ({ path: "test/SPEC.md", found: `${id} heads no test` }));
    },
    good: [{ "test/SPEC.md": "- MSG-1 Once.\n", "test/a/b.unit.test.ts": 'it("[MSG-1] once", run);' }],
    bad: [{ "test/SPEC.md": "- MSG-1 Once.\n- MSG-2 Refused.\n", "test/a/b.unit.test.ts": 'it("[MSG-1] once", run);' }],
  },
  {
    id: "test without rule",
    instead: "write the rule's line into test/SPEC.md, or mend the id in the title",
    find: (tree) => {
      const known = new Set(specIds(tree));
      return spec(tree)
        ? titleIds(tree)
            .filter(({ id }) => !known.has(id))
            .map(({ path, id }) => ({ path, found: `${id} is not in test/SPEC.md` }))
        : [];
    },
    good: [{ "test/SPEC.md": "- MSG-1 Once.\n", "test/a/b.unit.test.ts": 'it("[MSG-1] once", run);' }],
    bad: [{ "test/SPEC.md": "- MSG-1 Once.\n", "test/a/b.unit.test.ts": 'it("[MSG-9] once", run);' }],
  },
  {
    id: "texts in both languages",
    instead: "every key of shared/i18n stands in en.json and zh-CN.json, with the same placeholders and never empty",
    find: textFaults,
    good: [
      {
        "shared/i18n/en.json": '{"a":{"n_one":"{{count}} row","n_other":"{{count}} rows"}}',
        "shared/i18n/zh-CN.json": '{"a":{"n_other":"{{count}} 行"}}',
      },
    ],
    bad: [
      { "shared/i18n/en.json": '{"a":"Send","b":"Stop"}', "shared/i18n/zh-CN.json": '{"a":"发送"}' },
      { "shared/i18n/en.json": '{"a":"Hello {{name}}"}', "shared/i18n/zh-CN.json": '{"a":"你好"}' },
      { "shared/i18n/en.json": '{"a":"Send"}', "shared/i18n/zh-CN.json": '{"a":""}' },
    ],
  },
  {
    id: "path of one machine",
    instead: "make the path from projectRoot, DATA_DIR or the home folder",
    find: eachFile(/./, inText(/(?<![\w.:/])\/(home|Users|root|work)\/[\w.-]+|\b[A-Z]:\\Users\\/g)),
    good: [{ "server/a.ts": 'import { x } from "../work/x.ts"; const page = "/api/work/list";' }],
    bad: [{ "README.md": at("cd /ho", "me/lin/waydesk") }],
  },
  {
    id: "registry host",
    instead: "name packages only: `npm config set omit-lockfile-registry-resolved true` and write the lock file again",
    find: eachFile(/./, inText(/"resolved": ?"https?:|registry\.(npmjs|yarnpkg)\.\w+|files\.pythonhosted\.\w+/g)),
    good: [{ "package-lock.json": '{"packages":{"node_modules/ws":{"version":"8.21.0"}}}' }],
    bad: [{ "package-lock.json": at('"resolved": "ht', 'tps://mirror/ws.tgz"') }],
  },
  {
    id: "version floor",
    instead: "raise the version: the older one has a known hole",
    find: eachFile(/^package-lock\.json$/, ({ text }) =>
      Object.entries((JSON.parse(text) as { packages?: Record<string, { version?: string }> }).packages ?? {}).flatMap(
        ([path, { version }]) => {
          const name = path.split("node_modules/").at(-1) ?? "";
          const floor = floors[name];
          return floor && version && isOlder(version, floor) ? [`${name} ${version} is older than ${floor}`] : [];
        },
      ),
    ),
    good: [lockWith("ws", "8.21.0"), lockWith("ws", "9.0.0")],
    bad: [lockWith("ws", "8.20.9"), lockWith("socket.io/node_modules/engine.io", "6.6.8")],
  },
];

function isOlder(version: string, floor: string) {
  const [a, b] = [version, floor].map((text) => text.split(/[.-]/).map(Number)) as [number[], number[]];
  const differs = [0, 1, 2].find((index) => a[index] !== b[index]);
  return differs !== undefined && (a[differs] ?? 0) < (b[differs] ?? 0);
}

function textFaults(tree: Tree): Fault[] {
  const [en, zh] = ["en", "zh-CN"].map((language) => tree.find(({ path }) => path === `shared/i18n/${language}.json`));
  if (!en || !zh) return [];
  const [english, chinese] = [flatKeys(JSON.parse(en.text)), flatKeys(JSON.parse(zh.text))];
  const missing = (from: typeof en, keys: Map<string, string[]>, wanted: Map<string, string[]>) =>
    [...wanted.keys()].filter((key) => !keys.has(key)).map((key) => ({ path: from.path, found: `no ${key}` }));
  const empty = [en, zh].flatMap((file, index) =>
    [...(index === 0 ? english : chinese)]
      .filter(([, texts]) => texts.some((text) => text.trim() === ""))
      .map(([key]) => ({ path: file.path, found: `${key} is empty` })),
  );
  const unlike = [...english].filter(
    ([key, texts]) => chinese.has(key) && placeholdersOf(texts) !== placeholdersOf(chinese.get(key) ?? []),
  );
  return [
    ...missing(en, english, chinese),
    ...missing(zh, chinese, english),
    ...empty,
    ...unlike.map(([key]) => ({ path: zh.path, found: `${key} has other placeholders than en.json` })),
  ];
}
