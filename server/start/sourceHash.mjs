import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

/** One hash over the names and contents of all files in these folders and files of `root`; absent ones count as empty. */
export async function sourceHash(root, names) {
  const files = (await Promise.all(names.map((name) => filesOf(root, name)))).flat().toSorted();
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))));
  const hash = createHash("sha256").update(process.versions.node);
  files.forEach((file, index) => hash.update(`\n${file} ${contents[index].length}\n`).update(contents[index]));
  return hash.digest("hex");
}

async function filesOf(root, name) {
  try {
    const entries = await readdir(join(root, name), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  } catch (error) {
    if (error.code === "ENOTDIR") return [name];
    if (error.code === "ENOENT") return [];
    throw error;
  }
}
