import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { connect } from "node:net";
import { once } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitMail } from "../../server/features/channels/email/in/splitMail.ts";
import { openFile } from "../../server/features/conversations/index.ts";
import { readBlob } from "../../server/platform/blobs/index.ts";
import { MessageModel } from "../../server/features/conversations/index.ts";
import { desk, fixture, mailDesk, posted, read } from "./given/mailDesk.ts";
import { expectations } from "./given/mailExpectations.ts";

const world = mailDesk();
const megabyte = 1024 * 1024;

describe("large mails", () => {
  it("[MAIL-16] a mail in pieces of any size is left as it is when nothing in it is large", async () => {
    const names = Object.keys(expectations);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.integer({ min: 1, max: 3000 }), async (name, size) => {
        const raw = fixture(name);
        const { small, spilled, digest, cut } = await splitMail(Readable.from(pieces(raw, size), { objectMode: false }));
        expect(small.equals(raw)).toBe(true);
        expect([spilled.size, cut, digest]).toEqual([0, false, createHash("sha256").update(raw).digest("hex")]);
      }),
      { numRuns: 100 },
    );
  });

  it("[MAIL-16] a large file is stored byte for byte beside a small one, whatever the pieces", async () => {
    const [large, tiny] = [randomBytes(3 * megabyte + 1), randomBytes(300)];
    for (const size of [997, 65_536, 5 * megabyte]) {
      const raw = mailWith([large, tiny, large]);
      const { small, spilled } = await splitMail(Readable.from(pieces(raw, size), { objectMode: false }));
      expect(small.length).toBeLessThan(2000);
      expect(spilled.size).toBe(2);
      for (const blob of spilled.values()) expect((await bytesOf(readBlob(blob.id))).equals(large)).toBe(true);
    }
  });

  it("[MAIL-16] files in other codings and embedded mails come out whole too", async () => {
    const table = "id;name\r\n1;Zürich\r\n".repeat(200_000);
    const inner =
      `Subject: Inner\r\nContent-Type: multipart/mixed; boundary=in\r\n\r\n--in\r\nContent-Type: application/zip; name=z.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${"AAAA".repeat(18)}\r\n`.concat(
        `${"AAAA".repeat(18)}\r\n`.repeat(30_000),
        "--in--\r\n",
      );
    const coded = table.replaceAll("ü", "=C3=BC").replaceAll("1;Z", "1;=\r\nZ");
    const part = (header: string, body: string) => `--bb\r\n${header}\r\n\r\n${body}\r\n`;
    const raw = `From: a@b.example\r\nSubject: Kinds\r\nMessage-ID: <kinds@x.example>\r\nContent-Type: multipart/mixed; boundary=bb\r\n\r\n${part("Content-Type: text/plain", "Hello")}${part("Content-Type: text/csv; name=a.csv\r\nContent-Transfer-Encoding: 8bit", table)}${part("Content-Type: text/csv; name=b.csv\r\nContent-Transfer-Encoding: quoted-printable", coded)}${part("Content-Type: message/rfc822", inner)}--bb--\r\n`;
    const { message } = await posted(raw);
    expect(message.attachments.map(({ name }) => name)).toEqual(["a.csv", "b.csv", "message.eml"]);
    const files = await Promise.all(
      message.attachments.map(async ({ id }) => (await bytesOf((await openFile(id)).stream)).toString("utf8")),
    );
    expect([files[0] === table, files[1] === table, files[2] === inner]).toEqual([true, true, true]);
  });

  it("[MAIL-16] 100 MB arrive by SMTP and are stored without being held in memory", async () => {
    const line = `${Buffer.alloc(57, 7).toString("base64")}\r\n`;
    const lines = Math.ceil((100 * megabyte) / 57);
    const start = performance.now();
    global.gc?.();
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
    const mail = await read(await sendLines(line, lines));
    clearInterval(watch);
    const message = await MessageModel.findById(mail.messageId).lean();
    process.stdout.write(`100 MB in ${Math.round(performance.now() - start)} ms, memory +${Math.round((peak - before) / megabyte)} MB\n`);
    expect(message).toMatchObject({ text: "See the film.", attachments: [{ name: "film.mp4", size: lines * 57 }] });
    const { stream } = await openFile(message?.attachments[0]?.id as never);
    expect((await bytesOf(stream)).length).toBe(lines * 57);
    // The mail is 143 MB long; read in one piece it took 1.3 GB.
    expect(peak - before).toBeLessThan(250 * megabyte);
  }, 60_000);

  it("[MAIL-16] a text of many megabytes is shown cut, with the whole mail beside it", async () => {
    const { message } = await posted(
      `From: max@traveller.example\r\nSubject: Long\r\nMessage-ID: <long@x.example>\r\n\r\n${"word ".repeat(1000)}\r\n`.concat(
        "line of text\r\n".repeat(1_500_000),
      ),
    );
    expect(message.text.length).toBeLessThanOrEqual(50_000);
    expect(message.attachments).toMatchObject([{ name: "message.eml" }]);
  }, 60_000);
});

/** Writes the mail by hand at full speed, with the connection's own back-pressure: the sender holds nothing either. */
async function sendLines(line: string, lines: number): Promise<string> {
  const socket = connect(world.listener.port, "127.0.0.1");
  const say = async (text: string) => (socket.write(text), String(((await once(socket, "data")) as [Buffer])[0]));
  await once(socket, "data");
  for (const command of ["EHLO x.example", "MAIL FROM:<max@traveller.example>", `RCPT TO:<${desk}>`, "DATA"]) await say(`${command}\r\n`);
  socket.write(
    `From: max@traveller.example\r\nSubject: Film\r\nMessage-ID: <film@x.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\n\r\nSee the film.\r\n--bb\r\nContent-Type: video/mp4; name=film.mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
  );
  const block = line.repeat(1000);
  for (let left = lines; left > 0; left -= 1000) if (!socket.write(left >= 1000 ? block : line.repeat(left))) await once(socket, "drain");
  const answer = await say("--bb--\r\n.\r\n");
  socket.end("QUIT\r\n");
  return /taken as ([0-9a-f]{24})/.exec(answer)?.[1] ?? answer;
}

function mailWith(files: Buffer[]): Buffer {
  const parts = files.map(
    (file, at) =>
      `--bb\r\nContent-Type: application/zip; name=f${at}.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n`,
  );
  return Buffer.from(
    `From: a@b.example\r\nContent-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\n\r\nHello\r\n${parts.join("")}--bb--\r\n`,
  );
}

function* pieces(raw: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < raw.length; at += size) yield raw.subarray(at, at + size);
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
