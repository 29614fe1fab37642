import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { mailFrame } from "../../shared/channels/mailFrame.ts";
import { cleanMailHtml } from "../../server/features/channels/email/html/cleanMailHtml.ts";
import { htmlAsText } from "../../server/features/channels/email/html/htmlAsText.ts";
import { inMailWorker, stopMailWorker } from "../../server/features/channels/email/read/mailWorker.ts";
import { cleanHtmlOf, readMail, textOfHtml } from "../../server/features/channels/email/read/readMail.ts";

afterAll(stopMailWorker);

const clean = (html: string) => cleanMailHtml(html, { "logo@x": "65f0000000000000000000aa" })?.html ?? "too complex";

const attacks = [
  `<script>alert(1)</script>`,
  `<img src=x onerror=alert(1)>`,
  `<svg><style><img src=x onerror=alert(1)></style></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`,
  `<a href="javascript:alert(1)">x</a>`,
  `<a href="jav&#x09;ascript:alert(1)">x</a>`,
  `<a href=" &#14; javascript:alert(1)">x</a>`,
  `<a href="data:text/html,<script>alert(1)</script>">x</a>`,
  `<iframe src="https://e.example"></iframe>`,
  `<object data="https://e.example"></object><embed src="https://e.example">`,
  `<form action="https://e.example"><input name=a><button>x</button></form>`,
  `<base href="https://e.example/"><link rel=stylesheet href="https://e.example/a.css">`,
  `<meta http-equiv=refresh content="0;url=https://e.example">`,
  `<style>@import "https://e.example/a.css";</style>`,
  `<p style="background:url(https://e.example/a)">x</p>`,
  `<p style="background-image:u\\72l(https://e.example/a)">x</p>`,
  `<p style="width:expression(alert(1))">x</p>`,
  `<p style="position:fixed;top:0;left:0;z-index:9">x</p>`,
  `<p style="margin:-500px">x</p>`,
  `<p style="-moz-binding:url(https://e.example/a)">x</p>`,
  `<p style="color:red;content:'<script>'">x</p>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`,
  `<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>`,
  `<!--<img src="--><img src=x onerror=alert(1)//">`,
  `<img src="data:image/svg+xml;base64,PHN2Zz4=">`,
  `<img srcset="https://e.example/a 1x">`,
  `<video poster="https://e.example/a"><source src="https://e.example/b"></video>`,
  `<table background="https://e.example/a"><tr><td background="https://e.example/b">x</td></tr></table>`,
  `<body onload=alert(1) background="https://e.example/a">x`,
  `<img data-remote-src="javascript:alert(1)" data-inline="x" class="y" id="z" name="body">`,
  `<template><script>alert(1)</script></template><xmp><script>alert(1)</script></xmp>`,
  `<p lang='"><script>alert(1)</script>'>x</p>`,
];

describe("cleaning mail HTML", () => {
  it.each(attacks)("[MAIL-15] nothing of %s runs or fetches", (html) => {
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
      expect(performance.now() - start, html.slice(0, 20)).toBeLessThan(4500);
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
