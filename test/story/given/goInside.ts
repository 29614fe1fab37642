import type { Page } from "playwright-core";

/** Goes to a path of the console as a link in it would: the page stays, nothing is loaded and set up again. */
export const goInside = (page: Page, path: string) => page.evaluate((to) => history.pushState({}, "", to), path);
