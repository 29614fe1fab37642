import type { Env } from "../env.ts";
import { cacheFolder } from "./cacheFolder.ts";
import { findMeilisearch } from "./search/findMeilisearch.ts";
import { findMongod } from "./mongod/findMongod.ts";
import { startMeilisearch } from "./search/startMeilisearch.ts";
import { startMongod } from "./mongod/startMongod.ts";

export { keptSecret } from "./keptSecret.ts";

export interface Engines {
  mongodbUri: string;
  /** Undefined when no search engine can run here; `searchAbsent` says why and what to do. */
  search?: { url: string; key: string };
  searchAbsent?: string;
  /** Ends what was started here, search first; answers when all of it is gone. */
  stop: () => Promise<void>;
}

type EngineSettings = Pick<Env, "MONGODB_URI" | "MEILI_URL" | "MEILI_KEY" | "DATA_DIR" | "CACHE_DIR" | "DATABASE_CACHE_GB">;

/** The database and the search engine: those of the settings, else real ones on this machine. Needs a database, does without a search engine. */
export async function startEngines(env: EngineSettings, path: string, say: (line: string) => void): Promise<Engines> {
  const database = await databaseOf(env, path, say);
  const search = await searchOf(env, path, say);
  const stop = async () => {
    await search.stop?.();
    await database.stop?.();
  };
  return { mongodbUri: database.uri, search: search.at, searchAbsent: search.absent, stop };
}

interface DatabaseAt {
  uri: string;
  stop?: () => Promise<void>;
}

async function databaseOf(env: EngineSettings, path: string, say: (line: string) => void): Promise<DatabaseAt> {
  if (env.MONGODB_URI) return { uri: env.MONGODB_URI };
  const { binary } = await findMongod({ cacheDir: cacheFolder(env.CACHE_DIR), path, say });
  return startMongod({ binary, dataDir: env.DATA_DIR, cacheGb: env.DATABASE_CACHE_GB, say });
}

interface SearchAt {
  at?: { url: string; key: string };
  absent?: string;
  stop?: () => Promise<void>;
}

async function searchOf(env: EngineSettings, path: string, say: (line: string) => void): Promise<SearchAt> {
  if (env.MEILI_URL) return { at: { url: env.MEILI_URL, key: env.MEILI_KEY ?? "" } };
  const binary = findMeilisearch(cacheFolder(env.CACHE_DIR), path);
  if (!binary) return { absent: "No search engine for this system: install meilisearch on the PATH or set MEILI_URL." };
  try {
    const { url, key, stop } = await startMeilisearch({ binary, dataDir: env.DATA_DIR, say });
    return { at: { url, key }, stop };
  } catch (error) {
    return { absent: `The search engine does not run: ${(error as Error).message}` };
  }
}
