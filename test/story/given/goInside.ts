import type { Page } from "playwright-core";

/** Goes to a path of the console as a link in it would, until the screen that was there is gone; nothing is loaded and set up again. */
export async function goInside(page: Page, path: string) {
  await page.evaluate((to) => {
    const screenOf = (address: string) => address.split(/[/?]/)[1];
    if (screenOf(to) !== screenOf(location.pathname)) document.querySelector("main")?.setAttribute("data-left", "");
    history.pushState({}, "", to);
  }, path);
  await page.locator("main[data-left]").waitFor({ state: "detached" });
}

/** Goes to a path of the product at this address: inside, where the page shows its console already. */
export const goTo = (page: Page, address: string, path: string) =>
  page.url().startsWith(address) ? goInside(page, path) : page.goto(address + path);
