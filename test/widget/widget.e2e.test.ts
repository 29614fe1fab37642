import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../server/platform/projectRoot.ts";
import { expectAccessible } from "../story/given/storyBrowser.ts";
import { wordsIn } from "../story/given/storyWords.ts";
import { until } from "../support/world.ts";
import { begin, desktop, widgetDesk, write } from "./given/widgetPage.ts";

const { world, openPage, conversationOf } = widgetDesk();
const say = wordsIn("en");
const gzipBytes = (file: string) => gzipSync(readFileSync(join(projectRoot, "dist", "widget", file))).length;

describe("the script tag", () => {
  it("[CHAT-1] at most 2 KB load with the page and 35 KB in all; the rest comes on opening", async () => {
    expect(gzipBytes("widget.js")).toBeLessThanOrEqual(2048);
    expect(gzipBytes("widget.js") + gzipBytes("widget-panel.js")).toBeLessThanOrEqual(35 * 1024);
    const asked: string[] = [];
    const { page, context } = await openPage();
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await page.getByRole("button", { name: say("widget.open") }).waitFor();
    expect(asked).not.toContain("/widget-panel.js");
    await page.getByRole("button", { name: say("widget.open") }).click();
    await page.getByRole("dialog").waitFor();
    expect(asked).toContain("/widget-panel.js");
    await context.close();
  });

  it("[CHAT-1] the page does not shift and hears no error, also when the panel cannot be fetched", async () => {
    const { page, context, errors } = await openPage(desktop, "/demo/zh.html");
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
        await write(page, text);
      }
      await page.locator(".m.q", { hasText: "offline three" }).waitFor();
      await context.setOffline(false);
      await page.reload();
      await page.getByRole("button", { name: say("widget.open") }).click();
      await page.locator(".m.me", { hasText: "offline three" }).waitFor();
      const { id } = await conversationOf(first);
      const { items } = await world().people.zhao.api.conversations.messages({ id });
      const texts = items.filter(({ kind }) => kind === "inbound").map(({ text }) => text);
      expect(texts.toReversed()).toEqual([first, "offline one", "offline two", "offline three"]);
      await context.close();
    },
  );

  it("[CHAT-3] a second tab shows the same conversation, and what is written in one shows in the other", { timeout: 60_000 }, async () => {
    const { page, context } = await openPage();
    await begin(page, `Two tabs ${Date.now()}`);
    const second = await context.newPage();
    await second.goto(`${world().url}/demo/`);
    await second.getByRole("button", { name: say("widget.open") }).click();
    await second.locator(".m.me", { hasText: "Two tabs" }).waitFor();
    await write(second, "From the second tab");
    await page.locator(".m.me", { hasText: "From the second tab" }).waitFor();
    expect(await page.locator(".m.me", { hasText: "From the second tab" }).count()).toBe(1);
    await context.close();
  });

  it("[CHAT-4] the answer of an agent shows, and once seen it is read", { timeout: 60_000 }, async () => {
    const { page, context } = await openPage();
    const first = `Seen ${Date.now()}`;
    await begin(page, first);
    const { id } = await conversationOf(first);
    const { api } = world().people.zhao;
    await api.conversations.postMessage({ id, kind: "outbound", channel: "chat", text: "We look into it", key: `answer-${Date.now()}` });
    await page.locator(".m:not(.me)", { hasText: "We look into it" }).waitFor();
    const read = await until(async () =>
      (await api.conversations.messages({ id })).items.find(({ delivery }) => delivery?.state === "read"),
    );
    expect(read.text).toBe("We look into it");
    await context.close();
  });

  it("[CHAT-8] a picture goes with a line, also when it was chosen offline, and shows to both; one over 10 MB says so", async () => {
    const { page, context, errors } = await openPage();
    const first = `My passport ${Date.now()}`;
    await begin(page, first);
    const { id } = await conversationOf(first);
    const chooser = page.locator("input[type=file]");
    await chooser.setInputFiles({ name: "huge.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(10 * 1024 * 1024 + 1) });
    await page.getByRole("alert").getByText(say("widget.fileTooLarge")).waitFor();
    await page.getByRole("button", { name: say("widget.removeFile", { name: "huge.pdf" }) }).click();
    await context.setOffline(true);
    await page.locator(".ban").waitFor();
    const picture = await page.screenshot();
    await chooser.setInputFiles({ name: "pass.png", mimeType: "image/png", buffer: picture });
    await page.locator(".files .waits").waitFor();
    await context.setOffline(false);
    await page.locator(".files .done").waitFor();
    await expectAccessible(page, "chosen file of the widget", "en", "waydesk-chat");
    await write(page, "Here it is");
    await page.locator(".m.me", { hasText: "Here it is" }).locator("img").waitFor();
    const answer = await world().people.zhao.api.conversations.messages({ id });
    expect(answer.items[0]?.attachments).toMatchObject([{ name: "pass.png", type: "image/png", size: picture.length }]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it("[CHAT-2] a line that is refused says why and can be sent again or discarded; Tab stays in the panel", async () => {
    const { page, context } = await openPage();
    await begin(page, `Refused later ${Date.now()}`);
    await page.getByText(say("widget.delivered")).waitFor();
    await page.evaluate(() => {
      const waiting = { text: "Not an address", email: "nobody@", key: `${Date.now().toString(36).padStart(9, "0")}-refused` };
      localStorage.setItem(`waydesk.line.${waiting.key}`, JSON.stringify(waiting));
    });
    await page.reload();
    await page.getByRole("button", { name: say("widget.open") }).click();
    await page
      .getByRole("alert")
      .filter({ hasText: say("widget.failed") })
      .waitFor();
    await expectAccessible(page, "refused line of the widget", "en", "waydesk-chat");
    await page.getByRole("button", { name: say("widget.discard") }).click();
    await page.locator(".m.q").waitFor({ state: "detached" });
    await page.getByRole("textbox").focus();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press(step < 6 ? "Tab" : "Shift+Tab");
      expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
    }
    await context.close();
  });

  it("[CHAT-11] speaks Chinese on a Chinese page, works by keyboard and has no serious finding", { timeout: 60_000 }, async () => {
    const { page, context } = await openPage(desktop, "/demo/zh.html");
    const zh = wordsIn("zh-CN");
    const button = page.getByRole("button", { name: zh("widget.open") });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByText(zh("widget.hello")).waitFor();
    await expectAccessible(page, "form of the widget", "zh-CN", "waydesk-chat");
    await page.keyboard.type("王欣怡");
    await page.keyboard.press("Tab");
    await page.keyboard.type("xinyi@example.com");
    await page.keyboard.press("Tab");
    await page.keyboard.type("柜台说名字和护照对不上");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".m.me", { hasText: "护照" }).waitFor();
    await expectAccessible(page, "chat of the widget", "zh-CN", "waydesk-chat");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe("launch");
    await context.close();
  });
});
