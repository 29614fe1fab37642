import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { password, startWorld, until, type World } from "../support/world.ts";
import { expectAccessible, openBrowser } from "../story/given/storyBrowser.ts";
import { goInside } from "../story/given/goInside.ts";
import { wordsIn } from "../story/given/storyWords.ts";
import { chatting } from "./given/clockDesk.ts";

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

it(
  "[UI-1] [SLA-8] the ledger opens by a key and says why; calendars and policies are edited by keyboard alone, without a serious finding",
  { timeout: 120_000 },
  async () => {
    const say = wordsIn("en");
    const { close } = await chatting(world);
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(`${world.url}/sign-in`);
    await page.getByLabel(say("start.email"), { exact: true }).fill(world.people.zhao.email);
    await page.getByLabel(say("start.password"), { exact: true }).fill(password);
    await page.getByRole("button", { name: say("start.signIn.act"), exact: true }).click();
    await page.waitForURL(/conversations/);

    await goInside(page, "/conversations?view=all&order=newest");
    await page.locator(".row").first().waitFor();
    await page.keyboard.press("j");
    await page.locator(".clkbtn").waitFor();
    await page.keyboard.press("w");
    await page.locator(".ledger .led").first().waitFor();
    expect(await page.locator(".ledger .lead").first().innerText()).toContain("1 h of business time");
    await expectAccessible(page, "ledger");
    await page.keyboard.press("Escape");
    await page.locator(".ledger").waitFor({ state: "detached" });

    await goInside(page, "/calendars");
    await page.getByLabel(say("calendars.hoursOf", { day: say("calendars.day.sat") }), { exact: true }).focus();
    await page.keyboard.type("10-14");
    await page.keyboard.press("Enter");
    await expectAccessible(page, "calendars");
    await page.getByRole("button", { name: say("calendars.saveAs", { version: "2" }), exact: true }).press("Enter");
    await page.locator(".cal-draft").waitFor({ state: "detached" });
    expect((await world.people.zhao.api.calendars.list()).items[0]).toMatchObject({
      version: 2,
      week: expect.arrayContaining([[[600, 840]]]) as unknown,
    });

    await page.getByRole("button", { name: say("calendars.public"), exact: true }).press("Enter");
    await page.getByLabel(say("calendars.country"), { exact: true }).selectOption("DE");
    await page.getByLabel(say("calendars.region"), { exact: true }).selectOption("BY");
    await page.getByText("Epiphany").waitFor();
    await expectAccessible(page, "public holidays");
    await page.getByRole("dialog").locator("footer .primary").press("Enter");
    await page.getByRole("button", { name: say("calendars.saveAs", { version: "3" }), exact: true }).press("Enter");
    await page.locator(".cal-draft").waitFor({ state: "detached" });
    const names = (await world.people.zhao.api.calendars.list()).items[0]?.holidays.map(({ name }) => name);
    expect(names).toContain("Epiphany");

    await goInside(page, "/policies");
    const target = `${say("ui.priority.normal")}, ${say("policies.target.firstResponse")}`;
    await page.getByLabel(target, { exact: true }).fill("45");
    await page.keyboard.press("Enter");
    await expectAccessible(page, "policies");
    await page.getByRole("button", { name: say("calendars.saveAs", { version: "2" }), exact: true }).press("Enter");
    await page.locator(".chip.warn").waitFor({ state: "detached" });
    const firstResponse = async () => (await world.people.zhao.api.policies.list()).items[0]?.targets.normal.firstResponse;
    expect(await firstResponse()).toBe(45);
    await page
      .locator(".toast")
      .last()
      .getByRole("button", { name: say("ui.undo") })
      .press("Enter");
    await until(async () => (await firstResponse()) === 60);
    close();
  },
);

it("[CAL-1] public holidays are proposed by country, region and year, local dates and half days as they are", async () => {
  const { zhao, lin } = world.people;
  const { countries, holidays: none } = await zhao.api.calendars.publicHolidays({ year: 2027 });
  expect(countries.length).toBeGreaterThan(150);
  expect(none).toEqual([]);
  const { regions, holidays } = await zhao.api.calendars.publicHolidays({ country: "DE", region: "BY", year: 2027 });
  expect(regions).toContainEqual({ id: "BY", name: "Bayern" });
  expect(holidays).toContainEqual({ name: "Epiphany", date: "2027-01-06" });
  expect(holidays.map(({ name }) => name)).not.toContain("Valentine's Day");
  const chinese = await zhao.api.calendars.publicHolidays({ country: "CN", year: 2027, language: "zh-CN" });
  expect(chinese.holidays).toContainEqual({ name: "国际妇女节", date: "2027-03-08", from: 720, to: 1440 });
  const nowhere = zhao.api.calendars.publicHolidays({ country: "DE", region: "XX", year: 2027 });
  await expect(nowhere).rejects.toMatchObject({ code: "record.notFound" });
  await expect(lin.api.calendars.publicHolidays({ year: 2027 })).rejects.toMatchObject({ code: "ability.missing" });
});
