import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { emailSettings, ingestDoer, sendDoer, stopMailWorker } from "../../server/features/channels/email/index.ts";
import { RawMailModel } from "../../server/features/channels/email/in/rawMail.model.ts";
import { OutboxMailModel } from "../../server/features/channels/email/out/outboxMail.model.ts";
import { ConversationModel, MessageModel } from "../../server/features/conversations/index.ts";
import { addDepartment } from "../../server/features/departments/index.ts";
import { moveClock, systemCtx } from "../../server/platform/ctx.ts";
import { connectDatabase, disconnectDatabase } from "../../server/platform/database/index.ts";
import { startWorker } from "../../server/platform/dueWork/index.ts";
import { killHard } from "../support/engineHolder.ts";
import { freshDatabase } from "../support/freshDatabase.ts";
import { startScript } from "../support/startScript.ts";
import { answer, delivery, desk, mailFrom } from "./given/mailDesk.ts";
import { freePort, mailSink } from "./given/mailSink.ts";
import { until } from "../support/until.ts";

const uri = freshDatabase();
const children: ChildProcess[] = [];
let sink: Awaited<ReturnType<typeof mailSink>>;
let port: number;

beforeAll(async () => {
  await connectDatabase(uri);
  await addDepartment(systemCtx(), { name: "Front desk", nameZh: "前台", icon: "headset" });
  sink = await mailSink();
  port = await freePort();
});
afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null && child.signalCode === null) await killHard(child);
});
afterAll(async () => {
  await sink.stop();
  await stopMailWorker();
  await disconnectDatabase();
});

/** A server process with these roles; it is ready when it says so. */
async function serverProcess(roles: string): Promise<ChildProcess> {
  const settings = {
    ROLES: roles,
    MONGODB_URI: uri,
    SMTP_URL: sink.url,
    MAIL_ADDRESS: desk,
    MAIL_LISTEN_PORT: String(port),
    SECRET: "the secret of the tests, long enough",
    LOG_LEVEL: "error",
  };
  const { child } = await startScript(join(import.meta.dirname, "given", "mailProcess.ts"), { env: settings });
  children.push(child);
  return child;
}

async function deliver(raw: string) {
  await createTransport({ host: "127.0.0.1", port, ignoreTLS: true }).sendMail({
    raw,
    envelope: { from: "sam@traveller.example", to: [desk] },
  });
}

it("[MAIL-5] a mail that was answered 250 survives kill -9 of the listener and is posted once", async () => {
  for (let round = 0; round < 3; round++) {
    const child = await serverProcess("mail");
    await Promise.all([1, 2, 3].map(() => deliver(mailFrom("sam@traveller.example"))));
    await killHard(child);
  }
  expect(await RawMailModel.countDocuments({ state: "stored" })).toBe(9);
  const worker = startWorker(ingestDoer());
  await until(async () => (await RawMailModel.countDocuments({ state: "posted" })) === 9, { what: "reading all nine" });
  await worker.stop();
  expect(await MessageModel.countDocuments({ kind: "inbound" })).toBe(9);
}, 60_000);

it("[MAIL-18] kill -9 in the middle of a session: the mail is unclear, and nobody sends it again", async () => {
  const conversation = await ConversationModel.findOne().lean();
  const child = await serverProcess("worker");
  sink.feel("hangs");
  const message = await answer(conversation?._id, "Sent while dying.");
  await until(() => sink.taken.some(({ raw }) => raw.includes("Sent while dying.")), { what: "the mail reaching the other server" });
  await killHard(child);
  sink.feel("takes");
  expect(await OutboxMailModel.findById(message._id).lean()).toMatchObject({ state: "sending" });
  // The lease of the dead worker ends after 30 s; the clock goes there at once.
  moveClock(31_000);
  const worker = startWorker(sendDoer(() => ({ ...emailSettings(), smtpUrl: sink.url })));
  expect(await delivery(message, "unclear")).toMatchObject({ reason: "interrupted" });
  await worker.stop();
  expect(sink.taken).toHaveLength(1);
}, 60_000);
