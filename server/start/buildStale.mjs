import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runStep } from "./runStep.mjs";
import { sourceHash } from "./sourceHash.mjs";

const root = join(import.meta.dirname, "..", "..");
const stampFile = join(root, "dist", "stamp.json");
const vite = (...args) => [join(root, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn", ...args];
const everywhere = ["shared", "package-lock.json", "tsconfig.json"];

// What each part is made from, and the commands that make it. The console's folder holds the widget's sources too.
const parts = [
  { name: "console", from: ["client", "knowledge-base", "vite.config.ts", ...everywhere], commands: [vite()] },
  {
    name: "widget",
    from: ["client/widget", "vite.config.ts", ...everywhere],
    commands: [vite("--mode", "widget-loader"), vite("--mode", "widget")],
  },
  { name: "server", from: ["server", "knowledge-base", ...everywhere], commands: [[join(root, "server", "start", "buildServer.mjs")]] },
];

/** Builds the parts whose sources, packages or results differ from the last build's. */
export async function buildStale() {
  const [hashes, built] = await Promise.all([Promise.all(parts.map(({ from }) => sourceHash(root, from))), readStamp()]);
  const stale = parts.filter(({ name }, index) => built[name] !== hashes[index]);
  if (stale.length === 0) return;
  await mkdir(join(root, "dist"), { recursive: true });
  await Promise.all(stale.map(build));
  const stamp = Object.fromEntries(parts.map(({ name }, index) => [name, hashes[index]]));
  await writeFile(stampFile, JSON.stringify(stamp, null, 2));
}

async function build({ name, commands }) {
  for (const command of commands) await runStep(`Building the ${name} …`, process.execPath, command, { cwd: root });
}

async function readStamp() {
  try {
    return JSON.parse(await readFile(stampFile, "utf8"));
  } catch {
    return {}; // never built, or cut off while it was written: all is stale
  }
}
