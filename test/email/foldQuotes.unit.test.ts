import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldQuotes } from "../../server/features/channels/email/quotes/foldQuotes.ts";
import { unflow } from "../../server/features/channels/email/read/unflow.ts";

/** What mail programs put before the history, each with an answer above it. */
const marks = [
  "On Fri, Nov 20, 2026 at 9:58 AM Waydesk <desk@waydesk.example> wrote:\n> old",
  "On 20/11/2026 09:58, Waydesk wrote:\nold",
  'At 2026-11-20 15:31:08, "Waydesk" <desk@waydesk.example> wrote:\nold',
  "在 2026年11月20日，下午3:31，Waydesk <desk@waydesk.example> 写道：\nold",
  "2026年11月20日 下午3:31，Waydesk <desk@waydesk.example> 写道：\n> old",
  "Waydesk <desk@waydesk.example> 於 2026年11月20日 週五 下午3:31寫道：\n> old",
  "------------------&nbsp;原始邮件&nbsp;------------------\n发件人: x\nold".replaceAll("&nbsp;", "\u00a0"),
  "---原始邮件---\n发件人: Waydesk\n发送时间: 2026年11月20日\n收件人: x\n主题: y\nold",
  "________________________________\n发件人: Waydesk\n发送时间: 2026年11月20日 15:31\n收件人: x\n主题: y\n\nold",
  "---- Replied Message ----\n| From | Waydesk |\nold",
  "-----Original Message-----\nFrom: Waydesk\nSent: Friday\nTo: x\nSubject: y\n\nold",
  "From: Waydesk <desk@waydesk.example>\nDate: Friday, 20 November 2026 at 09:58\nTo: x\nSubject: y\n\nold",
  "2026年11月20日(金) 15:31 Waydesk <desk@waydesk.example>:\n> old",
  "2026/11/20 15:31、Waydesk <desk@waydesk.example> が書きました:\nold",
  "差出人: Waydesk\n送信日時: 2026年11月20日 15:31\n宛先: x\n件名: y\n\nold",
  "Am Fr., 20. Nov. 2026 um 09:58 Uhr schrieb Waydesk <desk@waydesk.example>:\n> old",
  "Von: Waydesk\nGesendet: Freitag, 20. November 2026 09:58\nAn: x\nBetreff: y\n\nold",
  "-----Ursprüngliche Nachricht-----\nVon: Waydesk\nold",
  "Le ven. 20 nov. 2026 à 09:58, Waydesk <desk@waydesk.example> a écrit :\n> old",
  "De : Waydesk\nEnvoyé : vendredi 20 novembre 2026 09:58\nÀ : x\nObjet : y\n\nold",
  "El vie, 20 nov 2026 a las 9:58, Waydesk (<desk@waydesk.example>) escribió:\n> old",
  "De: Waydesk\nEnviado: viernes, 20 de noviembre de 2026 9:58\nPara: x\nAsunto: y\n\nold",
  "пт, 20 нояб. 2026 г. в 09:58, Waydesk <desk@waydesk.example>:\n> old",
  "20.11.2026 09:58, Waydesk пишет:\n> old",
  "От: Waydesk\nОтправлено: 20 ноября 2026 г. 9:58\nКому: x\nТема: y\n\nold",
  "\u202bבתאריך יום ו׳, 20 בנוב׳ 2026 ב-9:58 מאת \u202aWaydesk\u202c\u200f <desk@waydesk.example>:\u202c\n> old",
  "מאת: Waydesk\nנשלח: יום שישי 20 נובמבר 2026 9:58\nאל: x\nנושא: y\n\nold",
];

describe("folding quotes", () => {
  it.each(marks)("[MAIL-14] the answer stays, the history folds: %s", (mark) => {
    const { visible, quoted } = foldQuotes(`Thank you, row 14 is fine.\nLin\n\n${mark}\n`);
    expect(visible).toBe("Thank you, row 14 is fine.\nLin");
    expect(quoted).toContain("old");
  });

  it("[MAIL-14] a journey is no header block, a colon is no attribution", () => {
    for (const text of [
      "Please book:\nFrom: Beijing\nTo: Lisbon\nDate: 3 December\nClass: economy",
      "I wrote to you on Friday and you said:\nit is fine",
      "On 3 December we need:\ntwo seats",
      "时间：12月3日\n收件人：张伟\n请寄送行程单",
    ]) {
      expect(foldQuotes(text)).toEqual({ visible: text, quoted: "" });
    }
  });

  it("[MAIL-14] an answer below the quote is the visible part", () => {
    expect(foldQuotes("On 20/11/2026 09:58, Waydesk wrote:\n> Which row?\n\nRow 14.\n")).toEqual({
      visible: "Row 14.",
      quoted: "On 20/11/2026 09:58, Waydesk wrote:\n> Which row?",
    });
  });

  it("[MAIL-14] the visible part is never empty when the mail has text, and no line is lost", () => {
    const line = fc.constantFrom(
      "",
      ">",
      "> old",
      ">> older",
      "text",
      "谢谢",
      "On 1 May 2026, X wrote:",
      "-----Original Message-----",
      "From: a",
      "Subject: b",
      "Sent: c",
      "  ",
      "--",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { visible, quoted } = foldQuotes(lines.join("\n"));
        const words = (text: string) =>
          text
            .split("\n")
            .filter((part) => part.trim() !== "")
            .toSorted();
        if (lines.some((part) => part.trim() !== "")) expect(visible.trim()).not.toBe("");
        expect(words(`${visible}\n${quoted}`)).toEqual(words(lines.join("\n")));
      }),
      { numRuns: 2000 },
    );
  });

  it("[MAIL-14] takes linear time on hostile input", () => {
    for (const unit of [
      "On 1 ",
      "> ",
      "写道 1",
      "-".repeat(400) + "\n",
      "From: a\n",
      "On 1 wrote:\n",
      "1 wrote ",
      "Am 1 schrieb ",
      "\n",
      ">\n",
      "1:00 от ",
    ]) {
      // Of the processor, not of the clock: whatever else this machine is doing is none of the text's doing.
      const before = process.cpuUsage();
      foldQuotes(unit.repeat(Math.floor(300_000 / unit.length)));
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000, unit).toBeLessThan(6000);
    }
  });

  it("[MAIL-14] flowed lines of different depth are never joined", () => {
    expect(unflow("> quoted \n>> deeper \nown \nwords\n-- \nLin", false)).toBe("> quoted \n>> deeper \nown words\n-- \nLin");
    expect(unflow(" >not a quote\nplain", false)).toBe(">not a quote\nplain");
    expect(unflow("ab \nc", true)).toBe("abc");
  });
});
