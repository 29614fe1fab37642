import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { htmlAttacks } from "./given/htmlAttacks.ts";
import { mailFrame } from "../../shared/channels/mailFrame.ts";
import { cleanMailHtml } from "../../server/platform/html/cleanMailHtml.ts";
import { htmlAsText } from "../../server/platform/html/htmlAsText.ts";
import { inMailWorker, stopMailWorker } from "../../server/features/channels/email/read/mailWorker.ts";
import { cleanHtmlOf, readMail, textOfHtml } from "../../server/features/channels/email/read/readMail.ts";

afterAll(stopMailWorker);

const clean = (html: string) => cleanMailHtml(html, { "logo@x": "65f0000000000000000000aa" })?.html ?? "too complex";

describe("cleaning mail HTML", () => {
  it.each(htmlAttacks)("[MAIL-15] nothing of %s runs or fetches", (html) => {
    const out = clean(html);
    expect(out).not.toMatch(/<(?:script|iframe|object|embed|form|input|base|link|meta|style|svg|math|video|source|template)\b/i);
    expect(out).not.toMatch(/<[^>]*\s(?:on\w+|srcset|background|poster|id|name|class)\s*=/i);
    expect(out).not.toMatch(/javascript:|data:text|svg\+xml|expression|url\(|@import|position|binding|content:/i);
    expect(out).not.toMatch(/\s(?:src|action|data)="https?:/i);
  });

  it("[MAIL-15] what a real mail needs stays", () => {
    const out = clean(
      `<table width="600" style="border-collapse:collapse"><tr><td style="padding:4px;color:#333">Gate <b>B12</b></td></tr></table>`,
    );
    expect(out).toContain(`<td style="padding:4px;color:#333">Gate <b>B12</b></td>`);
    expect(clean(`<a href="https://air.example/?a=1&amp;b=2">x</a>`)).toBe(
      `<a href="https://air.example/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer nofollow">x</a>`,
    );
  });

  it("[MAIL-15] images from outside are counted and held back, images of the mail are named", () => {
    const found = cleanMailHtml(
      `<img src="https://t.example/a.gif"><img src="//t.example/b.gif"><img src="cid:logo@x"><img src="cid:gone">`,
      {
        "logo@x": "65f0000000000000000000aa",
      },
    );
    expect(found).toEqual({
      remoteImages: 2,
      html: `<img data-remote-src="https://t.example/a.gif" /><img data-remote-src="https://t.example/b.gif" /><img data-inline="65f0000000000000000000aa" />`,
    });
  });

  it("[MAIL-15] the frame fetches nothing until the agent asks, then images only", () => {
    const html = clean(`<p>hi</p><img src="https://t.example/a.gif?x=1&amp;y=2"><img src="cid:logo@x">`);
    const inlineUrl = () => "data:image/png;base64,AAAA";
    const closed = mailFrame({ html, showRemote: false, inlineUrl });
    expect(closed).toContain(`default-src 'none'; img-src data:;`);
    expect(closed).not.toContain(` src="https:`);
    expect(closed).toContain(` src="data:image/png;base64,AAAA"`);
    const open = mailFrame({ html, showRemote: true, inlineUrl });
    expect(open).toContain(` src="https://t.example/a.gif?x=1&amp;y=2"`);
    expect(open).not.toContain("script-src");
  });

  it("[MAIL-15] hostile HTML is given up within its limit and shown as text", async () => {
    const hostile = [
      "<b>".repeat(50_000),
      "<div>".repeat(3000) + "x",
      "<p ".repeat(200_000),
      "<".repeat(500_000),
      `<a href="${"&#1".repeat(100_000)}">`,
      `<p style="${"a:b;".repeat(200_000)}">x`,
    ];
    for (const html of hostile) {
      const start = performance.now();
      await cleanHtmlOf(html, {});
      await textOfHtml(html);
      expect(performance.now() - start, html.slice(0, 20)).toBeLessThan(30_000);
    }
    expect(await cleanHtmlOf("<p>after</p>", {})).toEqual({ html: "<p>after</p>", remoteImages: 0 });
  });

  it("[MAIL-7] a job past its limit ends, and the worker is replaced", async () => {
    expect(await inMailWorker({ kind: "text", html: "<p>x</p>".repeat(200_000) }, 1)).toEqual({ refused: "took longer than 1 ms" });
    expect(await textOfHtml("<p>next</p>")).toBe("next");
  });

  it("[MAIL-15] a newsletter is cleaned and keeps its text", async () => {
    const read = await readMail(readFileSync(new URL("../fixtures/mail/html-newsletter-remote.eml", import.meta.url)));
    if ("unreadable" in read) throw new Error(read.unreadable);
    const found = await cleanHtmlOf(read.mail.html ?? "", {});
    expect(found?.remoteImages).toBe(2);
    expect(found?.html).not.toContain("steal");
    expect(htmlAsText(read.mail.html ?? "")).toContain("Room 12, two nights, €240.");
  });
});
