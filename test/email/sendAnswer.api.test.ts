import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { outboxRoutes } from "../../server/features/channels/email/index.ts";
import { listOutbox } from "../../server/features/channels/email/out/listOutbox.ts";
import { OutboxMailModel } from "../../server/features/channels/email/out/outboxMail.model.ts";
import { retryMail } from "../../server/features/channels/email/out/retryMail.ts";
import { sendQueuedMail } from "../../server/features/channels/email/out/sendQueuedMail.ts";
import { parseMail } from "../../server/features/channels/email/read/parseMail.ts";
import { postMessage } from "../../server/features/conversations/commands/postMessage.ts";
import { ContactModel } from "../../server/features/contacts/index.ts";
import { ConversationModel, storeFile } from "../../server/features/conversations/index.ts";
import { SignatureModel } from "../../server/features/signatures/signature.model.ts";
import type { RuleRecord } from "../../server/features/rules/rule.model.ts";
import { newId, newKey } from "../../server/platform/ctx.ts";
import { agent, answer, deliver, delivery, desk, fixture, mailDesk, mailFrom, posted, read, settings } from "./given/mailDesk.ts";
import { until } from "../support/until.ts";

const world = mailDesk();
const sentMail = (text: string) => until(() => world.sink.taken.find(({ raw }) => raw.includes(text)), { what: "the mail going out" });

