import { io } from "socket.io-client";
import { expect, it, onTestFinished } from "vitest";
import { freePort } from "../../server/platform/engines/process/freePort.ts";
import { processMark } from "../../server/platform/engines/process/processMark.ts";
import { endProduct, enginePid, startProduct } from "../support/builtProduct.ts";
import { setUpDesk } from "../support/deskClient.ts";
import { scratchFolder } from "../support/scratchFolder.ts";

async function settings() {
  return { DATA_DIR: scratchFolder(), PORT: String(await freePort(0)), MAIL_LISTEN_PORT: String(await freePort(0)) };
}

async function start(given: Record<string, string>) {
  const product = await startProduct(given);
  onTestFinished(() => endProduct(product, "SIGKILL"));
  return product;
}

it("[OPS-1] starts its engines, says one address and a one-time link, and is quick the second time", async () => {
  const given = await settings();
  const first = await start(given);
  expect(first.address).toBe(`http://127.0.0.1:${given.PORT}`);
  expect(first.link).toMatch(new RegExp(`^${first.address}/setup/[\\w-]{20,}$`));
  await setUpDesk(first.address, first.link ?? "", ["conversation.read"]);
  await endProduct(first, "SIGTERM");

  const began = performance.now();
  const second = await start(given);

  expect(performance.now() - began).toBeLessThan(5000);
  expect(second.link).toBeUndefined();
});

it("[OPS-3] is gone within 10 s of SIGTERM with everything it started, fails no request and tells the sockets", async () => {
  const given = await settings();
  const product = await start(given);
  const desk = await setUpDesk(product.address, product.link ?? "", ["conversation.read"]);
  const engines = [enginePid(given.DATA_DIR, "database"), enginePid(given.DATA_DIR, "search")];
  const socket = io(product.address, {
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
  await endProduct(product, "SIGTERM");
  over = true;
  await Promise.all([load, told]);

  expect(performance.now() - began).toBeLessThan(10_000);
  expect(product.child.exitCode).toBe(0);
  expect([...outcomes].filter((outcome) => outcome !== 200 && outcome !== "ECONNREFUSED")).toEqual([]); // a closed door is no failed request
  expect(engines.map((pid) => processMark(pid))).toEqual([undefined, undefined]);
});

const reasonOf = (error: Error) => (error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.message;

it("says that it runs already when it is started a second time on the same data, and leaves the first alone", async () => {
  const given = await settings();
  const first = await start(given);
  const other = { ...given, PORT: String(await freePort(0)) };

  await expect(startProduct(other)).rejects.toThrow(`already runs on the data folder ${given.DATA_DIR} (process ${first.child.pid})`);

  expect((await fetch(`${first.address}/health/live`)).status).toBe(200);
});

it("ends the engines again when its port is taken", async () => {
  const given = await settings();
  const first = await start(given);
  const other = { ...given, DATA_DIR: scratchFolder() };

  await expect(startProduct(other)).rejects.toThrow("EADDRINUSE");

  expect(() => enginePid(other.DATA_DIR, "database")).toThrow("ENOENT");
  expect(processMark(first.child.pid ?? 0)).toBeDefined();
});
