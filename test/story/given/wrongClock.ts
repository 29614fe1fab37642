import type { BrowserContext } from "playwright-core";

/** Lets every page of this browser take the time from a machine whose clock is off by so many milliseconds. */
export async function setClockWrong(context: BrowserContext, byMs: number) {
  await context.addInitScript((by) => {
    const now = Date.now.bind(Date);
    globalThis.Date = new Proxy(Date, {
      construct: (real, args: [], wanted) => Reflect.construct(real, args.length === 0 ? [now() + by] : args, wanted) as Date,
      get: (real, name) => (name === "now" ? () => now() + by : (Reflect.get(real, name) as unknown)),
    });
  }, byMs);
}
