import { runProgram } from "../process/runProgram.ts";

/** "6.0.5" of a mongod binary, or undefined when it does not run on this machine. */
export async function mongodVersion(binary: string): Promise<string | undefined> {
  const run = await runProgram(binary, ["--version"], { signal: AbortSignal.timeout(15_000) });
  return run.code === 0 ? /db version v(\d+\.\d+\.\d+)/.exec(run.output)?.[1] : undefined;
}

/** Everything is written for 6.0 and later: older servers lack what our aggregations use. */
export const isRecentEnough = (version: string | undefined): version is string =>
  version !== undefined && Number(version.split(".")[0]) >= 6;
