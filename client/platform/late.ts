import { lazy, type ComponentType } from "react";

const pauseMs = 3000;
/** With the network there, what fails so often in a row will not come: the page is of another version. */
const triesInReach = 20;

/** A part of the pages that comes when it is drawn. A network that is gone at that moment is waited for; what is on the screen stays. */
export const late = <Props>(load: () => Promise<ComponentType<Props>>) => lazy(async () => ({ default: await loaded(load) }));

/** What `load` imports, as soon as it can be had. Rejects when it cannot be had although the network is there. */
export async function loaded<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let failed = 0; ;) {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine && ++failed >= triesInReach) throw error;
      await backInReach();
    }
  }
}

const backInReach = () =>
  new Promise<void>((resolve) => {
    const timer = navigator.onLine ? setTimeout(resolve, pauseMs) : undefined;
    addEventListener("online", () => (clearTimeout(timer), resolve()), { once: true });
  });
