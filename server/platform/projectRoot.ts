import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of package.json; the built server lies elsewhere than its sources, so nothing counts "../" itself. */
export const projectRoot = upTo("package.json", import.meta.dirname);

function upTo(name: string, folder: string): string {
  if (existsSync(join(folder, name))) return folder;
  if (dirname(folder) === folder) throw new Error(`No ${name} above ${import.meta.dirname}`);
  return upTo(name, dirname(folder));
}