describe("sending", () => {
  it("[MAIL-18] without a mail server the mail waits in the outbox with the reason, and leaves after a retry", async () => {
    settings.smtpUrl = null;
    const { conversation } = await posted(mailFrom("lea@traveller.example"));
    const message = await answer(conversation._id, "Waiting text.");
    await until(() => OutboxMailModel.findOne({ _id: message._id, reason: "noServer" }).lean(), { what: "the reason" });
    const page = await listOutbox(agent, { limit: 50 }, false);
    expect(page.items.find(({ id }) => id === String(message._id))).toMatchObject({
      state: "queued",
      reason: "noServer",
      to: ["lea@traveller.example"],
      subject: "Re: Lost bag",
    });
    await until(async () => (await delivery(message, "queued")).reason === "noServer", { what: "the reason in the thread" });
    settings.smtpUrl = world.sink.url;
    await retryMail(agent, String(message._id));
    await delivery(message, "sent");
    expect(world.sink.taken.filter(({ raw }) => raw.includes("Waiting text."))).toHaveLength(1);
    await expect(retryMail(agent, String(message._id))).rejects.toMatchObject({ code: "message.notRetryable" });
  });

  it("[MAIL-18] refused for good is failed with the server's words; refused for now is tried again", async () => {
    const { conversation } = await posted(mailFrom("max@traveller.example"));
    world.sink.feel("refusesForGood");
    const refused = await answer(conversation._id, "No such user.");
    expect((await delivery(refused, "failed")).reason).toContain("5.1.1");
    world.sink.feel("refusesNow");
    const greylisted = await answer(conversation._id, "Greylisted.");
    await until(() => OutboxMailModel.findOne({ _id: greylisted._id, state: "queued", reason: /greylisted/ }).lean(), {
      what: "the first try",
    });
    world.sink.feel("takes");
    await delivery(greylisted, "sent");
    expect(world.sink.taken.filter(({ raw }) => raw.includes("Greylisted."))).toHaveLength(1);
  });

  it("[MAIL-18] an answer lost after the whole mail was given is unclear and not repeated", async () => {
    const { conversation } = await posted(mailFrom("ned@traveller.example"));
    world.sink.feel("dropsAfterData");
    const lost = await answer(conversation._id, "Lost answer.");
    await delivery(lost, "unclear");
    world.sink.feel("takes");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(world.sink.taken.filter(({ raw }) => raw.includes("Lost answer."))).toHaveLength(1);
    expect(await OutboxMailModel.findById(lost._id).lean()).toMatchObject({ state: "unclear" });
  });

  it("[MAIL-18] a session cut before the mail was given is tried again and sent once", async () => {
    const { conversation } = await posted(mailFrom("nia@traveller.example"));
    world.sink.feel("dropsAtData");
    const cut = await answer(conversation._id, "Cut text.");
    await until(() => OutboxMailModel.findOne({ _id: cut._id, attempts: 1, state: "queued" }).lean(), { what: "the cut session" });
    world.sink.feel("takes");
    await delivery(cut, "sent");
    expect(world.sink.taken.filter(({ raw }) => raw.includes("Cut text."))).toHaveLength(1);
  });

  it("[MAIL-18] a mail found in the middle of sending after a crash is unclear, never sent again", async () => {
    const { conversation } = await posted(mailFrom("oli@traveller.example"));
    settings.smtpUrl = null;
    const message = await answer(conversation._id, "Crashed text.");
    await until(() => OutboxMailModel.findOne({ _id: message._id, reason: "noServer" }).lean(), { what: "the outbox" });
    await OutboxMailModel.updateOne({ _id: message._id }, { $set: { state: "sending" } });
    settings.smtpUrl = world.sink.url;
    await sendQueuedMail(message._id, 2, settings);
    expect(await OutboxMailModel.findById(message._id).lean()).toMatchObject({ state: "unclear", reason: "interrupted" });
    expect(world.sink.taken).toHaveLength(0);
  });

  it("[MAIL-11] a bounce marks its message as failed and opens no conversation", async () => {
    const { conversation } = await posted(mailFrom("pia@traveller.example"));
    const message = await answer(conversation._id, "To be bounced.");
    await delivery(message, "sent");
    const { messageId } = await parseMail((await sentMail("To be bounced.")).raw);
    const before = await ConversationModel.countDocuments({});
    const bounce = fixture("bounce-postfix").toString("latin1").replaceAll("<c-answer-13@waydesk.example>", messageId);
    expect((await read(await deliver(Buffer.from(bounce, "latin1"), { from: "" }))).state).toBe("report");
    expect((await delivery(message, "failed")).reason).toBe("5.1.1 nobody@carrier.example 550 5.1.1 User unknown");
    expect(await ConversationModel.countDocuments({})).toBe(before);
  });

  it("[MAIL-17] an answer goes where the writer asks for it, but not to a list and not back to ourselves", async () => {
    const cases = [
      ["Reply-To: Office <office@traveller.example>\r\n", "office@traveller.example"],
      ["Reply-To: all@lists.example\r\nList-Id: <all.lists.example>\r\n", "quin@traveller.example"],
      [`Reply-To: ${desk}\r\n`, "quin@traveller.example"],
    ] as const;
    for (const [header, address] of cases) {
      const { conversation } = await posted(mailFrom("quin@traveller.example", header));
      const message = await answer(conversation._id, `To ${address} by ${header.length}.`);
      await delivery(message, "sent");
      expect((await sentMail(`by ${header.length}.`)).to).toEqual([address]);
    }
  });

  it("[MAIL-19] the signature of the mailbox stands under an answer in the contact's language; a picture stands where it was put [MSG-12]", async () => {
    const texts = { en: "{{agent.name}}, {{department.name}}\n<Skylark>", "zh-CN": "{{agent.name}} {{department.name}} 敬上" };
    await SignatureModel.create({ _id: desk, texts, version: 1, changedBy: "Zhao" });
    const { conversation } = await posted(mailFrom("sig@traveller.example"));
    const { id } = await storeFile(agent, Readable.from([Buffer.from("a picture")]), { name: "seat.png", type: "image/png" });
    const html = `<p>Here <b>it</b> is:</p><img src="/files/${String(id)}" alt="seat"><p>Good?</p>`;
    const words = { id: String(conversation._id), kind: "outbound" as const, channel: "email" as const, text: "Here it is: Good?", html };
    const message = await postMessage(agent, { ...words, attachmentIds: [String(id)], key: newKey() });
    expect(message).toMatchObject({ formatted: true, attachments: [{ name: "seat.png", inline: true }] });
    await delivery(message, "sent");
    const mail = await parseMail((await sentMail("Here it is: Good?")).raw);
    expect(mail.text?.trim()).toBe("Here it is: Good?\n\n-- \nLin, Front desk\n<Skylark>");
    expect(mail.html).toContain(`<p>Here <b>it</b> is:</p><img alt="seat" src="cid:${String(id)}@waydesk" /><p>Good?</p>`);
    expect(mail.html).toContain("Lin, Front desk<br>\n&lt;Skylark&gt;");
    await ContactModel.updateOne({ _id: conversation.contact.id }, { $set: { language: "zh-CN" } });
    const chinese = await answer(conversation._id, "好的。");
    await delivery(chinese, "sent");
    expect((await parseMail((world.sink.taken.at(-1) ?? { raw: Buffer.from("") }).raw)).text).toContain("Lin 前台 敬上");
    await SignatureModel.deleteMany({});
  });

  it("[MAIL-9] a mail to ourselves is never sent", async () => {
    const { conversation } = await posted(mailFrom(desk), { from: desk });
    const message = await answer(conversation._id, "To ourselves.");
    expect((await delivery(message, "failed")).reason).toBe("ownAddress");
    expect(world.sink.taken).toHaveLength(0);
  });

  it("[MAIL-17] the outbox has its own endpoints", () => {
    expect(Object.keys(outboxRoutes)).toEqual(["list", "retry"]);
  });

  it("[RULE-4] [MAIL-9] a rule answers a person's mail as a machine does, and never a machine, a list or ourselves", async () => {
    const { runRule } = await import("../../server/features/rules/runRule.ts");
    const { RuleRunModel } = await import("../../server/features/rules/ruleRun.model.ts");
    const actions = [{ kind: "reply" as const, texts: { en: "We have your mail.", "zh-CN": "" } }];
    const terms = {
      name: "Receipt",
      nameZh: null,
      on: true,
      when: { kind: "comesToHold" as const },
      conditions: null,
      actions,
      stops: false,
    };
    const rule: RuleRecord = { _id: newId(), ...terms, place: 1, version: 1, changedBy: "Lin", changedAt: new Date() };
    const run = async (raw: string) => {
      const { conversation } = await posted(raw);
      const did = await runRule(rule, conversation._id, { key: newKey(), because: "opened" });
      const last = await RuleRunModel.findOne({ conversationId: conversation._id }).sort({ at: -1 }).lean();
      return [did, last?.did[0]?.path, last?.did[0]?.after];
    };
    const sent = [true, "reply", "We have your mail."];
    expect(await run(mailFrom("paul@traveller.example"))).toEqual(sent);
    const { raw } = await sentMail("We have your mail.");
    for (const header of ["Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All", `X-Loop: ${desk}`])
      expect(raw.toString()).toContain(header);
    const held = [false, "replyHeld", "automaticMail"];
    for (const more of ["Auto-Submitted: auto-generated\r\n", "Precedence: bulk\r\n", "List-Id: <x.example>\r\n", `X-Loop: ${desk}\r\n`])
      expect(await run(mailFrom("robot@traveller.example", more)), more).toEqual(held);
    // A machine that does not say what it is: a conversation for each of its answers, and three of ours.
    const tries = [];
    for (let turn = 0; turn < 4; turn++) tries.push((await run(mailFrom("sly@traveller.example")))[2]);
    expect(tries).toEqual(["We have your mail.", "We have your mail.", "We have your mail.", "answeredToday"]);
  });
});
