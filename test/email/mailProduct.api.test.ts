import { createTransport } from "nodemailer";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseMail } from "../../server/features/channels/email/read/parseMail.ts";
import { apiFor, startWorld, type World } from "../support/world.ts";
import { until } from "../support/until.ts";
import { freePort, mailSink } from "./given/mailSink.ts";

const desk = "desk@skylark.example";
let world: World;
let sink: Awaited<ReturnType<typeof mailSink>>;
let port: number;

beforeAll(async () => {
  sink = await mailSink();
  port = await freePort();
  world = await startWorld({ SMTP_URL: sink.url, MAIL_ADDRESS: desk, MAIL_NAME: "Skylark Travel", MAIL_LISTEN_PORT: String(port) });
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});
beforeEach(() => sink.feel("takes"));

const deliver = (raw: string, to = desk) =>
  createTransport({ host: "127.0.0.1", port, ignoreTLS: true }).sendMail({ raw, envelope: { from: "rosa@traveller.example", to: [to] } });
const first = `From: Rosa Marin <rosa@traveller.example>\r\nTo: ${desk}\r\nSubject: Wheelchair for WD204\r\nMessage-ID: <first@traveller.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Please book a <b>wheelchair</b>.</p><img src="https://t.example/p.gif"><script>x</script>\r\n`;

/** The thread Lin sees, once it has `entries` messages of people. */
const thread = (entries: number) =>
  until(async () => {
    const { items } = await world.people.lin.api.conversations.list({ view: "all" });
    const row = items.find(({ subject }) => subject === "Wheelchair for WD204");
    if (!row) return null;
    const messages = (await world.people.lin.api.conversations.messages({ id: row.id })).items
      .filter(({ kind }) => kind !== "event")
      .toReversed();
    return messages.length >= entries ? { row, messages } : null;
  });

describe("e-mail through the whole product", () => {
  it("[MAIL-17] a mail comes in by SMTP, is read and answered through the API, and the reply finds its thread", async () => {
    await deliver(first);
    const { row, messages } = await thread(1);
    expect(row).toMatchObject({ channel: "email", contact: { name: "Rosa Marin" }, unanswered: 1 });
    expect(messages[0]).toMatchObject({
      text: "Please book a wheelchair.",
      mail: { hasHtml: true, remoteImages: 1, subject: "Wheelchair for WD204" },
    });
    const { html } = await world.people.lin.api.conversations.messageHtml({ id: messages[0]!.id });
    expect(html.trim()).toBe('<p>Please book a <b>wheelchair</b>.</p><img data-remote-src="https://t.example/p.gif" />');

    await world.people.lin.api.conversations.postMessage({
      id: row.id,
      kind: "outbound",
      channel: "email",
      text: "It is booked.",
      attachmentIds: [],
      key: "key-of-lin-1",
    });
    const out = await parseMail((await until(async () => sink.taken[0])).raw);
    expect(out).toMatchObject({
      subject: "Re: Wheelchair for WD204",
      from: { name: "Skylark Travel", address: desk },
      inReplyTo: ["<first@traveller.example>"],
    });
    expect((await until(async () => (await thread(2)).messages.find(({ delivery }) => delivery?.state === "sent"))).text).toBe(
      "It is booked.",
    );

    await deliver(
      `From: rosa@traveller.example\r\nSubject: Re: x\r\nMessage-ID: <second@traveller.example>\r\nIn-Reply-To: ${out.messageId}\r\n\r\nThank you!\r\n`,
      out.replyTo[0]?.address,
    );
    expect((await thread(3)).messages.map(({ text }) => text)).toEqual(["Please book a wheelchair.", "It is booked.", "Thank you!"]);
  });

  it("[MAIL-18] what failed is listed in the outbox and sent again by who may; others see nothing", async () => {
    const { row } = await thread(1);
    sink.feel("refusesForGood");
    await world.people.lin.api.conversations.postMessage({
      id: row.id,
      kind: "outbound",
      channel: "email",
      text: "Refused text.",
      attachmentIds: [],
      key: "key-of-lin-2",
    });
    const failed = await until(async () => (await world.people.priya.api.outbox.list({ state: "failed" })).items[0]);
    expect(failed).toMatchObject({
      conversationId: row.id,
      number: row.number,
      to: ["rosa@traveller.example"],
      reason: "550 5.1.1 no such user",
      attempts: 1,
    });
    const listed = async () => {
      const { items } = await world.people.olga.api.audit.readings({ agentId: world.people.lin.id as never });
      return items.filter(({ what }) => what === "listed").reduce((sum, { shown }) => sum + shown, 0);
    };
    const before = await listed();
    expect((await world.people.lin.api.outbox.list({})).items).toHaveLength(1);
    // Whom it goes to was shown (SEC-10).
    expect(await listed()).toBe(before + 1);
    await expect(world.people.olga.api.outbox.retry({ id: failed.id })).rejects.toMatchObject({ code: "ability.missing" });
    expect((await world.people.amara.api.outbox.list({})).items, "of another department").toEqual([]);
    await expect(world.people.amara.api.outbox.retry({ id: failed.id })).rejects.toMatchObject({ code: "record.notFound" });
    await expect(apiFor(world.url, "no such token").outbox.list({})).rejects.toMatchObject({ code: "session.required" });
    sink.feel("takes");
    expect(await world.people.priya.api.outbox.retry({ id: failed.id })).toMatchObject({ state: "queued" });
    await until(async () => sink.taken.some(({ raw }) => raw.includes("Refused text.")));
    expect(
      (await until(async () => (await world.people.priya.api.outbox.list({ state: "sent" })).items.find(({ id }) => id === failed.id)))
        .attempts,
    ).toBe(2);
    await expect(world.people.priya.api.outbox.retry({ id: failed.id })).rejects.toMatchObject({ code: "message.notRetryable" });
  });
});
