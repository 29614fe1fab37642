import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runStep } from "./runStep.mjs";
import { sourceHash } from "./sourceHash.mjs";

const projectRoot = join(import.meta.dirname, "..", "..");
const vite = (...args) => [join(projectRoot, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn", ...args];
const everywhere = ["shared", "package-lock.json", "tsconfig.json"];

// What each part is made from, and the commands that make it. The console's folder holds the widget's sources too.
const ownParts = [
  { name: "console", from: ["client", "knowledge-base", "vite.config.ts", ...everywhere], commands: [vite()] },
  {
    name: "widget",
    from: ["client/widget", "vite.config.ts", ...everywhere],
    commands: [vite("--mode", "widget-loader"), vite("--mode", "widget")],
  },
  {
    name: "server",
    from: ["server", "knowledge-base", ...everywhere],
    commands: [[join(projectRoot, "server", "start", "buildServer.mjs")]],
  },
];

/** Builds the parts whose sources, packages or results differ from the last build's. */
export async function buildStale(root = projectRoot, parts = ownParts) {
  const stampFile = join(root, "dist", "stamp.json");
  const write = (stamp) => writeFile(stampFile, JSON.stringify(stamp, null, 2));
  const [hashes, built] = await Promise.all([Promise.all(parts.map(({ from }) => sourceHash(root, from))), readStamp(stampFile)]);
  const now = Object.fromEntries(parts.map(({ name }, index) => [name, hashes[index]]));
  const stale = parts.filter(({ name }) => built[name] !== now[name]);
  if (stale.length === 0) return;
  await mkdir(join(root, "dist"), { recursive: true });
  // A build that breaks off leaves half of a part: nobody may take it for a whole one.
  await write({ ...now, ...Object.fromEntries(stale.map(({ name }) => [name, undefined])) });
  await Promise.all(stale.map((part) => build(root, part)));
  await write(now);
}

async function build(root, { name, commands }) {
  for (const command of commands) await runStep(`Building the ${name} …`, process.execPath, command, { cwd: root });
}

async function readStamp(stampFile) {
  try {
    return JSON.parse(await readFile(stampFile, "utf8"));
  } catch {
    return {}; // never built, or cut off while it was written: all is stale
  }
}
