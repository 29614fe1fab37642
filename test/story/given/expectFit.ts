import type { Page } from "playwright-core";
import { expect } from "vitest";
import { keepPicture } from "./storyBrowser.ts";

const widths = [390, 768, 1024, 1280, 1440, 2560];

/** From a phone to a wide screen nothing scrolls sideways, and no heading, label or button cuts its words but where three dots are meant [UI-6]. */
export async function expectFit(page: Page, screen: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const cut = await page
      .locator("h1:not(.ell), label, button:not(.ell):not(.li)")
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
