import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Engines } from "../../server/platform/engines/index.ts";
import { startScript } from "./startScript.ts";

export interface EngineHolder {
  child: ChildProcess;
  engines: Pick<Engines, "mongodbUri" | "search"> & { error?: string };
}

/** A process of its own that starts the engines on `dataDir` and holds them until it is ended. */
export async function holdEngines(dataDir: string): Promise<EngineHolder> {
  const { child, line } = await startScript(import.meta.filename, { args: [dataDir] });
  return { child, engines: JSON.parse(line) as EngineHolder["engines"] };
}

/** kill -9, and the process is gone. */
export async function killHard(child: ChildProcess) {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

if (process.argv[1] === import.meta.filename) await hold(process.argv[2] ?? "");

async function hold(dataDir: string) {
  const { startEngines } = await import("../../server/platform/engines/index.ts");
  const { readEnv } = await import("../../server/platform/env.ts");
  const read = readEnv({ DATA_DIR: dataDir, DATABASE_CACHE_GB: "0.25" });
  if (!read.ok) throw new Error(read.faults.join("\n"));
  try {
    const engines = await startEngines(read.env, process.env.PATH ?? "", (line) => process.stderr.write(`${line}\n`));
    process.stdout.write(`${JSON.stringify(engines)}\n`);
    setInterval(() => undefined, 60_000);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ error: (error as Error).message })}\n`);
  }
}
