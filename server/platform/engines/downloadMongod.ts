import { mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cachedMongod } from "./cachedMongod.ts";
import { lastLine, runProgram } from "./runProgram.ts";

const version = "8.0.15";
const patienceMs = 10_000;

/** MongoDB's own download for this system, put into the cache; undefined with the reason said when nothing has come for 10 s. */
export async function downloadMongod(cacheDir: string, say: (line: string) => void): Promise<string | undefined> {
  const folder = mkdtempSync(join(cacheDir, "download-"));
  const stalled = whenStalled(folder);
  say(`Fetching MongoDB ${version} …`);
  try {
    // A process of its own can be ended at any moment; one try, because the next place is quicker than a second one.
    const run = await runProgram(process.execPath, ["-e", fetching(folder)], { signal: stalled.signal, env: { MONGOMS_MAX_RETRIES: "1" } });
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

const fetching = (downloadDir: string) => {
  const library = createRequire(import.meta.url).resolve("mongodb-memory-server-core");
  return `require(${JSON.stringify(library)}).MongoBinary.getPath(${JSON.stringify({ version, downloadDir, systemBinary: "" })})
    .then((file) => console.log(file), (error) => { console.error(error.message.split("\\n")[0]); process.exit(1); });`;
};

/** A signal that goes off once the folder has not grown for `patienceMs`. */
function whenStalled(folder: string) {
  const stop = new AbortController();
  let [size, idleMs] = [0, 0];
  const timer = setInterval(() => {
    const grown = sizeOf(folder);
    idleMs = grown > size ? 0 : idleMs + 500;
    size = grown;
    if (idleMs >= patienceMs) stop.abort();
  }, 500);
  return { signal: stop.signal, rest: () => clearInterval(timer) };
}

const sizeOf = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
