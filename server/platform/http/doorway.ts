import type { Server } from "node:http";
import { Server as NetServer, type Socket } from "node:net";
import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";

/** So many looks in a row, each a turn of the event loop, must see nobody: what has arrived is read between them, however busy the machine. */
const quietLooks = 16;
const lookEveryMs = 25;
const aloneLooks = 6;
const longestWelcomeMs = 1000;
/** Who was answered just now may be about to ask again on the same connection, and a slow asker takes its time. */
const warmMs = 1500;

/** Watches the requests under way, so that leaving can wait for them [OPS-3]. */
export function watchDoor(server: Server) {
  let underWay = 0;
  let knocks = 0;
  /** When each open connection was last heard of. */
  const heard = new Map<Socket, number>();
  server.on("connection", (socket) => {
    knocks += 1;
    heard.set(socket, performance.now());
    socket.once("close", () => heard.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    underWay += 1;
    response.once("close", () => {
      underWay -= 1;
      if (!socket.destroyed) heard.set(socket, performance.now());
    });
  });
  return { leave };

  /**
   * Lets nobody new in, answers what comes on the open connections and asks each to be closed behind its answer; done once it has been
   * quiet for a moment and no connection is warm, at the latest after `seconds`. Closing idle connections at once would cut off a request
   * just on its way.
   */
  async function leave(seconds: number) {
    const began = performance.now();
    await untilNobodyKnocks();
    NetServer.prototype.close.call(server);
    server.prependListener("request", (_request, response) => response.setHeader("connection", "close"));
    for (let quiet = 0; quiet < quietLooks && performance.now() - began < seconds * 1000; quiet = mayAskAgain() ? 0 : quiet + 1)
      await look();
    server.closeAllConnections();
  }

  function mayAskAgain() {
    if (underWay > 0) return true;
    const warm = performance.now() - warmMs;
    for (const at of heard.values()) if (at > warm) return true;
    return false;
  }

  /**
   * Who has knocked is let in before the door closes: the system has answered for us, and a closing door would slam it in that face.
   * No process can close its door and be sure that nobody has knocked in that very instant, so it waits for a pause among the knocks, and
   * a second at most. One is let in at each turn of the loop and a look is at least a turn. Open connections are kept meanwhile, or each
   * answer would make its asker knock again.
   */
  async function untilNobodyKnocks() {
    const began = performance.now();
    let before = -1;
    for (let alone = 0; alone < aloneLooks && performance.now() - began < longestWelcomeMs; alone = knocks === before ? alone + 1 : 0) {
      before = knocks;
      await look();
    }
  }

  /**
   * Waits, and then for the turn of the loop that reads what came meanwhile: a timer runs before it, and on a busy machine much has come.
   * What is done next is done before anything else can come in.
   */
  async function look() {
    await pause(lookEveryMs);
    await turn();
  }
}
