import { mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cachedMongod } from "./cachedMongod.ts";
import { lastLine, runProgram } from "../process/runProgram.ts";

const version = "8.0.15";

/** MongoDB's own download for this system, put into the cache; undefined with the reason said once nothing has come for `patienceMs`. */
export async function downloadMongod(cacheDir: string, say: (line: string) => void, patienceMs = 10_000): Promise<string | undefined> {
  const folder = mkdtempSync(join(cacheDir, "download-"));
  const stalled = whenStalled(folder, patienceMs);
  say(`Fetching MongoDB ${version} …`);
  try {
    const run = await runProgram(process.execPath, ["-e", fetching(folder)], { signal: stalled.signal }); // a process can be ended at any moment
    if (run.code !== 0) throw new Error(stalled.signal.aborted ? `nothing came for ${patienceMs / 1000} s` : lastLine(run));
    renameSync(lastLine(run), cachedMongod(cacheDir));
    return cachedMongod(cacheDir);
  } catch (error) {
    say(`MongoDB's own download is not possible here (${(error as Error).message}).`);
    return undefined;
  } finally {
    stalled.rest();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The library knows each system's archive. One try only: the next place is quicker than a second one. */
function fetching(downloadDir: string) {
  const { resolve } = createRequire(import.meta.url);
  const library = JSON.stringify(resolve("mongodb-memory-server-core"));
  const config = JSON.stringify(resolve("mongodb-memory-server-core/lib/util/resolveConfig"));
  return `require(${config}).setDefaultValue("MAX_RETRIES", "1");
    require(${library}).MongoBinary.getPath(${JSON.stringify({ version, downloadDir, systemBinary: "" })})
      .then((file) => console.log(file), (error) => { console.error(error.message.split(", Details")[0]); process.exit(1); });`;
}

/** A signal that goes off once the folder has not grown for `patienceMs`. */
function whenStalled(folder: string, patienceMs: number) {
  const stop = new AbortController();
  const lookEveryMs = 250;
  let [size, idleMs] = [0, 0];
  const timer = setInterval(() => {
    const grown = sizeOf(folder);
    idleMs = grown > size ? 0 : idleMs + lookEveryMs;
    size = Math.max(size, grown);
    if (idleMs >= patienceMs) stop.abort();
  }, lookEveryMs);
  return { signal: stop.signal, rest: () => clearInterval(timer) };
}

const sizeOf = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
