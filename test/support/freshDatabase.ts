import { randomBytes } from "node:crypto";
import { MongoClient, type Collection } from "mongodb";

/** The address of a new, empty database on the run's real server. */
export function freshDatabase(): string {
  const uri = new URL(process.env.TEST_MONGODB_URI ?? "mongodb://no-test-database-was-started");
  uri.pathname = `/t_${randomBytes(6).toString("hex")}`;
  return uri.href;
}

/** What this worker emptied again: making some 70 collections with their 220 indexes costs more than most files do with them. */
const emptied: string[] = [];

/** The address of an empty database, which may have been used before and then has its collections and indexes. */
export const emptyDatabase = (): string => emptied.pop() ?? freshDatabase();

/** Empties a database nobody is connected to any more, for the next file of this worker. */
export async function emptyForNext(uri: string) {
  const client = await MongoClient.connect(uri);
  const found = await client.db().listCollections({ type: "collection" }, { nameOnly: true }).toArray();
  const named = found.map(({ name }) => name).filter((name) => !name.startsWith("system."));
  await Promise.all(named.map((name) => emptyCollection(client.db().collection(name))));
  await client.close();
  emptied.push(uri);
}

/** Many rows go quicker with their collection than one by one. */
async function emptyCollection(collection: Collection) {
  const rows = await collection.estimatedDocumentCount();
  if (rows > 2000) await collection.drop();
  else if (rows > 0) await collection.deleteMany({});
}

/** The run's real search engine, or undefined where none can run; `prefix` keeps the indexes of test files apart. */
export function freshSearch() {
  const { TEST_MEILI_URL: url, TEST_MEILI_KEY: key } = process.env;
  return url ? { url, key: key ?? "", prefix: `t_${randomBytes(6).toString("hex")}_` } : undefined;
}
