import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join, parse } from "node:path";
import { build } from "esbuild";
import { projectRoot } from "../../server/platform/projectRoot.ts";

interface Started {
  args?: string[];
  env?: Record<string, string | undefined>;
}

/** Starts a script of the tests as a process of its own, and answers with its first line on stdout. */
export async function startScript(file: string, { args = [], env = {} }: Started = {}): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [await built(file), ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, line: String(line) };
}

const builds = new Map<string, Promise<string>>();

/** Bundled once: a process that translates the whole server for itself takes seconds of the processor before it does anything. */
function built(file: string): Promise<string> {
  const known = builds.get(file);
  if (known) return known;
  const outfile = join(projectRoot, "dist", "test", `${parse(file).name}-${process.pid}.js`);
  const made = build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  }).then(() => outfile);
  builds.set(file, made);
  return made;
}
