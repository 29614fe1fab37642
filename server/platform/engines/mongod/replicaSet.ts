import { setTimeout as pause } from "node:timers/promises";
import { MongoClient, MongoServerError } from "mongodb";

const setName = "waydesk";
const userName = "waydesk";
const waits = { primarySeconds: 45, lookEveryMs: 40 };

interface SetConfig {
  version: number;
  members: { host: string }[];
}

/** What connects to the database on `port` as its one user. */
export const databaseUri = (port: number, password: string) =>
  `mongodb://${userName}:${password}@127.0.0.1:${port}/waydesk?authSource=admin&replicaSet=${setName}&directConnection=true`;

/** Makes the listening mongod a writable replica set of one with our user, whatever it was before: new, known, or moved to another port. */
export async function becomePrimary(port: number, password: string) {
  const bare = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, { serverSelectionTimeoutMS: 10_000 });
  const owner = new MongoClient(databaseUri(port, password), { serverSelectionTimeoutMS: 5_000 });
  try {
    const isKnown = await initiate(bare, port);
    if (isKnown) await correctPort(owner, port);
    await untilPrimary(bare);
    await unless(["Unauthorized", "Location51003"], bare.db("admin").command({ createUser: userName, pwd: password, roles: ["root"] }));
    await owner.db("admin").command({ ping: 1 }); // the password is the right one
  } finally {
    await Promise.all([bare.close(), owner.close()]);
  }
}

/** Ends what a killed process left open: its transactions would hold up every write to the same records until they time out. */
export async function endOldSessions(uri: string) {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
  try {
    await client.db("admin").command({ killAllSessions: [] });
  } finally {
    await client.close();
  }
}

/** Answers whether the set existed already. Without a user yet, the server believes the local machine (localhost exception). */
async function initiate(bare: MongoClient, port: number) {
  const config = { _id: setName, members: [{ _id: 0, host: `127.0.0.1:${port}` }] };
  return unless(["AlreadyInitialized", "Unauthorized"], bare.db("admin").command({ replSetInitiate: config }));
}

/**
 * A member that finds another address than its own in the config is REMOVED until the config is corrected. It asks that
 * address first whether it is itself: at once where nobody answers, up to 30 s where somebody listens and says nothing.
 */
async function correctPort(owner: MongoClient, port: number) {
  const admin = owner.db("admin");
  const host = `127.0.0.1:${port}`;
  const config = await loadedConfig(owner);
  if (config.members[0]?.host === host) return;
  await admin.command({ replSetReconfig: { ...config, version: config.version + 1, members: [{ _id: 0, host }] }, force: true });
}

async function loadedConfig(owner: MongoClient) {
  for (let waitedMs = 0; ; waitedMs += waits.lookEveryMs) {
    try {
      return ((await owner.db("admin").command({ replSetGetConfig: 1 })) as { config: SetConfig }).config;
    } catch (error) {
      if (!isRefusal(error, ["NotYetInitialized"]) || waitedMs >= waits.primarySeconds * 1000) throw error;
    }
    await pause(waits.lookEveryMs);
  }
}

async function untilPrimary(bare: MongoClient) {
  for (let waitedMs = 0; waitedMs < waits.primarySeconds * 1000; waitedMs += waits.lookEveryMs) {
    if ((await bare.db("admin").command({ hello: 1 })).isWritablePrimary) return;
    await pause(waits.lookEveryMs);
  }
  throw new Error(`The database did not become writable within ${waits.primarySeconds} s.`);
}

/** Carries out a command; answers true when the server refused it by one of the expected codes. */
async function unless(expected: string[], command: Promise<unknown>) {
  try {
    await command;
    return false;
  } catch (error) {
    if (isRefusal(error, expected)) return true;
    throw error;
  }
}

const isRefusal = (error: unknown, expected: string[]) => error instanceof MongoServerError && expected.includes(error.codeName ?? "");
