import { describe, expect, it } from "vitest";
import { scratchFolder } from "../support/scratchFolder.ts";
import { imapProgram, imapSession } from "./given/imapSession.ts";
import { answer, delivery, desk, mailDesk, mailFrom, posted } from "./given/mailDesk.ts";
import { until } from "../support/until.ts";

const world = mailDesk();
const customer = "gus@traveller.example";
const header = (raw: Buffer | string, name: string) =>
  (new RegExp(`^${name}:(.*\\r?\\n(?:[ \\t].*\\r?\\n)*)`, "im").exec(String(raw))?.[1] ?? "").replace(/\s+/g, " ").trim();

async function answered(conversationId: unknown, text: string) {
  await delivery(await answer(conversationId, text), "sent");
  return (await until(() => world.sink.taken.find(({ raw }) => raw.includes(text)), { what: "the answer" })).raw;
}

/** What a mail program sends as the reply to `raw` (RFC 5322, section 3.6.4). */
const replyTo = (raw: Buffer) =>
  mailFrom(
    customer,
    `In-Reply-To: ${header(raw, "Message-ID")}\r\nReferences: ${header(raw, "References")} ${header(raw, "Message-ID")}\r\n`,
    "Thank you, it came.",
  ).replace("Subject: Lost bag", "Subject: Re: Lost bag");

describe("the customer's mail program", () => {
  // A machine without dovecot cannot say what dovecot shows; `npm test` installs it where it may.
  it.runIf(imapProgram)(
    "[MAIL-17] shows one thread of a question, our answers and the reply, and a stranger's mail beside it",
    async () => {
      const first = mailFrom(customer);
      const { conversation } = await posted(first, { from: customer });
      const answers = [await answered(conversation._id, "We look for it."), await answered(conversation._id, "It is found.")];
      const reply = replyTo(answers[1] ?? Buffer.alloc(0));
      expect((await posted(reply, { from: customer })).conversation._id).toEqual(conversation._id);
      const stranger = mailFrom("someone@elsewhere.example");
      const imap = imapSession(scratchFolder());
      for (const raw of [first, ...answers, reply, stranger]) await imap.ask("APPEND INBOX", Buffer.from(raw));
      await imap.ask("SELECT INBOX");
      const [told = ""] = await imap.ask("THREAD REFS UTF-8 ALL");
      expect(told.match(/\([^()]*\)/g)?.toSorted()).toEqual(["(1 2 3 4)", "(5)"]);
      // RFC 5256's own way would add equal subjects: ours must be one thread by what it refers to.
      expect(await imap.ask(`THREAD REFERENCES UTF-8 OR FROM ${customer} FROM ${desk}`)).toEqual(["* THREAD (1 2 3 4)"]);
      await imap.stop();
    },
  );
});
