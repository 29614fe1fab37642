import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MongoClient } from "mongodb";
import { startEngines } from "../../server/platform/engines/index.ts";
import { readEnv } from "../../server/platform/env.ts";
import { endProduct, startProduct } from "../support/builtProduct.ts";
import { setUpDesk } from "../support/deskClient.ts";
import { ask, connectVisitor } from "../support/world.ts";
import { call } from "./load.ts";

const abilities = [
  "agent.read",
  "contact.read",
  "contact.write",
  "conversation.create",
  "conversation.note",
  "conversation.read",
  "conversation.readAll",
  "conversation.reply",
  "department.read",
];

/** The built product and the bare server beside it, on one real database; a token, and conversations to write into. */
export async function benchDesk() {
  const folder = mkdtempSync(join(tmpdir(), "waydesk-bench-"));
  const read = readEnv({ DATA_DIR: folder, DATABASE_CACHE_GB: "1" });
  if (!read.ok) throw new Error(read.faults.join("\n"));
  const engines = await startEngines(read.env, process.env["PATH"] ?? "", () => {});
  const uri = new URL(engines.mongodbUri);
  uri.pathname = "/waydesk";
  const settings = {
    MONGODB_URI: uri.href,
    DATA_DIR: folder,
    PORT: "0",
    MAIL_LISTEN_PORT: "0",
    ...(engines.search ? { MEILI_URL: engines.search.url, MEILI_KEY: engines.search.key } : {}),
  };
  const port = String(20_000 + (process.pid % 20_000));
  const product = await startProduct({
    ...settings,
    PORT: port,
    ...(process.env["PROFILE"] ? { NODE_OPTIONS: process.env["PROFILE"] } : {}),
  });
  const desk = await setUpDesk(product.address, product.link ?? "", abilities);
  const client = await new MongoClient(uri.href).connect();
  const bare = await startBare(uri.href);
  const headers = { authorization: `Bearer ${desk.token}` };
  return { folder, uri: uri.href, settings: { ...settings, PORT: port }, product, desk, db: client.db(), bare, headers, stop };

  async function stop() {
    bare.child.kill();
    await client.close();
    await endProduct(product, "SIGTERM");
    await engines.stop();
  }
}

export type BenchDesk = Awaited<ReturnType<typeof benchDesk>>;

async function startBare(uri: string): Promise<{ child: ChildProcess; address: string; pid: number }> {
  const child = fork(join(import.meta.dirname, "bareServer.ts"), {
    env: { ...process.env, MONGODB_URI: uri, NODE_ENV: "production" },
    execArgv: ["--import", "tsx"],
  });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return { child, address: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 };
}

/** Conversations by chat to write into, their ids. */
export async function openChats(desk: BenchDesk, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const visitor = await connectVisitor(desk.product.address);
    await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
    await ask(visitor, "chat:send", { key: `bench-${index}-${Date.now()}`, text: "Hello, my bag did not arrive" });
    visitor.close();
  }
  const page = JSON.parse(
    await call(desk.product.address, { method: "GET", path: "/api/v1/conversations?limit=100", headers: desk.headers }),
  ) as { items: { id: string }[] };
  ids.push(...page.items.map(({ id }) => id));
  return ids;
}

let key = 0;

/** An answer by chat, as a program sends it. */
export const postAnswer = (desk: BenchDesk, id: string, text = "We found your bag and bring it to your hotel before noon.") =>
  call(desk.product.address, {
    method: "POST",
    path: `/api/v1/conversations/${id}/messages`,
    headers: { ...desk.headers, "idempotency-key": `bench-${process.pid}-${++key}` },
    body: JSON.stringify({ kind: "outbound", channel: "chat", text }),
  });
