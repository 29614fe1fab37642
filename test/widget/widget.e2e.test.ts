import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../server/platform/projectRoot.ts";
import { expectAccessible, openBrowser } from "../story/given/storyBrowser.ts";
import { wordsIn } from "../story/given/storyWords.ts";
import { startWorld, until, type World } from "../support/world.ts";

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await startWorld();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const say = wordsIn("en");
const gzipBytes = (file: string) => gzipSync(readFileSync(join(projectRoot, "dist", "widget", file))).length;

async function openPage(path = "/demo/") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await page.goto(world.url + path);
  return { page, context };
}

async function begin(page: Page, text: string, words = say) {
  await page.getByRole("button", { name: words("widget.open") }).click();
  await page.getByLabel(words("widget.name"), { exact: true }).fill("Oliver Brandt");
  await page.getByLabel(words("widget.email"), { exact: true }).fill(`oliver.${Date.now()}@example.com`);
  await page.getByLabel(words("widget.first"), { exact: true }).fill(text);
  await page.getByRole("button", { name: words("widget.start"), exact: true }).click();
  await page.locator(".m.me", { hasText: text }).waitFor();
}

/** The conversation an agent sees for these words. */
const conversationOf = (text: string) =>
  until(async () =>
    (await world.people.zhao.api.conversations.list({ view: "all", order: "newest" })).items.find(({ subject }) => subject === text),
  );

describe("the script tag", () => {
  it("[CHAT-1] at most 2 KB load with the page and 35 KB in all; the rest comes on opening", async () => {
    expect(gzipBytes("widget.js")).toBeLessThanOrEqual(2048);
    expect(gzipBytes("widget.js") + gzipBytes("widget-panel.js")).toBeLessThanOrEqual(35 * 1024);
    const asked: string[] = [];
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${world.url}/demo/`);
    await page.getByRole("button", { name: say("widget.open") }).waitFor();
    expect(asked).not.toContain("/widget-panel.js");
    await page.getByRole("button", { name: say("widget.open") }).click();
    await page.getByRole("dialog").waitFor();
    expect(asked).toContain("/widget-panel.js");
    await context.close();
  });

  it("[CHAT-1] the page does not shift and hears no error, also when the panel cannot be fetched", async () => {
    const { page, context } = await openPage("/demo/zh.html");
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.route("**/widget-panel.js", (route) => route.abort());
    const button = page.getByRole("button", { name: wordsIn("zh-CN")("widget.open") });
    await button.click();
    await page.unroute("**/widget-panel.js");
    await until(async () => (await button.getAttribute("aria-expanded")) !== null);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("the chat", () => {
  it(
    "[CHAT-2] what is typed offline waits in the browser, also over a reload, and arrives once and in order",
    { timeout: 60_000 },
    async () => {
      const { page, context } = await openPage();
      const first = `Missed NV 118 ${Date.now()}`;
      await begin(page, first);
      await conversationOf(first);
      await context.setOffline(true);
      await page.locator(".ban").waitFor();
      for (const text of ["offline one", "offline two", "offline three"]) {
        await page.getByRole("textbox").fill(text);
        await page.keyboard.press("Enter");
      }
      await page.locator(".m.q", { hasText: "offline three" }).waitFor();
      await context.setOffline(false);
      await page.reload();
      await page.getByRole("button", { name: say("widget.open") }).click();
      await page.locator(".m.me", { hasText: "offline three" }).waitFor();
      const { id } = await conversationOf(first);
      const { items } = await world.people.zhao.api.conversations.messages({ id });
      const texts = items.filter(({ kind }) => kind === "inbound").map(({ text }) => text);
      expect(texts.toReversed()).toEqual([first, "offline one", "offline two", "offline three"]);
      await context.close();
    },
  );

  it("[CHAT-3] a second tab shows the same conversation, and what is written in one shows in the other", { timeout: 60_000 }, async () => {
    const { page, context } = await openPage();
    await begin(page, `Two tabs ${Date.now()}`);
    const second = await context.newPage();
    await second.goto(`${world.url}/demo/`);
    await second.getByRole("button", { name: say("widget.open") }).click();
    await second.locator(".m.me", { hasText: "Two tabs" }).waitFor();
    await second.getByRole("textbox").fill("From the second tab");
    await second.keyboard.press("Enter");
    await page.locator(".m.me", { hasText: "From the second tab" }).waitFor();
    expect(await page.locator(".m.me", { hasText: "From the second tab" }).count()).toBe(1);
    await context.close();
  });

  it("[CHAT-4] the answer of an agent shows, and once seen it is read", { timeout: 60_000 }, async () => {
    const { page, context } = await openPage();
    const first = `Seen ${Date.now()}`;
    await begin(page, first);
    const { id } = await conversationOf(first);
    const { api } = world.people.zhao;
    await api.conversations.postMessage({ id, kind: "outbound", channel: "chat", text: "We look into it", key: `answer-${Date.now()}` });
    await page.locator(".m:not(.me)", { hasText: "We look into it" }).waitFor();
    const read = await until(async () =>
      (await api.conversations.messages({ id })).items.find(({ delivery }) => delivery?.state === "read"),
    );
    expect(read.text).toBe("We look into it");
    await context.close();
  });

  it("[CHAT-11] speaks Chinese on a Chinese page, works by keyboard and has no serious finding", { timeout: 60_000 }, async () => {
    const { page, context } = await openPage("/demo/zh.html");
    const zh = wordsIn("zh-CN");
    const button = page.getByRole("button", { name: zh("widget.open") });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByText(zh("widget.hello")).waitFor();
    await expectAccessible(page, "form of the widget");
    await page.keyboard.type("王欣怡");
    await page.keyboard.press("Tab");
    await page.keyboard.type("xinyi@example.com");
    await page.keyboard.press("Tab");
    await page.keyboard.type("柜台说名字和护照对不上");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".m.me", { hasText: "护照" }).waitFor();
    await expectAccessible(page, "chat of the widget");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe("launch");
    await context.close();
  });
});
