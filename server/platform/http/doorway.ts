import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const quietMs = 400;

/** Watches the requests under way, so that leaving can wait for them [OPS-3]. */
export function watchDoor(server: Server) {
  let underWay = 0;
  let quietSince = performance.now();
  server.on("request", (_request, response) => {
    underWay += 1;
    response.once("close", () => {
      underWay -= 1;
      quietSince = performance.now();
    });
  });
  return { leave };

  /**
   * Lets nobody new in, answers what comes on the open connections and asks each to be closed behind its answer; done once it
   * has been quiet for a moment, at the latest after `seconds`. Closing idle connections at once would cut off a request just on its way.
   */
  async function leave(seconds: number) {
    server.prependListener("request", (_request, response) => response.setHeader("connection", "close"));
    NetServer.prototype.close.call(server);
    const began = performance.now();
    const isQuiet = () => underWay === 0 && performance.now() - Math.max(quietSince, began) >= quietMs;
    while (!isQuiet() && performance.now() - began < seconds * 1000) await pause(25);
    server.closeAllConnections();
  }
}
