import type { IndexDescription } from "mongodb";
import mongoose from "mongoose";
import { log } from "../log.ts";

/**
 * Connects mongoose and makes every index of every model that was imported. Majority writes with journal: what is acknowledged survives
 * `kill -9` of any process (MSG-4), and a change stream sees it at once (w:1 was measured to delay it by 60 to 100 ms).
 */
export async function connectDatabase(uri: string) {
  mongoose.set("strictQuery", "throw");
  mongoose.set("autoCreate", false);
  mongoose.set("autoIndex", false);
  await mongoose.connect(uri, {
    writeConcern: { w: "majority", journal: true },
    readConcern: { level: "majority" },
    maxPoolSize: 60,
    serverSelectionTimeoutMS: 10_000,
  });
  await makeIndexes();
}

const forgetting: (() => void)[] = [];

/** Has `forget` called when the connection ends: what a process remembers of one database says nothing about the next. */
export const onDisconnect = (forget: () => void) => void forgetting.push(forget);

export async function disconnectDatabase() {
  await mongoose.disconnect();
  for (const forget of forgetting) forget();
}

/** The driver's own handle, for those that share the connection (accounts, blobs, change streams). */
export const database = () => {
  const { db } = mongoose.connection;
  if (!db) throw new Error("The database is not connected yet.");
  return db;
};

/** So many collections at once: for each more the driver would open a connection. */
const lanes = 4;

/** One question for each collection, whatever the number of its indexes: asked one by one they were most of the time of a start. */
async function makeIndexes() {
  const models = Object.values(mongoose.connection.models);
  const waiting = [...models];
  await Promise.all(Array.from({ length: lanes }, makeSome));
  log.debug({ models: models.map(({ modelName }) => modelName) }, "indexes are there");

  async function makeSome() {
    for (let model = waiting.pop(); model; model = waiting.pop()) await makeIndexesOf(model);
  }
}

async function makeIndexesOf(model: (typeof mongoose.connection.models)[string]) {
  const indexes = model.schema.indexes().map(([key, options]) => ({ key, ...options }) as IndexDescription);
  if (indexes.length > 0) await model.collection.createIndexes(indexes);
  else await model.createCollection();
}
