import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { foldQuotes } from "../../server/features/channels/email/quotes/foldQuotes.ts";
import { stopMailWorker } from "../../server/features/channels/email/read/mailWorker.ts";
import { readMail, textOfHtml } from "../../server/features/channels/email/read/readMail.ts";
import type { ReadMail } from "../../server/features/channels/email/read/mailTypes.ts";
import { classifyMail } from "../../server/features/channels/email/thread/classifyMail.ts";
import { expectations } from "./given/mailExpectations.ts";

const folder = new URL("../fixtures/mail/", import.meta.url);
const fixture = (name: string) => readFileSync(new URL(`${name}.eml`, folder));

afterAll(stopMailWorker);

async function mailOf(raw: Buffer): Promise<ReadMail> {
  const read = await readMail(raw);
  if ("unreadable" in read) throw new Error(read.unreadable);
  return read.mail;
}

describe("real mails", () => {
  it("[MAIL-13] every fixture has an expectation, and there are at least 40", () => {
    const names = readdirSync(folder).filter((file) => file.endsWith(".eml"));
    expect(names.map((file) => file.slice(0, -4)).toSorted()).toEqual(Object.keys(expectations).toSorted());
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.entries(expectations))("[MAIL-13] %s is read as its sender meant it", async (name, expected) => {
    const read = await readMail(fixture(name));
    if (expected.unreadable) {
      expect(read).toEqual({ unreadable: expect.stringMatching(expected.unreadable) });
      return;
    }
    if ("unreadable" in read) throw new Error(read.unreadable);
    const { mail } = read;
    const { visible, quoted } = foldQuotes(mail.text ?? (await textOfHtml(mail.html ?? "")) ?? "");
    const seen = {
      from: mail.from ? `${mail.from.name} <${mail.from.address}>` : "nobody",
      subject: mail.subject,
      visible: visible.slice(0, expected.visible?.length),
      quoted: quoted.slice(0, expected.quoted?.length),
      files: mail.files.map((file) => (file.inline ? `${file.name} inline` : file.name)),
      kind: classifyMail(mail, null, "desk@waydesk.example").kind,
      inReplyTo: mail.inReplyTo,
      to: mail.to.map((to) => to.address),
      cc: mail.cc.map((cc) => cc.address),
      madeId: mail.messageIdMade,
      report: mail.report,
    };
    expect(seen).toMatchObject({ kind: "person", madeId: false, ...expected });
    if (mail.text) expect(visible, "[MAIL-14] the visible part is never empty").not.toBe("");
    expect(JSON.stringify([mail.subject, mail.from, mail.text])).not.toContain("\ufffd");
  });

  it("[MAIL-2] a mail without Message-ID gets the same id for the same bytes, another for others", async () => {
    const raw = fixture("no-message-id");
    const [first, again, other] = [await mailOf(raw), await mailOf(raw), await mailOf(Buffer.concat([raw, Buffer.from("!")]))];
    expect(first.messageId).toBe(again.messageId);
    expect(first.messageId).not.toBe(other.messageId);
    expect(first).toMatchObject({ messageIdMade: true, inReplyTo: [], references: [] });
  });

  it("[MAIL-7] cut anywhere, a mail is read or refused, and the next one is read", async () => {
    for (const name of ["nested-multiparts", "qq-reply", "rfc2231-names"]) {
      const raw = fixture(name);
      for (let end = 0; end < raw.length; end += 97) await readMail(raw.subarray(0, end));
    }
    expect((await mailOf(fixture("gmail-reply"))).subject).toBe("Re: Seat change on WD204");
  });

  it("[MAIL-7] random damage never stops the mailbox", async () => {
    const seed = 20261122;
    const next = randomFrom(seed);
    const names = Object.keys(expectations);
    for (let round = 0; round < 150; round++) {
      const raw = Buffer.from(fixture(names[Math.floor(next() * names.length)] ?? "gmail-reply")).subarray(0, 20_000);
      for (let change = 0; change < 12; change++) raw[Math.floor(next() * raw.length)] = Math.floor(next() * 256);
      const read = await readMail(raw);
      expect("mail" in read || read.unreadable !== "", `seed ${seed}, round ${round}`).toBe(true);
    }
  });

  it("[MAIL-7] hostile headers and bodies stay within the time limit", async () => {
    const many = (text: string, times: number) => text.repeat(times);
    const hostile = [
      `Subject: ${many("=?a?Q?", 12_000)}\n\nx`,
      `Subject: ${many("=?utf-8?B?4L0=?= ", 8_000)}\n\nx`,
      `To: ${many("<", 60_000)}\n\nx`,
      `To: ${many("a@b.example,", 8_000)}\n\nx`,
      `References: ${many("<a", 60_000)}\n\nx`,
      `Content-Type: multipart/mixed; boundary=a\n\n${many("--a\n", 40_000)}`,
      `Content-Type: multipart/mixed; boundary=a\n\n${many("--a\nContent-Type: message/rfc822\n\nA: b\n\n", 2_000)}`,
      `Content-Type: text/plain; charset=utf-7\n\n${many("+AAAA", 40_000)}`,
      `Content-Type: text/plain; format=flowed\n\n${many("> > \n", 40_000)}`,
    ];
    for (const mail of hostile) {
      // Of the processor, not of the clock: whatever else this machine is doing is none of the mail's doing. What is quadratic takes minutes.
      const before = process.cpuUsage();
      await readMail(Buffer.from(mail));
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000, mail.slice(0, 60)).toBeLessThan(10_000);
    }
  }, 120_000);
});

/** A small generator with a seed (mulberry32), so that a failure can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
