import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { MongoClient } from "mongodb";
import { expect, it, onTestFinished } from "vitest";
import { cacheFolder } from "../../server/platform/engines/cacheFolder.ts";
import { findMongod } from "../../server/platform/engines/mongod/findMongod.ts";
import { processMark } from "../../server/platform/engines/process/processMark.ts";
import { startMongod } from "../../server/platform/engines/mongod/startMongod.ts";
import { holdEngines, killHard } from "../support/engineHolder.ts";
import { scratchFolder } from "../support/scratchFolder.ts";

const silent = () => undefined;

async function start(dataDir: string) {
  const { binary } = await findMongod({ cacheDir: cacheFolder(undefined), path: process.env.PATH ?? "", say: silent });
  const mongod = await startMongod({ binary, dataDir, cacheGb: 0.25, wantedPort: 0, say: silent });
  onTestFinished(mongod.stop);
  return mongod;
}

async function remember(uri: string, mark: string) {
  await using(uri, (client) =>
    client
      .db()
      .collection("marks")
      .insertOne({ mark }, { writeConcern: { w: "majority", journal: true } }),
  );
}

async function marks(uri: string) {
  return using(uri, async (client) => (await client.db().collection("marks").find().toArray()).map((row) => row.mark as string));
}

async function using<T>(uri: string, work: (client: MongoClient) => Promise<T>) {
  const client = new MongoClient(uri);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

const recordOf = (dataDir: string) =>
  JSON.parse(readFileSync(join(dataDir, "database", "process.json"), "utf8")) as { pid: number; port: number };

it("takes over the database of a start that was killed, with everything in it", async () => {
  const dataDir = scratchFolder();
  const holder = await holdEngines(dataDir);
  await remember(holder.engines.mongodbUri, "kept");
  const orphan = recordOf(dataDir);
  await killHard(holder.child);

  const mongod = await start(dataDir);

  expect(mongod).toMatchObject({ how: "adopted", pid: orphan.pid });
  expect(await marks(mongod.uri)).toEqual(["kept"]);
  await mongod.stop();
  expect(processMark(orphan.pid)).toBeUndefined();
});

it("ends an orphan that no record tells of, and starts on its data", async () => {
  const dataDir = scratchFolder();
  const holder = await holdEngines(dataDir);
  await remember(holder.engines.mongodbUri, "kept");
  const orphan = recordOf(dataDir);
  await killHard(holder.child);
  rmSync(join(dataDir, "database", "process.json"));

  const mongod = await start(dataDir);

  expect(mongod.how).toBe("started");
  expect(processMark(orphan.pid)).toBeUndefined();
  expect(await marks(mongod.uri)).toEqual(["kept"]);
});

it("[MSG-4] keeps what was acknowledged when the database itself is killed", async () => {
  const dataDir = scratchFolder();
  const mongod = await start(dataDir);
  await remember(mongod.uri, "acknowledged");
  process.kill(mongod.pid, "SIGKILL");

  await expect.poll(() => recordOf(dataDir).pid, { timeout: 25_000 }).not.toBe(mongod.pid);
  expect(await marks(mongod.uri)).toEqual(["acknowledged"]); // it was started again by itself, on the port everybody knows
  await remember(mongod.uri, "later");
  const { pid } = recordOf(dataDir);
  await mongod.stop();
  expect(processMark(pid)).toBeUndefined();
});

it("does not mind a stale lock, a pid that another process has by now, or a broken record", async () => {
  const dataDir = scratchFolder();
  await (await start(dataDir)).stop();
  writeFileSync(join(dataDir, "database", "lock"), JSON.stringify({ pid: process.pid, mark: "an earlier process" }));
  writeFileSync(join(dataDir, "database", "process.json"), `{"pid":${process.pid},"mark":"an earl`);

  expect((await start(dataDir)).how).toBe("started");
});

it("moves to another port when its own is taken, and is writable there", async () => {
  const dataDir = scratchFolder();
  const first = await start(dataDir);
  await remember(first.uri, "kept");
  const crash = recordOf(dataDir);
  process.kill(first.pid, "SIGKILL");
  await first.stop();
  writeFileSync(join(dataDir, "database", "process.json"), JSON.stringify({ ...crash, mark: "gone" }));
  const squatter = createServer((_, response) => void response.end("not a database")).listen(crash.port, "127.0.0.1");
  await once(squatter, "listening");
  onTestFinished(() => void squatter.close());

  const second = await start(dataDir);

  expect(second.port).not.toBe(crash.port);
  await remember(second.uri, "moved");
  expect(await marks(second.uri)).toEqual(["kept", "moved"]);
});

it("lets one of two starts at once have the data, and the other says so", async () => {
  const dataDir = scratchFolder();
  const holders = await Promise.all([holdEngines(dataDir), holdEngines(dataDir)]);
  const [refused, ...others] = holders.filter(({ engines }) => engines.error);
  const winner = holders.find(({ engines }) => !engines.error);

  expect(others).toEqual([]);
  expect(refused?.engines.error).toContain(`already runs on the data folder ${dataDir} (process ${winner?.child.pid})`);

  for (const { child } of holders) if (child.exitCode === null) await killHard(child);
  await (await start(dataDir)).stop();
});
