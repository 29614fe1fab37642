import type { Page } from "playwright-core";

interface Rung {
  rung?: number;
}

/** From now on counts what sounds in this tab (two notes are a ring), and takes away what a browser has over TLS only. */
export const countRings = (page: Page) =>
  page.evaluate(() => {
    Reflect.deleteProperty(Navigator.prototype, "locks");
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      (window as Rung).rung = ((window as Rung).rung ?? 0) + 0.5;
      start.call(this, when);
    };
  });

/** How often it rang in all of them. */
export const ringsIn = async (pages: Page[]) =>
  (await Promise.all(pages.map((page) => page.evaluate(() => (window as Rung).rung ?? 0)))).reduce((sum, one) => sum + one, 0);
