import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeMail, replySubject } from "../../server/features/channels/email/out/composeMail.ts";
import { messageIdsIn } from "../../server/features/channels/email/read/messageIds.ts";
import { safeFileName } from "../../server/features/channels/email/read/safeFileName.ts";
import { makeReplyToken, messageIdFor, readReplyToken, replyAddress } from "../../server/features/channels/email/thread/replyToken.ts";
import { isDeskAddress, threadingOf } from "../../server/features/channels/email/thread/threadingOf.ts";

const now = new Date("2026-11-20T10:00:00Z");
const desk = { address: "desk@waydesk.example", name: "Waydesk", secret: "a secret of thirty-two characters", now };
const conversationId = "65f0c1d2e3a4b5c6d7e8f901";
const token = makeReplyToken(desk.secret, conversationId, now);
const mail = { to: [], cc: [], inReplyTo: [] as string[], references: [] as string[] };

describe("reply tokens", () => {
  it("[MAIL-1] a token leads to its conversation, whatever case mail servers give it, and fits a local part", () => {
    expect(readReplyToken(desk.secret, token.toUpperCase(), now)).toEqual({ conversationId });
    expect(replyAddress(desk.address, token).split("@")[0]?.length).toBeLessThanOrEqual(64);
  });

  it("[MAIL-3] a token changed anywhere, of another secret or too old is refused", () => {
    expect(readReplyToken("another secret of thirty-two char", token, now)).toEqual({ refused: "forged" });
    expect(readReplyToken(desk.secret, token, new Date("2028-12-31T23:59:59Z"))).toEqual({ conversationId });
    expect(readReplyToken(desk.secret, token, new Date("2029-01-01T00:00:00Z"))).toEqual({ refused: "expired" });
    for (let at = 1; at < token.length; at++) {
      const changed = token.slice(0, at) + (token[at] === "a" ? "b" : "a") + token.slice(at + 1);
      // The last character carries one spare bit group: it may spell the same bytes.
      if (at < token.length - 1) expect(readReplyToken(desk.secret, changed, now), changed).toEqual({ refused: "forged" });
    }
    expect(readReplyToken(desk.secret, "newsletter", now)).toBeNull();
  });

  it("[MAIL-3] any conversation id comes back, any other text does not", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), fc.string(), (bytes, text) => {
        const id = Buffer.from(bytes).toString("hex");
        expect(readReplyToken(desk.secret, makeReplyToken(desk.secret, id, now), now)).toEqual({ conversationId: id });
        expect(readReplyToken(desk.secret, text, now) ?? { refused: "forged" }).toEqual({ refused: "forged" });
      }),
    );
  });
});

describe("threading", () => {
  it("[MAIL-1] token first, then In-Reply-To, then References from last to first", () => {
    const found = threadingOf(
      {
        ...mail,
        to: [{ name: "", address: replyAddress(desk.address, token) }],
        inReplyTo: ["<b@x.example>"],
        references: ["<a@x.example>", "<b@x.example>", "<c@x.example>"],
      },
      [],
      desk,
    );
    expect(found).toEqual({ token: { conversationId }, messageIds: ["<b@x.example>", "<c@x.example>", "<a@x.example>"] });
  });

  it("[MAIL-1] the token in our Message-ID and in the envelope's recipient counts too", () => {
    const id = messageIdFor(desk.address, token, "msg-1");
    expect(threadingOf({ ...mail, references: [id] }, [], desk).token).toEqual({ conversationId });
    expect(threadingOf(mail, [replyAddress(desk.address, token)], desk).token).toEqual({ conversationId });
    expect(threadingOf({ ...mail, references: [id.replace("waydesk.example", "other.example")] }, [], desk).token).toBeNull();
  });

  it("[MAIL-2] what is empty or broken matches nothing", () => {
    for (const value of ["", "<>", "<@>", "<a b@x>", "no-brackets@x.example", "<a@>", "<@x>", "<a@b", undefined, null])
      expect(messageIdsIn(value)).toEqual([]);
    expect(messageIdsIn("<a@x> junk <b@x>\r\n\t<a@x>")).toEqual(["<a@x>", "<b@x>"]);
  });

  it("[MAIL-1] only our own address and its plus forms are ours", () => {
    expect(["desk@waydesk.example", "DESK+x@Waydesk.example"].every((address) => isDeskAddress(address, desk.address))).toBe(true);
    expect(
      ["desk2@waydesk.example", "desk@waydesk.example.evil.example", "x+desk@waydesk.example", "desk@"].some((address) =>
        isDeskAddress(address, desk.address),
      ),
    ).toBe(false);
  });
});

describe("file names", () => {
  it("[MAIL-16] no name leaves its folder, hides its end or is empty", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: "binary" }),
          fc.constantFrom("../..", "..\\x", "con.txt", "a\u202eb.exe", ".", "", "/", "nul"),
        ),
        (name) => {
          const safe = safeFileName(name);
          expect(safe).not.toMatch(/[/\\:\u0000-\u001f\u202a-\u202e\u2066-\u2069]|^\.|^\s|[. ]$/);
          expect(safe).not.toBe("");
          expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(190);
          expect(safeFileName(safe)).toBe(safe);
        },
      ),
      { numRuns: 3000 },
    );
    expect(safeFileName(`${"长".repeat(300)}.pdf`)).toMatch(/^长+\.pdf$/);
  });
});

describe("composing", () => {
  const base = {
    conversationId,
    messageKey: "65f0c1d2e3a4b5c6d7e8f9aa",
    to: [{ name: "Lin", address: "lin@x.example" }],
    subject: "Re: x",
    text: "Hi <b>",
    inReplyTo: "<b@x.example>",
    history: ["<a@x.example>"],
    files: [],
  };

  it("[MAIL-17] carries our id, the token, the thread, and text beside HTML", () => {
    const { messageId, options } = composeMail(base, desk);
    expect(messageId).toBe(`<${token}.65f0c1d2e3a4b5c6d7e8f9aa@waydesk.example>`);
    expect(options).toMatchObject({
      messageId,
      inReplyTo: "<b@x.example>",
      references: ["<a@x.example>", "<b@x.example>"],
      replyTo: { name: "Waydesk", address: replyAddress(desk.address, token) },
      envelope: { from: replyAddress(desk.address, token), to: ["lin@x.example"] },
      text: "Hi <b>",
      html: expect.stringContaining("Hi &lt;b&gt;"),
    });
  });

  it("[MAIL-17] no field begins a header of its own", () => {
    const evil = "x\r\nBcc: victim@x.example\r\n\r\nbody\u2028";
    const { options } = composeMail(
      { ...base, subject: evil, to: [{ name: evil, address: "lin@x.example\r\nRCPT TO:<v@x.example>" }] },
      { ...desk, name: evil },
    );
    const fields = [options.subject, options.from, options.to, options.replyTo, options.envelope];
    expect(JSON.stringify(fields)).not.toMatch(/\\r|\\n|\u2028/);
  });

  it("[MAIL-17] an answer has one Re:, and long threads keep the first and the last references", () => {
    for (const subject of ["Baggage", "Re: Baggage", "RE: AW: 回复：Re: Baggage", "回复: Baggage"])
      expect(replySubject(subject)).toBe("Re: Baggage");
    const history = Array.from({ length: 60 }, (_, at) => `<m${at}@x.example>`);
    const references = composeMail({ ...base, history, inReplyTo: "<m59@x.example>" }, desk).options.references as string[];
    expect(references).toHaveLength(20);
    expect([references[0], references.at(-1)]).toEqual(["<m0@x.example>", "<m59@x.example>"]);
  });
});
