import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The folder downloaded engines are kept in, for all copies of Waydesk of this user. */
export function cacheFolder(wanted: string | undefined): string {
  const folder = wanted ?? join(homedir(), ".cache", "waydesk");
  mkdirSync(folder, { recursive: true });
  return folder;
}
