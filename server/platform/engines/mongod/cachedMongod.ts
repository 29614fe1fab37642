import { join } from "node:path";

/** Where a fetched mongod is kept. */
export const cachedMongod = (cacheDir: string) => join(cacheDir, process.platform === "win32" ? "mongod.exe" : "mongod");
