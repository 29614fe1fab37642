import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Language } from "../../../shared/auth/agent.schema.ts";
import { openBrowser } from "../../story/given/storyBrowser.ts";
import { wordsIn } from "../../story/given/storyWords.ts";
import { startWorld, until, type World } from "../../support/world.ts";

export const desktop = { viewport: { width: 1280, height: 860 } };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

let world: World;
let browser: Browser;

/** One desk and one browser for a file of tests. */
export function widgetDesk() {
  beforeAll(async () => {
    [world, browser] = await Promise.all([startWorld(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });
  return { world: () => world, openPage, conversationOf };
}

/** A visitor's browser on the travel page; `errors` are those the page itself heard. */
async function openPage(options: BrowserContextOptions = desktop, path = "/demo/") {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(world.url + path);
  return { page, context, errors };
}

/** The conversation an agent sees for these words. */
const conversationOf = (text: string) =>
  until(async () =>
    (await world.people.zhao.api.conversations.list({ view: "all", order: "newest" })).items.find(({ subject }) => subject === text),
  );

/** Opens the widget, fills its form in and sends the first line. */
export async function begin(page: Page, text: string, language: Language = "en") {
  const say = wordsIn(language);
  await page.getByRole("button", { name: say("widget.open") }).click();
  await page.getByLabel(say("widget.name"), { exact: true }).fill("Xinyi Wang");
  await page.getByLabel(say("widget.email"), { exact: true }).fill(`xinyi.${Date.now()}@example.com`);
  await page.getByLabel(say("widget.first"), { exact: true }).fill(text);
  await page.getByRole("button", { name: say("widget.start"), exact: true }).click();
  await page.locator(".m.me", { hasText: text }).waitFor();
}

/** A line typed into the box and sent. */
export async function write(page: Page, text: string) {
  await page.getByRole("textbox").fill(text);
  await page.keyboard.press("Enter");
}
