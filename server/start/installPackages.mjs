import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runStep } from "./runStep.mjs";

const root = join(import.meta.dirname, "..", "..");

/** Brings node_modules to what package-lock.json says, if it is not there already. */
export async function installPackages() {
  if (await isInstalled()) return;
  // Started by npm, its own script is at hand: on Windows there is no program `npm` to spawn.
  const script = process.env.npm_execpath?.endsWith(".js") ? process.env.npm_execpath : undefined;
  const args = ["ci", "--include=dev", "--include=optional"];
  const [program, all] = script ? [process.execPath, [script, ...args]] : ["npm", args];
  await runStep("Installing packages (about a minute) …", program, all, { cwd: root, shell: !script && process.platform === "win32" });
}

/** npm notes in node_modules/.package-lock.json what it has put there; optional packages of other systems are not in it. */
async function isInstalled() {
  const [wanted, present] = await Promise.all([packagesOf("package-lock.json"), packagesOf("node_modules/.package-lock.json")]);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const there = present[path];
    return path === "" || (there ? there.version === version : optional === true);
  });
}

async function packagesOf(file) {
  try {
    return JSON.parse(await readFile(join(root, file), "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}
