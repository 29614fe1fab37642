import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { Types } from "mongoose";
import { createTransport } from "nodemailer";
import { describe, expect, it, onTestFinished } from "vitest";
import { startSmtpListener } from "../../server/features/channels/email/index.ts";
import { ingestMail } from "../../server/features/channels/email/in/ingestMail.ts";
import { RawMailModel } from "../../server/features/channels/email/in/rawMail.model.ts";
import { storeRawMail } from "../../server/features/channels/email/in/storeRawMail.ts";
import { MessageHtmlModel, MessageModel, openFile } from "../../server/features/conversations/index.ts";
import { WorkModel } from "../../server/platform/dueWork/index.ts";
import { deliver, desk, fixture, mailDesk, mailFrom, posted, read, settings } from "./given/mailDesk.ts";
import { expectations } from "./given/mailExpectations.ts";
import { until } from "../support/until.ts";

const run = promisify(execFile);
const world = mailDesk();

describe("taking mails in", () => {
  it("[MAIL-5] the same mail delivered again, or read twice at once, is one message", async () => {
    const raw = mailFrom("gil@traveller.example");
    const first = await posted(raw);
    expect((await read(await deliver(raw))).state).toBe("duplicate");
    await Promise.all([ingestMail(String(first.mail._id), 1, settings), ingestMail(String(first.mail._id), 1, settings)]);
    expect(await MessageModel.countDocuments({ "author.id": String(first.message.author.id), kind: "inbound" })).toBe(1);
    const other = raw.replace("where is my bag", "here is another text");
    expect((await read(await deliver(other))).state, "another mail with a stolen Message-ID is not swallowed").toBe("posted");
  });

  it("[MAIL-5] a mail stored before a crash is read after it", async () => {
    const id = await storeRawMail(Readable.from([Buffer.from(mailFrom("hal@traveller.example"))]), {
      mailbox: desk,
      from: "hal@traveller.example",
      recipients: [desk],
      remoteAddress: "127.0.0.1",
    });
    expect((await read(String(id))).state).toBe("posted");
  });

  it("[MAIL-7] what cannot be parsed becomes a flagged conversation with the whole mail", async () => {
    const raw = fixture("too-deep");
    const { message, conversation } = await posted(raw);
    expect(message.mail).toMatchObject({ unreadable: true });
    expect(conversation.subject).toBe("customer@traveller.example");
    const { file, stream } = await openFile(message.attachments[0]?.id as never);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(file.name).toBe("message.eml");
    expect(Buffer.concat(chunks).equals(raw)).toBe(true);
  });

  it("[MAIL-15] HTML is kept clean, inline images are tied to their files", async () => {
    const { message } = await posted(fixture("apple-mail-inline-image"));
    const html = await MessageHtmlModel.findById(message._id).lean();
    expect(message.attachments).toMatchObject([{ name: "IMG_0412.png", inline: true, size: 70 }]);
    expect(html?.html).toContain(`data-inline="${String(message.attachments[0]?.id)}"`);
    expect(message.mail).toMatchObject({ hasHtml: true, remoteImages: 0 });
  });

  it("[MAIL-13] every fixture arrives by SMTP and is posted, booked or known", async () => {
    const names = Object.keys(expectations);
    const ids: string[] = [];
    while (names.length > 0) ids.push(...(await Promise.all(names.splice(0, 10).map((name) => deliver(fixture(name))))));
    const unread = { _id: { $in: ids.map((id) => new Types.ObjectId(id)) }, state: "stored" as const };
    expect(await until(async () => (await RawMailModel.countDocuments(unread)) === 0, { what: "reading every mail", seconds: 100 })).toBe(
      true,
    );
    expect(await WorkModel.countDocuments({ state: "dead" })).toBe(0);
  }, 120_000);

  it("[MAIL-16] takes no mail for others and none above the limit, and goes on", async () => {
    await expect(deliver(mailFrom("ivy@traveller.example"), { to: ["someone@elsewhere.example"] })).rejects.toMatchObject({
      responseCode: 550,
    });
    expect((await posted(mailFrom("ivy@traveller.example"))).mail.state).toBe("posted");
  });

  it("[MAIL-7] one address cannot take all sessions; the next mail of another is taken later", async () => {
    const many = await Promise.allSettled(Array.from({ length: 30 }, () => deliver(mailFrom("flood@elsewhere.example"))));
    const refused = many.filter((one) => one.status === "rejected");
    expect(refused.length).toBeGreaterThanOrEqual(1);
    for (const one of refused) expect(one.reason).toMatchObject({ responseCode: 421 });
    expect((await posted(mailFrom("flora@traveller.example"))).mail.state).toBe("posted");
  });

  it("[MAIL-5] speaks STARTTLS with the certificate it is given", async () => {
    const folder = mkdtempSync(join(tmpdir(), "waydesk-tls-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const tls = { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") };
    await run("openssl", [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "2",
      "-subj",
      "/CN=waydesk.example",
      "-keyout",
      tls.key,
      "-out",
      tls.cert,
    ]);
    const encrypted = await startSmtpListener({ ...settings, tls });
    onTestFinished(encrypted.stop);
    const sender = createTransport({
      host: "127.0.0.1",
      port: encrypted.port,
      requireTLS: true,
      tls: { ca: readFileSync(tls.cert), servername: "waydesk.example" },
    });
    const sent = await sender.sendMail({ raw: mailFrom("val@traveller.example"), envelope: { from: "val@traveller.example", to: [desk] } });
    expect(sent.response).toMatch(/^250 taken as/);
  });

  it("[MAIL-5] takes mails of swaks and of a Python program", async () => {
    const port = String(world.listener.port);
    await run("swaks", [
      "--server",
      "127.0.0.1",
      "--port",
      port,
      "--from",
      "jan@swaks.example",
      "--to",
      desk,
      "--h-Subject",
      "By swaks",
      "--body",
      "from swaks",
    ]);
    const python = `import smtplib;from email.message import EmailMessage as M;m=M();m["From"]="kim@python.example";m["To"]="${desk}";m["Subject"]="By Python";m.set_content("from python");smtplib.SMTP("127.0.0.1",${port}).send_message(m)`;
    await run("python3", ["-c", python]);
    const texts = { text: { $in: ["from swaks", "from python"] } };
    expect(await until(async () => ((await MessageModel.countDocuments(texts)) === 2 ? "both" : null), { what: "both mails" })).toBe(
      "both",
    );
  });
});
