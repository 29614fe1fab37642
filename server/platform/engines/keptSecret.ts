import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The secret kept in `file`, made at the first asking and readable by its owner only; two first askers get the same. */
export function keptSecret(file: string, bytes = 32): string {
  return readKept(file) ?? makeKept(file, bytes);
}

function makeKept(file: string, bytes: number) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, randomBytes(bytes).toString("hex"), { mode: 0o600 }); // hex: valid in a key file, a URL and a header alike
  try {
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  return readFileSync(file, "utf8");
}

function readKept(file: string) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
