import type { Page } from "playwright-core";
import { expect } from "vitest";
import { expectAccessible } from "../../story/given/storyBrowser.ts";
import { wordsIn } from "../../story/given/storyWords.ts";
import type { Api } from "../../support/world.ts";
import { until } from "../../support/until.ts";

const say = wordsIn("en");

/** A view of the team is made, counts live, is ordered, shows another column, is removed and brought back, by keys alone. */
export async function savedViewByKeys(page: Page, api: Api, arrives: () => Promise<unknown>) {
  await page.getByRole("button", { name: say("views.new"), exact: true }).press("Enter");
  const dialog = page.locator("[role=dialog]");
  await dialog.locator("input:focus").waitFor();
  await page.keyboard.type("Untouched");
  await dialog.getByLabel(say("views.sharing"), { exact: true }).selectOption("team");
  await expectAccessible(page, "a new view");
  await dialog.getByLabel(say("views.name"), { exact: true }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  const inRail = page.locator(".nav", { hasText: "Untouched" });
  const counted = async () => Number(await inRail.locator(".count").innerText());
  await inRail.locator(".count").waitFor();
  const before = await counted();
  await arrives();
  await until(async () => (await counted()) === before + 1);
  expect((await api.views.list()).items.find(({ name }) => name === "Untouched")).toMatchObject({ sharing: "team" });

  await page.getByRole("button", { name: new RegExp(`^${say("console.list.order")}`) }).press("Enter");
  await page.getByRole("menuitem", { name: say("console.list.oldest") }).press("Enter");
  await page.waitForURL(/order=oldest/);
  await page.getByRole("button", { name: say("console.list.menu") }).press("Enter");
  await page.getByRole("menuitem", { name: say("console.list.column.tags") }).press("Enter");
  await until(async () => JSON.stringify((await api.auth.me()).preferences).includes("tags"));

  await page.getByRole("button", { name: say("console.list.menu") }).press("Enter");
  await page.getByRole("menuitem", { name: say("views.edit") }).press("Enter");
  await dialog.waitFor();
  await dialog.getByRole("button", { name: say("views.remove") }).press("Enter");
  await dialog.getByRole("button", { name: say("views.removeSure") }).press("Enter");
  await inRail.waitFor({ state: "detached" });
  await page
    .locator(".toast")
    .getByRole("button", { name: say("ui.undo") })
    .press("Enter");
  await inRail.waitFor();
}

/** What stands in the box is kept for tomorrow where the contact is, seen waiting, kept for another time, and taken back, by keys alone. */
export async function sendLaterByKeys(page: Page, words: string) {
  const box = page.locator(".comp [role=textbox]");
  await box.fill(words);
  await page
    .locator(".comp")
    .getByRole("button", { name: say("console.composer.moreWays") })
    .press("Enter");
  await page.getByRole("menuitem", { name: say("console.composer.sendLater") }).press("Enter");
  const dialog = page.locator("[role=dialog]");
  await dialog.getByText("Asia/Tokyo").first().waitFor();
  await expectAccessible(page, "send later");
  await dialog.locator(".mi").nth(1).press("Enter");
  await dialog.waitFor({ state: "detached" });
  const waiting = page.locator(".e", { has: page.locator(".card.sched", { hasText: words }) });
  const leaves = waiting.locator(".dl .txt");
  await leaves.waitFor();
  const first = await leaves.innerText();
  await waiting.getByRole("button", { name: say("later.other") }).press("Enter");
  await dialog.locator(".mi").nth(2).press("Enter");
  await dialog.waitFor({ state: "detached" });
  await until(async () => (await leaves.innerText()) !== first);
  await waiting.getByRole("button", { name: say("later.edit") }).press("Enter");
  await waiting.waitFor({ state: "detached" });
  await page.locator(".comp [role=textbox]", { hasText: words }).waitFor();
}
