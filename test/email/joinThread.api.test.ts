import { describe, expect, it } from "vitest";
import { RawMailModel } from "../../server/features/channels/email/in/rawMail.model.ts";
import { parseMail } from "../../server/features/channels/email/read/parseMail.ts";
import { makeReplyToken, replyAddress } from "../../server/features/channels/email/thread/replyToken.ts";
import { joinConversations } from "../../server/features/conversations/commands/joinConversations.ts";
import { setStatus } from "../../server/features/conversations/commands/setStatus.ts";
import { newId, systemCtx } from "../../server/platform/ctx.ts";
import { agent, answer, delivery, desk, doubts, mailDesk, mailFrom, posted, settings } from "./given/mailDesk.ts";
import { until } from "../support/until.ts";

const world = mailDesk();
const sentMail = (text: string) => until(() => world.sink.taken.find(({ raw }) => raw.includes(text)), { what: "the mail going out" });

describe("a mail and its answer", () => {
  it("[MAIL-17] go back and forth in one thread, here and in the customer's mail program", async () => {
    const first = await posted(mailFrom("Kofi Mensah <kofi@traveller.example>"));
    expect(first.message).toMatchObject({
      kind: "inbound",
      channel: "email",
      text: "Hello, where is my bag?",
      author: { kind: "contact", name: "Kofi Mensah" },
    });
    expect(first.conversation).toMatchObject({
      subject: "Lost bag",
      status: "open",
      participants: ["kofi@traveller.example"],
      unanswered: 1,
    });
    const message = await answer(first.conversation._id);
    const taken = await sentMail("It is on its way.");
    await delivery(message, "sent");
    const out = await parseMail(taken.raw);
    expect(taken.to).toEqual(["kofi@traveller.example"]);
    expect(out).toMatchObject({
      from: { name: "Waydesk", address: desk },
      subject: "Re: Lost bag",
      inReplyTo: [first.mail.mailId],
      references: [first.mail.mailId],
      text: expect.stringContaining("It is on its way."),
    });
    expect(out.messageId).toMatch(/@waydesk\.example>$/);
    expect(out.replyTo[0]?.address).toMatch(/^desk\+c[a-z2-7]{37}@waydesk\.example$/);
    expect(taken.from).toBe(out.replyTo[0]?.address);

    const reply = await posted(
      mailFrom(
        "kofi@traveller.example",
        `In-Reply-To: ${out.messageId}\r\nReferences: ${first.mail.mailId} ${out.messageId}\r\n`,
        `Thanks!\r\n\r\nOn 20 Nov 2026 Waydesk wrote:\r\n> It is on its way.`,
      ),
      { to: [out.replyTo[0]?.address ?? ""] },
    );
    expect(String(reply.conversation._id)).toBe(String(first.conversation._id));
    expect(reply.message).toMatchObject({ text: "Thanks!", mail: { quoted: expect.stringContaining("> It is on its way.") } });
    const again = await answer(first.conversation._id, "You are welcome.");
    await delivery(again, "sent");
    const second = await parseMail((await sentMail("You are welcome.")).raw);
    expect(second.inReplyTo).toEqual([reply.mail.mailId]);
    expect(second.references).toEqual(expect.arrayContaining([first.mail.mailId, out.messageId, reply.mail.mailId]));
  });

  it("[MSG-5] after threads are joined the answer still threads with the customer's own mail", async () => {
    const [chat, mail] = [await posted(mailFrom("zoe@traveller.example")), await posted(mailFrom("zoe@traveller.example"))];
    await joinConversations(systemCtx(), String(mail.conversation._id), String(chat.conversation._id));
    await until(() => RawMailModel.findOne({ _id: mail.mail._id, threadIds: chat.conversation._id }).lean(), {
      what: "the join being followed",
    });
    await delivery(await answer(chat.conversation._id, "After the join."), "sent");
    const out = await parseMail((await sentMail("After the join.")).raw);
    expect(out.inReplyTo).toEqual([mail.mail.mailId]);
    expect(out.references).toEqual(expect.arrayContaining([chat.mail.mailId, mail.mail.mailId]));
    const reply = await posted(mailFrom("zoe@traveller.example", `In-Reply-To: ${mail.mail.mailId}\r\n`));
    expect(String(reply.conversation._id)).toBe(String(chat.conversation._id));
  });

  it("[MAIL-1] joins by In-Reply-To, by References, by the token alone; never by subject", async () => {
    const first = await posted(mailFrom("ana@traveller.example"));
    const byReply = await posted(mailFrom("ana@traveller.example", `In-Reply-To: ${first.mail.mailId}\r\n`));
    const byReferences = await posted(mailFrom("ana@traveller.example", `References: <unknown@x.example>\r\n ${byReply.mail.mailId}\r\n`));
    const token = makeReplyToken(settings.secret, String(first.conversation._id), new Date());
    const byToken = await posted(mailFrom("ana@traveller.example"), { to: [replyAddress(desk, token)] });
    for (const found of [byReply, byReferences, byToken]) expect(String(found.conversation._id)).toBe(String(first.conversation._id));
    const bySubject = await posted(mailFrom("ana@traveller.example").replace("Subject: ", "Subject: Re: "));
    expect(String(bySubject.conversation._id)).not.toBe(String(first.conversation._id));
  });

  it("[MAIL-2] an empty or broken In-Reply-To joins nothing", async () => {
    const first = await posted(mailFrom("bo@traveller.example"));
    for (const header of ["In-Reply-To: <>\r\n", "In-Reply-To:\r\nReferences: <broken\r\n"]) {
      const next = await posted(mailFrom("bo@traveller.example", header));
      expect(String(next.conversation._id)).not.toBe(String(first.conversation._id));
    }
  });

  it("[MAIL-3] a forged, expired or lost token starts a new conversation and says why", async () => {
    const first = await posted(mailFrom("cy@traveller.example"));
    const id = String(first.conversation._id);
    const tokens = {
      tokenForged: makeReplyToken("another secret of thirty-two char", id, new Date()),
      tokenExpired: makeReplyToken(settings.secret, id, new Date("2021-01-01")),
      tokenElsewhere: makeReplyToken(settings.secret, String(newId()), new Date()),
    };
    for (const [because, token] of Object.entries(tokens)) {
      const next = await posted(mailFrom("cy@traveller.example"), { to: [replyAddress(desk, token)] });
      expect(String(next.conversation._id)).not.toBe(id);
      expect(await doubts(next.conversation._id)).toEqual([{ type: "mailDoubt", because, detail: "" }]);
    }
  });

  it("[MAIL-4] a stranger with the right headers starts a linked conversation", async () => {
    const first = await posted(mailFrom("dee@traveller.example"));
    const stranger = await posted(mailFrom("eve@elsewhere.example", `In-Reply-To: ${first.mail.mailId}\r\n`));
    expect(String(stranger.conversation._id)).not.toBe(String(first.conversation._id));
    expect(await doubts(stranger.conversation._id)).toEqual([
      { type: "mailDoubt", because: "notParticipant", detail: first.conversation.number },
    ]);
  });

  it("[MSG-11] a reply to a resolved conversation reopens it", async () => {
    const first = await posted(mailFrom("fay@traveller.example"));
    await setStatus(agent, String(first.conversation._id), "resolved");
    const reply = await posted(mailFrom("fay@traveller.example", `In-Reply-To: ${first.mail.mailId}\r\n`));
    expect(reply.conversation).toMatchObject({ _id: first.conversation._id, status: "open" });
  });
});
