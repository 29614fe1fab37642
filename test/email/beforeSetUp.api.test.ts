import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startSmtpListener, stopMailWorker } from "../../server/features/channels/email/index.ts";
import { RawMailModel } from "../../server/features/channels/email/in/rawMail.model.ts";
import type { SmtpListener } from "../../server/features/channels/email/in/smtpListener.ts";
import { addDepartment } from "../../server/features/departments/index.ts";
import { systemCtx } from "../../server/platform/ctx.ts";
import { connectDatabase, disconnectDatabase } from "../../server/platform/database/index.ts";
import { freshDatabase } from "../support/freshDatabase.ts";
import { desk, mailFrom, settings } from "./given/mailDesk.ts";

let listener: SmtpListener;
beforeAll(async () => {
  await connectDatabase(freshDatabase());
  listener = await startSmtpListener(settings);
});
afterAll(async () => {
  await listener.stop();
  await stopMailWorker();
  await disconnectDatabase();
});

const deliver = () =>
  createTransport({ host: "127.0.0.1", port: listener.port, ignoreTLS: true }).sendMail({
    raw: mailFrom("uma@traveller.example"),
    envelope: { from: "uma@traveller.example", to: [desk] },
  });

it("[MAIL-5] before the desk is set up the sending server keeps the mail; afterwards it is taken", async () => {
  await expect(deliver()).rejects.toMatchObject({ responseCode: 451 });
  expect(await RawMailModel.countDocuments({})).toBe(0);
  await addDepartment(systemCtx(), { name: "Front desk", nameZh: "前台", icon: "headset" });
  expect((await deliver()).response).toMatch(/^250 taken as/);
});
