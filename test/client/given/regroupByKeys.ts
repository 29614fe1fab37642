import type { Page } from "playwright-core";
import { expectAccessible } from "../../story/given/storyBrowser.ts";
import { wordsIn } from "../../story/given/storyWords.ts";
import { until, type Api } from "../../support/world.ts";

type Line = (text: string) => Promise<{ send(line: string): Promise<unknown> }>;

/** A conversation of two lines, the second one as given. */
export async function opened(api: Api, chatLine: Line, text: string) {
  const visitor = await chatLine(`Hello. ${text}`);
  await visitor.send(text);
  return until(async () => (await api.conversations.list({ view: "all", order: "newest" })).items.find(({ snippet }) => snippet === text));
}

/** How many lines the contact has in a thread. */
export const linesOf = async (api: Api, id: string) =>
  (await api.conversations.messages({ id: id as never })).items.filter(({ kind }) => kind === "inbound").length;

const isOpen = (page: Page, number: string) => page.locator("#main .th .ref", { hasText: number }).waitFor();

/** Merges the open conversation with another one by its number, by keys alone; the other one is open then and says so. */
export async function mergeInto(page: Page, number: string) {
  await page.locator(".comp [role=textbox]").waitFor();
  await page.keyboard.press("Shift+M");
  const dialog = page.locator("[role=dialog]");
  await dialog.locator("input:focus").waitFor();
  await page.keyboard.type(number);
  await dialog.locator(".mrg-list .r", { hasText: number }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await dialog.locator(".mrg-pv").waitFor();
  await expectAccessible(page, "merge");
  await dialog.locator("footer .btn.primary").press("Enter");
  await dialog.waitFor({ state: "detached" });
  await isOpen(page, number);
}

/** Splits the first entry off under another subject, by keys alone; the new conversation is open then. */
export async function splitOff(page: Page, subject: string) {
  await page.locator(".comp [role=textbox]").waitFor();
  await page.keyboard.press("Shift+S");
  await page.locator(".splitb").waitFor();
  await page.locator(".chooser input").first().press("Space");
  await page.locator(".splitb input").first().fill(subject);
  await expectAccessible(page, "split");
  await page.locator(".splitb input").first().press("Enter");
  await page.locator("#main .th h1", { hasText: subject }).waitFor();
}

/** The open conversation has one line: its key says why nothing can be split off, and the menu shows it disabled with the reason. */
export async function refusesOnlyLine(page: Page) {
  const why = wordsIn("en")("console.split.only");
  await page.keyboard.press("Shift+S");
  await page.locator(".toast", { hasText: why }).waitFor();
  await page
    .locator("#main .th")
    .getByRole("button", { name: wordsIn("en")("console.more.label") })
    .press("Enter");
  await page.locator("[role=menuitem][aria-disabled=true]", { hasText: why }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator("[role=menu]").waitFor({ state: "detached" });
}

/** Takes back what the newest line of the thread tells of. */
export const takeBack = (page: Page) =>
  page
    .locator(".tl")
    .getByRole("button", { name: wordsIn("en")("ui.undo"), exact: true })
    .last()
    .press("Enter");
