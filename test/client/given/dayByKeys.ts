import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import type { Language } from "../../../shared/auth/agent.schema.ts";
import { expectAccessible } from "../../story/given/storyBrowser.ts";

const threadOf = (page: Page, id: "main" | "second") => page.locator(`#${id} .th .ref`);

/** Keeps two conversations open by key and by middle click, puts them side by side, writes in the second, and finds all of it after a reload. */
export async function keepTwoOpen(page: Page, language: Language) {
  await page.setViewportSize({ width: 1920, height: 1000 });
  await page.locator(".rows").focus();
  await page.keyboard.press("ArrowDown");
  await threadOf(page, "main").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.locator(".tabbar li[data-current=true]").waitFor();
  await page.locator(".row[aria-selected=false]").first().click({ button: "middle" });
  expect(await page.locator(".tabbar li").count()).toBe(2);
  await page.keyboard.press("v");
  await threadOf(page, "second").waitFor();
  expect(await threadOf(page, "main").innerText()).not.toBe(await threadOf(page, "second").innerText());
  await page.keyboard.press("Shift+V");
  await page.locator("#second[data-keys=true] .comp [role=textbox]").waitFor();
  await page.keyboard.press("n");
  await page.locator("#second .notebox [role=textbox]:focus").waitFor();
  await page.keyboard.type("beside");
  expect(await page.locator("#main .comp [role=textbox]").innerText()).not.toContain("beside");
  await expectAccessible(page, "two side by side", language);
  await page.reload();
  await threadOf(page, "second").waitFor();
  expect(await page.locator(".tabbar li").count()).toBe(2);
  await page.locator("#main .th h1").click();
  await page.keyboard.press("v");
  await page.locator("#second").waitFor({ state: "detached" });
  await byTabMenu(page, language);
  await page.keyboard.press("q");
  await page.locator(".tabbar").waitFor({ state: "detached" });
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** The menu of a tab: beside by the second mouse button, back to one by V, all others closed by Shift F10 and taken back, one closed by the menu key. */
async function byTabMenu(page: Page, language: Language) {
  const [tabs, menu] = [page.locator(".tabbar li"), page.getByRole("menu")];
  const other = page.locator(".tabbar li[data-current=false]");
  const current = page.locator(".tabbar li[data-current=true] .tabb");
  await other.click({ button: "right" });
  await menu.waitFor();
  await expectAccessible(page, "menu of a tab", language);
  await page.keyboard.press("Enter");
  await threadOf(page, "second").waitFor();
  await current.focus();
  await page.keyboard.press("v");
  await page.locator("#second").waitFor({ state: "detached" });
  await current.press("Shift+F10");
  await menu.waitFor();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await other.waitFor({ state: "detached" });
  await page.locator(".toast button").first().click();
  await other.waitFor();
  await other.locator(".tabb").press("ContextMenu");
  await menu.waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await other.waitFor({ state: "detached" });
  expect(await tabs.count()).toBe(1);
  await page.locator(".tabbar li[data-current=true] .tabb:focus").waitFor();
}

/** Lays the open conversation back as unread: a dot in the list, still there after a reload, and gone once it was read again. */
export async function layBack(page: Page) {
  await page.locator(".rows").focus();
  await page.keyboard.press("ArrowDown");
  const row = page.locator(".row[aria-selected=true]");
  await page.locator(".row[aria-selected=true]:not(.unread)").waitFor();
  await page.keyboard.press("u");
  await row.locator(".undot").waitFor();
  await page.reload();
  await row.locator(".undot").waitFor();
  await page.locator(".row[aria-selected=true]:not(.unread)").waitFor();
}

/** The sheet of keys, then a command by its name: it opens what its key opens, and the first choice sets the conversation aside. */
export async function commandByName(page: Page, language: Language, snooze: string) {
  await page.locator(".rows").focus();
  await page.keyboard.press("Home");
  await threadOf(page, "main").waitFor();
  await page.keyboard.press("?");
  await page.locator(".key-sheet").waitFor();
  await expectAccessible(page, "sheet of keys", language);
  await page.keyboard.press("Escape");
  await page.locator(".key-sheet").waitFor({ state: "detached" });
  await page.keyboard.press("Control+k");
  await page.locator("[role=dialog] input:focus").waitFor();
  await page.keyboard.type(snooze);
  await expectAccessible(page, "palette", language);
  await page.keyboard.press("Enter");
  await page.locator("[role=menuitem]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("#main .th .chip.line").waitFor();
}

/** Chooses two rows by key, changes them together, and takes it back in another browser of the same person. */
export async function changeManyAndTakeBack(page: Page, other: BrowserContext, words: { status: string; undo: string }) {
  await page.locator(".rows").focus();
  await page.keyboard.press("Home");
  await page.locator("#main .th .ref").waitFor();
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+J");
  await page.locator(".bulk-bar").waitFor();
  await page.locator(".bulk-bar").getByRole("button", { name: words.status }).click();
  await page.locator("[role=menuitem]").first().click();
  await page.locator(".bulk-job").getByRole("button", { name: words.undo }).waitFor();
  const second = await other.newPage();
  await second.goto(page.url());
  await second.locator(".bulk-job").getByRole("button", { name: words.undo }).click();
  await second.locator(".bulk-job").getByRole("button", { name: words.undo }).waitFor({ state: "detached" });
  await page.locator(".bulk-job").getByRole("button", { name: words.undo }).waitFor({ state: "detached" });
  await second.close();
}

/** Ctrl A: of the list, and from nowhere, its rows and no word of the page; of the thread and of what is being written their own words. */
export async function markAllByKeys(page: Page, clear: string) {
  const marked = () => page.evaluate(() => getSelection()?.toString() ?? "");
  const bar = page.locator(".bulk-bar");
  for (const isHere of [true, false]) {
    await page.locator(".rows").focus();
    if (!isHere) await page.locator(".rows").blur();
    await page.keyboard.press("Control+a");
    await bar.waitFor();
    expect(await marked()).toBe("");
    await bar.getByRole("button", { name: clear }).click();
    await bar.waitFor({ state: "detached" });
  }
  const line = page.locator("#main .tl");
  await line.focus();
  await page.keyboard.press("Control+a");
  const within = await line.evaluate((place) => {
    const { anchorNode, focusNode } = getSelection() as Selection;
    return place.contains(anchorNode) && place.contains(focusNode);
  });
  expect([within, await bar.count(), (await marked()).length > 20]).toEqual([true, 0, true]);
  await page.locator("#main .comp [role=textbox]").focus();
  await page.keyboard.type("Only this");
  await page.keyboard.press("Control+a");
  expect(await marked()).toBe("Only this");
  await page.keyboard.press("Delete");
  await page.locator(".rows").focus();
}
