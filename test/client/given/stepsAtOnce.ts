import type { Page } from "playwright-core";

/** Presses arrow down three times before anything can be drawn, from the first row: what is to be open then, and what is, by row and number. */
export async function threeStepsAtOnce(page: Page) {
  const [rows, open] = [page.locator(".row"), page.locator("#main .th .ref")];
  await rows.first().click();
  await page.locator(".row[aria-posinset='1'][aria-selected=true]").waitFor();
  await open.waitFor();
  const wanted = { row: await rows.nth(3).getAttribute("id"), number: (await rows.nth(3).innerText()).match(/WD-\d+/)?.[0] ?? "none" };
  await page.evaluate(() => {
    const key = () => new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true });
    for (let step = 0; step < 3; step++) document.querySelector(".rows")?.dispatchEvent(key());
  });
  await page.waitForURL(({ pathname }) => `row-${pathname.split("/").at(-1)}` === wanted.row);
  await open.filter({ hasText: wanted.number }).waitFor();
  const drawn = { row: await page.locator(".row[aria-selected=true]").getAttribute("id"), number: await open.textContent() };
  return { wanted, drawn };
}
