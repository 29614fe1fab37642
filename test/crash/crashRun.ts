import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../server/platform/engines/process/freePort.ts";
import type { HeldThread } from "../../shared/conversations/applyConversationChange.ts";
import { endProduct, enginePid, startProduct } from "../support/builtProduct.ts";
import { deskClient, setUpDesk } from "../support/deskClient.ts";
import type { DeskClient } from "../support/deskClient.ts";
import type { CrashPlan, SendJob } from "./crashPlan.ts";
import { listen, readThread } from "./listener.ts";
import type { Listener } from "./listener.ts";
import { send } from "./sender.ts";
import type { Sent } from "./sender.ts";
import { verdict } from "./verdict.ts";

export interface CrashResult {
  wrong: string[];
  acknowledged: number;
  givenUp: number;
  kills: number;
  seconds: number;
}

const abilities = [
  "contact.read",
  "contact.write",
  "conversation.create",
  "conversation.note",
  "conversation.read",
  "conversation.readAll",
  "conversation.reply",
];

/** Sends everything of the plan through the built product while it and its database are killed, then compares what everybody has. */
export async function crashRun(plan: CrashPlan, dataDir: string, tell: (line: string) => void): Promise<CrashResult> {
  const began = performance.now();
  const settings = { DATA_DIR: dataDir, PORT: String(await freePort(0)), MAIL_LISTEN_PORT: String(await freePort(0)) };
  const listeners: Listener[] = [];
  const sent: Sent[] = [];
  let [acknowledged, kills, over, failed] = [0, 0, false, false];
  let product = await startProduct(settings);
  try {
    const desk = await setUpDesk(product.address, product.link ?? "", abilities);
    const ids = await openConversations(desk, plan.clients);
    listeners.push(...plan.jobs.map(() => listen(deskClient(desk.address, desk.token), ids)));
    const killing = killAll();
    await Promise.all(plan.jobs.map((jobs) => sendAll(desk, ids, jobs)));
    over = true;
    await killing;
    const stored = await whenSettled(desk, ids, listeners);
    const believed = listeners.map(({ threads }) => threads);
    const seconds = (performance.now() - began) / 1000;
    return { wrong: verdict(stored, sent, believed), acknowledged, givenUp: sent.length - acknowledged, kills, seconds };
  } finally {
    failed = true; // or over with all kills done: either way nothing is restarted any more
    for (const { stop } of listeners) stop();
    await endProduct(product, "SIGTERM");
  }

  async function sendAll(desk: DeskClient, ids: string[], jobs: SendJob[]) {
    for (const job of jobs) {
      const result = await send(desk, ids[job.conversation] ?? "", job);
      sent.push(result);
      if ("acknowledged" in result) acknowledged += 1;
      if (sent.length % 1000 === 0) tell(`${sent.length} sent, ${kills} kills`);
    }
  }

  async function killAll() {
    for (const { after, laterMs, what } of plan.kills) {
      while (acknowledged < after && !over && !failed) await pause(2);
      await pause(laterMs);
      if (failed) return;
      kills += 1;
      if (what === "database") process.kill(enginePid(dataDir, "database"), "SIGKILL");
      else product = await killAndRestart();
    }
  }

  async function killAndRestart() {
    await endProduct(product, "SIGKILL");
    return startProduct(settings);
  }
}

async function openConversations(desk: DeskClient, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const identities = [{ kind: "email", value: `traveller${index}@example.com` }];
    const contact = await desk.must<{ id: string }>("POST", "/contacts", { name: `Traveller ${index}`, identities });
    const first = { contactId: contact.id, subject: `Trip ${index}`, channel: "email", text: "Your itinerary." };
    ids.push((await desk.must<{ id: string }>("POST", "/conversations", first, { "idempotency-key": `open-${index}` })).id);
  }
  return ids;
}

/** Nothing is under way any more: every client has come to the server's revision of every thread, or the time for it is over. */
async function whenSettled(desk: DeskClient, ids: string[], listeners: Listener[]): Promise<Map<string, HeldThread>> {
  for (let waited = 0; ; waited += 1) {
    const stored = new Map(await Promise.all(ids.map(async (id) => [id, await readThread(desk, id)] as const)));
    const isSettled = listeners.every(({ threads }) => ids.every((id) => threads.get(id)?.row.revision === stored.get(id)?.row.revision));
    if (isSettled || waited === 30) return stored;
    await pause(1000);
  }
}
