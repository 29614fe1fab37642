import { eachFile, inCode, inText } from "./rule.ts";
import type { Rule } from "./rule.ts";

const clocks = String.raw`\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b`;
const chance = String.raw`\bMath\.random\(|\brandomUUID\b|\brandomBytes\b|\bcrypto\.getRandomValues\b`;

const except =
  (allowed: RegExp, find: Rule["find"]): Rule["find"] =>
  (tree) =>
    find(tree.filter(({ path }) => !allowed.test(path)));

export const purityRules: Rule[] = [
  {
    id: "D1 purity",
    instead: "shared is pure: take `now` and anything random as an argument, and leave pages and processes to client and server",
    find: eachFile(
      /^shared\/.*\.ts$/,
      inCode(new RegExp(`${clocks}|${chance}|\\b(window|document|process|setTimeout|localStorage)\\s*[.(]`, "g")),
    ),
    good: [{ "shared/sla/dueAt.ts": "// Date.now() is not asked here\nexport const dueAt = (now: Date) => new Date(now.getTime() + 1);" }],
    bad: [{ "shared/sla/dueAt.ts": "export const dueAt = () => new Date();" }, { "shared/a.ts": "const wide = window.innerWidth;" }],
  },
  {
    id: "D7 announce",
    instead: "announce by eventLog's append(ctx, event) inside the transaction, not by writing to the log's collection",
    find: except(
      /^server\/(platform\/eventLog|features\/demo)\//, // the demo company has a past that nobody is to react to
      eachFile(/^(server|knowledge-base\/server)\//, inCode(/\bEventModel\b|collection\(\s*"events"/g)),
    ),
    good: [{ "server/features/sla/stop.ts": "await append(ctx, event);" }],
    bad: [{ "server/features/sla/stop.ts": "await EventModel.create([event]);" }],
  },
  {
    id: "D7 rooms",
    instead: "only platform/sockets speaks to rooms: name the room in the feature's broadcast table",
    find: except(
      /^server\/platform\/sockets\//,
      eachFile(/^(server|knowledge-base\/server)\//, inCode(/\.(to|in|except)\([^()]*(\([^()]*\))?[^()]*\)\s*\.emit\(/g)),
    ),
    good: [{ "server/features/sla/clock.broadcasts.ts": "export const table = { clock: ({ id }) => [inside(id)] };" }],
    bad: [{ "server/features/sla/tell.ts": "io.to(inside(id)).emit(signal);" }],
  },
  {
    id: "D8 environment",
    instead: "take the setting from `env` of server/platform/env.ts and describe it there",
    find: except(/^server\/(platform\/env\.ts|start\/)/, eachFile(/^(server|shared|client|knowledge-base)\//, inCode(/\bprocess\.env\b/g))),
    good: [{ "server/platform/env.ts": "readEnv(process.env);" }],
    bad: [{ "server/platform/log.ts": "const level = process.env.LOG_LEVEL;" }],
  },
  {
    id: "D8 clock and chance",
    instead: "take the time and new ids from server/platform/ctx.ts, so that a test can move the clock",
    find: except(
      /^server\/(platform\/(ctx|settings|engines\/keptSecret)\.ts|start\/)/,
      eachFile(/^(server|knowledge-base\/server)\//, inCode(new RegExp(`${clocks}|${chance}`, "g"))),
    ),
    good: [
      { "server/features/sla/stop.ts": "const at = now(); const then = new Date(value);" },
      { "server/platform/ctx.ts": "export const now = () => new Date();" },
    ],
    bad: [{ "server/features/sla/stop.ts": "const at = Date.now();" }, { "server/features/auth/a.ts": "const id = randomUUID();" }],
  },
  {
    id: "D8 time at the desk",
    instead:
      "take it from client/platform/clock/timeNow.ts: this machine's clock may be wrong (SLA-11); what only lasts is measured by performance.now()",
    find: except(
      /^client\/(widget\/|platform\/(clock\/timeNow|live\/socket|rings\/claimRing)\.ts$)/,
      eachFile(/^client\//, inCode(new RegExp(clocks, "g"))),
    ),
    good: [{ "client/features/call/end.ts": "const endedAt = dateNow(); const lasted = performance.now() - begunAt;" }],
    bad: [{ "client/features/call/end.ts": "const endedAt = new Date();" }],
  },
  {
    id: "D8 console",
    instead: "log through server/platform/log.ts; only the start-up banner writes to the terminal",
    find: except(/^server\/start\//, eachFile(/^(server|shared|client|knowledge-base)\//, inCode(/\bconsole\.\w+\(/g))),
    good: [{ "server/features/sla/stop.ts": "log.info({ id });" }],
    bad: [{ "client/ui/Button.tsx": "console.log(props);" }],
  },
  {
    id: "escapes",
    instead: "give it its type, or say on the line why the checker has to look away",
    find: eachFile(/\.(tsx?|mjs)$/, (file) =>
      /architecture\/\w+Rules\.ts$/.test(file.path)
        ? []
        : [...inCode(/\bas any\b|: any\b|<any>/g)(file), ...inText(/@ts-(ignore|nocheck)\b|(ox|es)lint-disable(?!.*-- \w)/g)(file)],
    ),
    good: [{ "server/a.ts": "// oxlint-disable-next-line no-empty-pattern -- vitest asks for the braces\nconst x: unknown = 1;" }],
    bad: [{ "server/a.ts": "const x = y as any;" }, { "server/a.ts": "// @ts-ignore\nx();" }],
  },
  {
    id: "tests that do not run",
    instead: "mend the test or remove it; a test that depends on the machine takes runIf with its reason",
    find: eachFile(/\.test\.tsx?$/, inCode(/\b(it|test|describe)\.(only|skip|todo)\b/g)),
    good: [{ "test/a/b.unit.test.ts": "it.runIf(binary)(title, run);" }],
    bad: [{ "test/a/b.unit.test.ts": "it.only(title, run);" }],
  },
];
