import { afterAll, beforeAll } from "vitest";
import type { Socket } from "socket.io-client";
import { alwaysOpen } from "../../sla/given/alwaysOpen.ts";
import { startWorld, type World } from "../../support/world.ts";
import { routingDesk } from "./routingDesk.ts";

/** A desk that is open at every hour, started before the tests of the file that asks for it and stopped after them with its sockets. */
export function routingWorld() {
  let world: World;
  const open: Socket[] = [];
  beforeAll(async () => {
    world = await startWorld();
    await alwaysOpen(world.people.zhao.api);
  });
  afterAll(async () => {
    for (const socket of open) socket.close();
    await world.stop();
  });
  // It is there once the tests run, and not when the file that holds them is read.
  const started: Pick<World, "people" | "departments" | "url"> = {
    get people() {
      return world.people;
    },
    get departments() {
      return world.departments;
    },
    get url() {
      return world.url;
    },
  };
  return { world: started, open, ...routingDesk(() => world, open) };
}
