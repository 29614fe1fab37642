import { readFileSync } from "node:fs";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Ability } from "../../../shared/auth/abilities.ts";
import {
  emailSettings,
  ingestDoer,
  mailOutReader,
  sendDoer,
  startSmtpListener,
  stopMailWorker,
} from "../../../server/features/channels/email/index.ts";
import { RawMailModel } from "../../../server/features/channels/email/in/rawMail.model.ts";
import type { SmtpListener } from "../../../server/features/channels/email/in/smtpListener.ts";
import { ConversationModel, MessageModel, type MessageRecord } from "../../../server/features/conversations/index.ts";
import { postMessage } from "../../../server/features/conversations/commands/postMessage.ts";
import { addDepartment } from "../../../server/features/departments/index.ts";
import { newId, newKey, systemCtx, type Ctx } from "../../../server/platform/ctx.ts";
import { connectDatabase, disconnectDatabase } from "../../../server/platform/database/index.ts";
import { startWorker } from "../../../server/platform/dueWork/index.ts";
import { startReader } from "../../../server/platform/eventLog/index.ts";
import { freshDatabase } from "../../support/freshDatabase.ts";
import { mailSink } from "./mailSink.ts";
import { until } from "../../support/until.ts";

export const desk = "desk@waydesk.example";
export const settings = {
  ...emailSettings(),
  address: desk,
  name: "Waydesk",
  secret: "a secret of thirty-two characters",
  smtpUrl: null as string | null,
  listen: { host: "127.0.0.1", port: 0 },
};
const settingsOf = () => ({ ...settings });
const abilities = new Set<Ability>([
  "conversation.read",
  "conversation.readAll",
  "conversation.reply",
  "conversation.status",
  "outbox.read",
  "outbox.retry",
]);
export const agent: Ctx = { ...systemCtx(), actor: { kind: "agent", id: String(newId()), name: "Lin", abilities, departmentIds: [] } };

/** The whole mail channel on a database of its own: listener, reader, workers, and a mail server outside. Call it once per test file. */
export function mailDesk() {
  const running: { stop: () => Promise<unknown> }[] = [];
  const world = { sink: {} as Awaited<ReturnType<typeof mailSink>>, listener: {} as SmtpListener };
  beforeAll(async () => {
    await connectDatabase(freshDatabase());
    await addDepartment(systemCtx(), { name: "Front desk", nameZh: "前台", icon: "headset" });
    world.sink = await mailSink();
    world.listener = await startSmtpListener(settings);
    running.push(startReader(mailOutReader(settingsOf)), startWorker(ingestDoer(settingsOf)), startWorker(sendDoer(settingsOf)));
    port = world.listener.port;
  });
  beforeEach(() => {
    world.sink.taken.length = 0;
    world.sink.feel("takes");
    settings.smtpUrl = world.sink.url;
  });
  afterAll(async () => {
    await Promise.all([world.listener.stop(), world.sink.stop(), ...running.map((one) => one.stop())]);
    await stopMailWorker();
    await disconnectDatabase();
  });
  return world;
}

let port = 0;

export const fixture = (name: string) => readFileSync(new URL(`../../fixtures/mail/${name}.eml`, import.meta.url));

/** Sends raw bytes to the listener by SMTP; answers the id it said. */
export async function deliver(raw: Buffer | string, { from = "customer@traveller.example", to = [desk] } = {}): Promise<string> {
  const transport = createTransport({ host: "127.0.0.1", port: port, ignoreTLS: true });
  const sent = await transport.sendMail({ raw, envelope: { from, to } });
  return /taken as ([0-9a-f]{24})/.exec(sent.response)?.[1] ?? "";
}

export const read = (rawId: string) =>
  until(() => RawMailModel.findOne({ _id: rawId, state: { $ne: "stored" } }).lean(), { what: "reading the mail" });

export async function posted(raw: Buffer | string, envelope?: { from?: string; to?: string[] }) {
  const mail = await read(await deliver(raw, envelope));
  const message = await MessageModel.findById(mail.messageId).lean();
  const conversation = await ConversationModel.findById(mail.conversationId).lean();
  if (!message || !conversation) throw new Error(`the mail is ${mail.state}`);
  return { mail, message, conversation };
}

export const mailFrom = (from: string, more = "", text = "Hello, where is my bag?") =>
  `From: ${from}\r\nTo: ${desk}\r\nSubject: Lost bag\r\nMessage-ID: <${newKey()}@traveller.example>\r\n${more}\r\n${text}\r\n`;

export async function answer(conversationId: unknown, text = "It is on its way.") {
  const message = await postMessage(agent, {
    id: String(conversationId),
    kind: "outbound",
    channel: "email",
    text,
    attachmentIds: [],
    key: newKey(),
  });
  return message;
}

export const delivery = (message: Pick<MessageRecord, "_id">, state: string) =>
  until(
    async () => {
      const now = await MessageModel.findById(message._id).lean();
      return now?.delivery?.state === state ? now.delivery : null;
    },
    { what: `delivery state ${state}` },
  );

export const doubts = async (conversationId: MessageRecord["_id"]) =>
  (await MessageModel.find({ conversationId }).lean()).map(({ event }) => event).filter((event) => event?.type === "mailDoubt");
