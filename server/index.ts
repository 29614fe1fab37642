import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startMailRole } from "./features/channels/email/index.ts";
import { makeAccountIndexes, newSetupLink } from "./features/auth/index.ts";
import { adoptTags, adoptUrgency } from "./features/conversations/index.ts";
import { oweFaces } from "./features/sla/index.ts";
import { makeApp } from "./app.ts";
import { connectDatabase, disconnectDatabase } from "./platform/database/index.ts";
import { startWorker } from "./platform/dueWork/index.ts";
import { startReader } from "./platform/eventLog/index.ts";
import type { Env } from "./platform/env.ts";
import { watchDoor } from "./platform/http/doorway.ts";
import { log } from "./platform/log.ts";
import { useSearch } from "./platform/search/index.ts";
import { publicUrl } from "./platform/settings.ts";
import { stopWithin } from "./platform/stopWithin.ts";
import { doers, readers } from "./reactions.ts";
import { openSockets } from "./sockets.ts";

export interface Waydesk {
  /** Where the web role listens; undefined without it. */
  port: number | undefined;
  stop(): Promise<void>;
}

/** What is being done at a stop has so long; with what follows the process is gone within ten seconds. */
const workSeconds = 8;

/** Starts the roles of this process on a running database, tells where it is, and stops in order (OPS-3). */
export async function startWaydesk(settings: Env): Promise<Waydesk> {
  await connectDatabase(settings.MONGODB_URI ?? "");
  await makeAccountIndexes();
  await adoptUrgency();
  await adoptTags();
  await oweFaces();
  useSearch(settings.MEILI_URL ? { url: settings.MEILI_URL, key: settings.MEILI_KEY ?? "" } : undefined);
  const worker = settings.ROLES.includes("worker") ? startWorkerRole(workSeconds * 1000) : undefined;
  const mail = settings.ROLES.includes("mail") ? await startMailRole() : undefined;
  const web = settings.ROLES.includes("web") ? await startWebRole(settings) : undefined;
  return {
    port: web?.port,
    stop: async () => {
      await Promise.all([web?.stop(), worker?.stop(), mail?.stop()]);
      await disconnectDatabase();
    },
  };
}

function startWorkerRole(within: number) {
  const reading = readers.map((reader) => ({ name: reader.name, stop: startReader(reader).stop }));
  const doing = doers.map((doer) => ({ name: doer.type, stop: startWorker(doer).stop }));
  return { stop };

  async function stop() {
    const left = await stopWithin(within, [...reading, ...doing]);
    if (left.length > 0) log.warn({ left }, "stopped in the midst of these: they are begun anew once their lease runs out");
  }
}

async function startWebRole(settings: Env) {
  let leaving = false;
  const server = createServer(makeApp(() => leaving));
  const door = watchDoor(server);
  const { io, broadcasting } = await openSockets(server);
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(settings.PORT, settings.HOST, resolve));
  const { port } = server.address() as AddressInfo;
  await sayWhere();
  return { port, stop };

  /** No request fails: requests under way are answered, sockets are asked to come back, then the door closes. */
  async function stop() {
    leaving = true;
    io.local.emit("server:leaving", { v: 1 });
    await broadcasting.close();
    await door.leave(settings.SHUTDOWN_SECONDS);
    await io.close();
    log.debug("web role stopped");
  }
}

/** The one address and, while nobody has set the desk up, the link that does. */
async function sayWhere() {
  const link = await newSetupLink();
  process.stdout.write(`Waydesk is at ${publicUrl()}\n${link ? `Set it up, once, within a day: ${link}\n` : ""}`);
}
