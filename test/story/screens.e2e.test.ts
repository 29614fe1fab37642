import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { agentScreen, fillSetUp } from "./given/agentScreen.ts";
import { keepPicture, openBrowser } from "./given/storyBrowser.ts";
import { startStoryDesk } from "./given/storyDesk.ts";
import { wordsIn } from "./given/storyWords.ts";

const widths = [390, 768, 1024, 1280, 1440, 2560];
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

it.each(["en", "zh-CN"] as const)(
  "[UI-6] [UI-1] set-up, sign-in, list and thread fit every width and are worked by keys, in %s",
  async (language) => {
    const say = wordsIn(language);
    const desk = await startStoryDesk("shared");
    const context = await browser.newContext({ locale: language, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const agent = agentScreen(page, say);
    await page.goto(`${desk.address}/sign-in`);
    await agent.button("start.signIn.act").waitFor();
    await expectFit(page, `${language}-sign-in`);
    await page.goto(desk.link);
    await page.getByRole("heading", { name: say("start.setUp.title") }).waitFor();
    await expectFit(page, `${language}-set-up`);
    await fillSetUp(page, say, language);
    await agent.button("start.setUp.act").click();
    await page.locator(".app").waitFor();
    await page.goto(`${desk.address}/conversations?view=all&order=newest`);
    await page.getByText(say("console.list.empty", { title: say("console.view.all") })).waitFor();
    for (const [index, subject] of ["Seats together for four", "行李未到大阪"].entries()) {
      const from = `rosa${index}@traveller.example`;
      await desk.deliver({ from, subject, text: `${subject}: what can be done?`, messageId: `<${index}@traveller.example>` });
      await agent.row(subject).waitFor();
    }
    await expectFit(page, `${language}-list`);
    await byKeys(page, agent);
    await expectFit(page, `${language}-thread`);
    expect((await agent.told()).map(({ text }) => text)).toContain("By keys alone.");
    await context.close();
  },
  120_000,
);

/** From the list to a resolved conversation without a pointer. */
async function byKeys(page: Page, { say, entry }: ReturnType<typeof agentScreen>) {
  await page.keyboard.press("j");
  await entry("行李未到大阪").waitFor();
  await page.keyboard.press("j");
  await entry("Seats together").waitFor();
  await page.keyboard.press("k");
  await entry("行李未到大阪").waitFor();
  await page.locator(".comp [role=textbox]").waitFor();
  await page.keyboard.press("a");
  await page.getByRole("menuitem", { name: say("console.owner.take") }).press("Enter");
  await page.locator(".ownerb", { hasText: say("console.owner.you") }).waitFor();
  await page.keyboard.press("e");
  await page.locator(".thread .th").getByText(say("ui.status.resolved"), { exact: true }).waitFor();
  await page.keyboard.press("n");
  await page.locator(".notebox [role=textbox]:focus").waitFor();
  await page.keyboard.type("By keys alone.");
  await page.keyboard.press("Control+Enter");
  await entry("By keys alone.").waitFor();
}

/** Nothing scrolls sideways, and no heading, label or button cuts its words. */
async function expectFit(page: Page, screen: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const cut = await page
      .locator("h1, label, button:not(.ell):not(.li)")
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && one.clientWidth > 2 && one.scrollWidth > one.clientWidth + 1)
          .map((one) => `${one.className} ${one.textContent.slice(0, 60)}`),
      );
    expect({ screen, width, wide, cut }).toEqual({ screen, width, wide: 0, cut: [] });
    if (width === 390) await keepPicture(page, `${screen}-390`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
