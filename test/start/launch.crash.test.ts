import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { io } from "socket.io-client";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { freePort } from "../../server/platform/engines/process/freePort.ts";
import { processMark } from "../../server/platform/engines/process/processMark.ts";
import { endProduct, enginePid, spawnProduct, startProduct, type Product } from "../support/builtProduct.ts";
import { setUpDesk, type DeskClient } from "../support/deskClient.ts";
import { until } from "../support/until.ts";
import { newScratch, scratchFolder } from "../support/scratchFolder.ts";

const settingsIn = async (folder: string) => ({
  DATA_DIR: folder,
  PORT: String(await freePort(0)),
  MAIL_LISTEN_PORT: String(await freePort(0)),
});

// The tests tell one story: the first start on an empty folder, others that may not disturb it, its end, and the next start.
const scratch = newScratch();
let given: Awaited<ReturnType<typeof settingsIn>>;
let first: Product;
let desk: DeskClient;
beforeAll(async () => {
  given = await settingsIn(scratch.folder);
  first = await startProduct(given);
}, 60_000);
afterAll(async () => {
  await endProduct(first, "SIGKILL");
  await scratch.remove();
});

it("[OPS-1] starts its engines, says one address and a one-time link", async () => {
  expect(first.address).toBe(`http://127.0.0.1:${given.PORT}`);
  expect(first.link).toMatch(new RegExp(`^${first.address}/setup/[\\w-]{20,}$`));
  desk = await setUpDesk(first.address, first.link ?? "", ["conversation.read"]);
  expect((await desk.ask("GET", "/me")).status).toBe(200);
});

it("says that it runs already when it is started a second time on the same data, and leaves the first alone", async () => {
  const other = { ...given, PORT: String(await freePort(0)) };

  await expect(startProduct(other)).rejects.toThrow(`already runs on the data folder ${given.DATA_DIR} (process ${first.child.pid})`);

  expect((await fetch(`${first.address}/health/live`)).status).toBe(200);
});

it("ends the engines again when its port is taken", async () => {
  const other = { ...given, DATA_DIR: scratchFolder() };

  await expect(startProduct(other)).rejects.toThrow("EADDRINUSE");

  expect(() => enginePid(other.DATA_DIR, "database")).toThrow("ENOENT");
  expect((await fetch(`${first.address}/health/live`)).status).toBe(200); // who has the port is left alone
});

it("[OPS-3] is gone within 10 s of SIGTERM with everything it started, fails no request and tells the sockets", async () => {
  const engines = [enginePid(given.DATA_DIR, "database"), enginePid(given.DATA_DIR, "search")];
  const socket = io(first.address, {
    transports: ["websocket"],
    auth: { protocol: 1 },
    extraHeaders: { authorization: `Bearer ${desk.token}` },
    reconnection: false,
  });
  onTestFinished(() => void socket.close());
  await new Promise<void>((resolve) => void socket.once("connect", resolve));
  const told = new Promise<void>((resolve) => void socket.once("server:leaving", () => resolve()));
  const outcomes = new Set<number | string>();
  let over = false;
  const load = Promise.all(
    Array.from({ length: 8 }, async () => {
      while (!over)
        outcomes.add(
          await desk.ask("GET", "/me").then(
            ({ status }) => status,
            (error: Error) => reasonOf(error),
          ),
        );
    }),
  );

  const began = performance.now();
  await endProduct(first, "SIGTERM");
  over = true;
  await Promise.all([load, told]);

  expect(performance.now() - began).toBeLessThan(10_000);
  expect(first.child.exitCode).toBe(0);
  expect([...outcomes].filter((outcome) => outcome !== 200 && outcome !== "ECONNREFUSED")).toEqual([]); // a closed door is no failed request
  expect(engines.map((pid) => processMark(pid))).toEqual([undefined, undefined]);
});

const reasonOf = (error: Error) => (error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.message;

it("[OPS-1] is quick the second time, and gives no link once the desk is set up", async () => {
  const second = await startProduct(given);
  onTestFinished(() => endProduct(second, "SIGKILL"));

  // Nothing is fetched, built or made anew: what could take long is not done.
  expect(second.lines).toEqual([`Waydesk is at ${second.address}`]);
  expect(second.link).toBeUndefined();
  await endProduct(second, "SIGTERM");
});

it("[OPS-3] asked to stop while it starts, it leaves nothing of what it started behind", async () => {
  const record = join(given.DATA_DIR, "database", "process.json");
  expect(existsSync(record)).toBe(false);
  const starting = spawnProduct(given);
  onTestFinished(() => void starting.kill("SIGKILL"));
  const pid = await until(() => existsSync(record) && enginePid(given.DATA_DIR, "database"));
  const ended = once(starting, "exit");
  starting.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(processMark(pid)).toBeUndefined();
});
