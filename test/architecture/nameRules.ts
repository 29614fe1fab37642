import { eachFile, inCode, inText } from "./rule.ts";
import type { Rule } from "./rule.ts";

const nobody = /(^|\/)(utils?|helpers?|common|misc|lib|manager|services?|base)(\/|\.\w+$)/i;
const leftOpen = ["TO.DO", "FIX.ME", "XX.X", "HA.CK"].map((mark) => mark.replace(".", "")); // with a dot, so that this line is not one

export const nameRules: Rule[] = [
  {
    id: "D9",
    instead: "name the file or folder after what it holds: a noun of the domain or the verb it does",
    find: eachFile(nobody, ({ path }) => [path]),
    good: [{ "server/platform/engines/freePort.ts": "" }],
    bad: [{ "server/platform/utils.ts": "" }, { "client/common/Button.tsx": "" }],
  },
  {
    id: "D10",
    instead: "give each file a base name of its own, so that a name alone finds it (index and main excepted)",
    find: (tree) => {
      const named = tree.filter(({ path }) => /\.(tsx?|mjs)$/.test(path) && !/(^|\/)(index|main)\.\w+$/.test(path));
      const first = new Map<string, string>();
      return named.flatMap(({ path }) => {
        const earlier = first.get(baseName(path));
        if (!earlier) first.set(baseName(path), path);
        return earlier ? [{ path, found: `also ${earlier}` }] : [];
      });
    },
    good: [{ "server/features/sla/index.ts": "", "server/features/auth/index.ts": "" }],
    bad: [{ "server/clock.ts": "", "client/clock.tsx": "" }],
  },
  {
    id: "words",
    instead: "say it in the product's words: a conversation (not a ticket), a contact (not a customer)",
    find: eachFile(
      /^(server|shared|client|knowledge-base)\/.*\.(tsx?|mjs)$/,
      inCode(/\b[tT]ickets?(Id|Number|Status)?\b|\b\w*[cC]ustomer\w*/g),
    ),
    good: [{ "shared/a.ts": 'const department = "customerRelations"; const ticketing = 1;' }],
    bad: [{ "shared/a.ts": "const ticketId = 1;" }, { "client/a.ts": "interface CustomerRow {}" }],
  },
  {
    id: "left open",
    instead: "finish it, or say it in the closing note",
    find: eachFile(/\.(tsx?|mjs|css)$/, inText(new RegExp(`\\b(${leftOpen.join("|")})\\b`, "g"))),
    good: [{ "server/a.ts": "// all done" }],
    bad: [{ "server/a.ts": `// ${leftOpen[0]}: later` }],
  },
  {
    id: "suffix",
    instead: "write the file's suffix in a relative import",
    find: eachFile(/\.(tsx?|mjs)$/, (file) =>
      file.imports.filter(({ path }) => path && !/\.\w+$/.test(path.split("/").at(-1) ?? "")).map(({ from }) => `imports ${from}`),
    ),
    good: [{ "server/a.ts": 'import { b } from "./b.ts";' }],
    bad: [{ "server/a.ts": 'import { b } from "./b";' }],
  },
];

const baseName = (path: string) => (path.split("/").at(-1) ?? "").replace(/\.\w+$/, "");
