import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Types } from "mongoose";
import type { ConversationRecord } from "../../../server/features/conversations/index.ts";
import { projectRoot } from "../../../server/platform/projectRoot.ts";
import { startScript } from "../../support/startScript.ts";
import { somePolicy } from "./clockDesk.ts";

/** A desk without people whose policy gives a minute for the first response, by the wall clock. */
export async function openDrill(uri: string) {
  const { connectDatabase } = await import("../../../server/platform/database/index.ts");
  const { OrganisationModel } = await import("../../../server/features/departments/index.ts");
  const { addPolicy } = await import("../../../server/features/sla/commands/savePolicy.ts");
  const { systemCtx } = await import("../../../server/platform/ctx.ts");
  await connectDatabase(uri);
  await OrganisationModel.create({
    _id: "organisation",
    name: "Drill",
    zone: "UTC",
    language: "en",
    startedWith: "empty",
    createdAt: new Date(),
  });
  const targets = { firstResponse: 1, nextResponse: null, resolution: null, callBack: null, transferAcceptance: null };
  await addPolicy(systemCtx(), { ...somePolicy, targets: { urgent: targets, high: targets, normal: targets, low: targets } });
}

/** `count` conversations whose first response is due within one second from `dueAt` on; the warning at half is past when it is near. */
export async function startClocks(count: number, dueAt: Date) {
  const { ConversationModel } = await import("../../../server/features/conversations/index.ts");
  const { adoptClocks } = await import("../../../server/features/sla/index.ts");
  const { systemCtx } = await import("../../../server/platform/ctx.ts");
  const made = Array.from({ length: count }, (_, index) =>
    conversationOf(index, new Date(dueAt.getTime() - 60_000 + (1000 * index) / count)),
  );
  await ConversationModel.collection.insertMany(made as never[]);
  const waiting = made.values();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (const conversation of waiting) await adoptClocks(systemCtx(), conversation, conversation.createdAt);
    }),
  );
}

function conversationOf(index: number, createdAt: Date): ConversationRecord {
  const contact = { id: new Types.ObjectId(), name: `Contact ${index}`, tier: null };
  const shown = {
    subject: "drill",
    status: "open",
    active: true,
    priority: "normal",
    channel: "chat",
    tags: [],
    snippet: "",
    unanswered: 1,
  };
  const unset = {
    visitorId: null,
    assigneeId: null,
    departsAt: null,
    clock: null,
    nextStep: null,
    resolvedAt: null,
    joinedInto: null,
    followUpOf: null,
  };
  const ids = { _id: new Types.ObjectId(), number: `WD-${String(new Types.ObjectId())}`, ownerDepartmentId: new Types.ObjectId() };
  const counts = {
    seq: 0,
    revision: 1,
    outsideRevision: 0,
    dueAt: new Date(8.64e12),
    lastActivityAt: createdAt,
    createdAt,
    participants: [],
  };
  return { ...ids, contact, ...shown, ...unset, ...counts } as unknown as ConversationRecord;
}

/** A process that fires clocks, on the same database; `shift` moves its clock. */
export async function startClockWorker(uri: string, shift = 0, name = "worker"): Promise<ChildProcess> {
  const named = new URL(uri);
  named.searchParams.set("appName", name);
  const script = join(projectRoot, "test/sla/given/clockWorker.ts");
  const { child } = await startScript(script, { args: [named.href, String(shift)], env: { LOG_LEVEL: "error" } });
  return child;
}

/** Ends the transactions a process left open, as the database does by itself after 15 s: a test need not wait for that. */
export async function endTransactionsOf(names: string[]) {
  const { client } = (await import("../../../server/platform/database/index.ts")).database();
  const operations = client
    .db("admin")
    .aggregate<{ lsid?: { id: unknown } }>(
      [{ $currentOp: { allUsers: true, idleSessions: true } }, { $match: { appName: { $in: names }, transaction: { $exists: true } } }],
      { readConcern: { level: "local" } },
    );
  const sessions = (await operations.toArray()).flatMap(({ lsid }) => (lsid ? [{ id: lsid.id }] : []));
  if (sessions.length > 0) await client.db("admin").command({ killSessions: sessions });
}

export async function endWorker(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** How often each clock was said to have warned and breached: in the log, and in the threads. */
export async function toldOf() {
  const { database } = await import("../../../server/platform/database/index.ts");
  const counts = async (collection: string, key: string, match: object) => {
    const rows = await database()
      .collection(collection)
      .aggregate<{ count: number }>([
        { $match: match },
        {
          $group: {
            _id: key === "log" ? { c: "$payload.clockId", t: "$type" } : { c: "$conversationId", t: "$event.type" },
            count: { $sum: 1 },
          },
        },
      ])
      .toArray();
    return { told: rows.length, doubled: rows.filter(({ count }) => count > 1).length };
  };
  const log = await counts("events", "log", { type: { $in: ["clock.warned", "clock.breached"] } });
  const threads = await counts("messages", "thread", { "event.type": { $in: ["clockWarned", "clockBreached"] } });
  return { log, threads };
}

/** Waits until so many things were said, or time is up; answers the milliseconds it took. */
export async function untilTold(wanted: number, milliseconds: number): Promise<number> {
  const started = performance.now();
  for (;;) {
    const { log } = await toldOf();
    const passed = performance.now() - started;
    if (log.told >= wanted) return passed;
    if (passed > milliseconds) throw new Error(`${log.told} of ${wanted} were said in ${Math.round(passed / 1000)} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
