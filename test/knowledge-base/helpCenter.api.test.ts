import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArticles } from "../../knowledge-base/server/readArticles.ts";
import { newScratch } from "../support/scratchFolder.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld({ PUBLIC_URL: "https://help.skylark.example" });
});
afterAll(() => world.stop());

async function page(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${world.url}${path}`, { headers, redirect: "manual" });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

describe("the help center", () => {
  it("[KB-4] reads without a script: front page, article, search, in both languages, under stable addresses", async () => {
    const front = await page("/help/en");
    expect(front.status).toBe(200);
    expect(front.text).toContain("Skylark Travel");
    expect(front.text).toContain('<a href="/help/en/late-bag">My bag did not arrive</a>');
    const article = await page("/help/zh-CN/late-bag");
    expect(article.text).toContain("云雀旅行");
    expect(article.text).toContain('<html lang="zh-CN">');
    expect(article.text).toContain('<h2 id="part-1">在机场</h2>');
    expect((await page("/help/zh-CN?q=%E5%8F%91%E7%A5%A8")).text).toContain("/help/zh-CN/invoice-fapiao");
    expect((await page("/help/en?q=connection")).text).toContain("/help/en/missed-connection");
    expect((await page("/help/en?q=submarine")).text).toContain("No article holds all of these words");
    expect((await page("/help", { "accept-language": "zh-Hans" })).headers.get("location")).toBe("/help/zh-CN");
  });

  it("[KB-4] tells engines which page is which: canonical, hreflang, sitemap; a search and a wrong address are not indexed", async () => {
    const { text } = await page("/help/en/refund-time");
    expect(text).toContain('<link rel="canonical" href="https://help.skylark.example/help/en/refund-time">');
    expect(text).toContain('<link rel="alternate" hreflang="zh-CN" href="https://help.skylark.example/help/zh-CN/refund-time">');
    const map = (await page("/help/sitemap.xml")).text;
    const slugs = new Set(readArticles().map(({ slug }) => slug));
    expect(map.match(/<loc>/g)).toHaveLength((slugs.size + 1) * 2);
    const lost = await page("/help/en/no-such-article");
    expect([lost.status, lost.text.includes('content="noindex"')]).toEqual([404, true]);
  });

  it("[KB-4] what is asked comes back as text, never as markup", async () => {
    const { text, headers } = await page(`/help/en?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(text).not.toContain("<script>alert");
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(headers.get("content-security-policy")).toContain("script-src 'self'");
  });

  it("an article with a wrong head, or missing in a language, does not start", async () => {
    const { folder, remove } = newScratch();
    const head = "---\ntitle: A\ncategory: baggage\nsummary: B\nupdated: 2026-11-02\n---\n\nText <b>bold</b>\n";
    for (const language of ["en", "zh-CN"]) mkdirSync(join(folder, language));
    writeFileSync(join(folder, "en", "one.md"), head);
    expect(() => readArticles(folder)).toThrow("one is missing in zh-CN");
    writeFileSync(join(folder, "zh-CN", "one.md"), head);
    expect(readArticles(folder)[0]?.html).toContain("&lt;b&gt;bold");
    writeFileSync(join(folder, "en", "one.md"), head.replace("baggage", "boats"));
    expect(() => readArticles(folder)).toThrow("category");
    await remove();
  });
});
