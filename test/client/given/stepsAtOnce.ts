import type { Page } from "playwright-core";

const [stillFor, atMost] = [20, 120];

/** True once the open thread asks nothing of the page's layout for twenty frames; false when it still does after a hundred and twenty (UI-3). */
const settles = (page: Page) =>
  page.locator("#main .tl").evaluate(
    async (box, { frames, most }) => {
      const height = Object.getOwnPropertyDescriptor(Element.prototype, "scrollHeight")?.get;
      let still = 0;
      Object.defineProperty(box, "scrollHeight", { configurable: true, get: () => ((still = 0), height?.call(box) as number) });
      for (let frame = 0; frame < most && still < frames; frame++, still++) await new Promise(requestAnimationFrame);
      Reflect.deleteProperty(box, "scrollHeight");
      return still >= frames;
    },
    { frames: stillFor, most: atMost },
  );

/** Presses arrow down three times before anything can be drawn, from the first row: what is to be open then and settled, and what is. */
export async function threeStepsAtOnce(page: Page) {
  const [rows, open] = [page.locator(".row"), page.locator("#main .th .ref")];
  await rows.first().click();
  await page.locator(".row[aria-posinset='1'][aria-selected=true]").waitFor();
  await open.waitFor();
  const number = (await rows.nth(3).innerText()).match(/WD-\d+/)?.[0] ?? "none";
  const wanted = { row: await rows.nth(3).getAttribute("id"), number, settled: true };
  await page.evaluate(() => {
    const key = () => new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true });
    for (let step = 0; step < 3; step++) document.querySelector(".rows")?.dispatchEvent(key());
  });
  await page.waitForURL(({ pathname }) => `row-${pathname.split("/").at(-1)}` === wanted.row);
  await open.filter({ hasText: wanted.number }).waitFor();
  const row = await page.locator(".row[aria-selected=true]").getAttribute("id");
  const drawn = { row, number: await open.textContent(), settled: await settles(page) };
  return { wanted, drawn };
}
