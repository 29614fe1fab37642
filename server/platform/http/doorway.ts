import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** So many looks in a row, each a turn of the event loop, must see nobody: what has arrived is read between them, however busy the machine. */
const quietLooks = 16;
const lookEveryMs = 25;

/** Watches the requests under way, so that leaving can wait for them [OPS-3]. */
export function watchDoor(server: Server) {
  let underWay = 0;
  let quiet = 0;
  server.on("request", (_request, response) => {
    underWay += 1;
    quiet = 0;
    response.once("close", () => {
      underWay -= 1;
      quiet = 0;
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
    for (quiet = 0; quiet < quietLooks && performance.now() - began < seconds * 1000; quiet = underWay === 0 ? quiet + 1 : 0)
      await pause(lookEveryMs);
    server.closeAllConnections();
  }
}
