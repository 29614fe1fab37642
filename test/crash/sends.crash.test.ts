import { expect, it } from "vitest";
import { scratchFolder } from "../support/scratchFolder.ts";
import { crashPlan } from "./crashPlan.ts";
import { crashRun } from "./crashRun.ts";

const seed = Date.now() % 1_000_000;

it(
  `[MSG-4] [SYNC-3] nothing acknowledged is lost or doubled when server and database are killed (seed ${seed})`,
  { timeout: 120_000 },
  async () => {
    const plan = crashPlan({ sends: 260, clients: 6, serverKills: 2, databaseKills: 1 }, seed);

    const { wrong, kills, acknowledged } = await crashRun(plan, scratchFolder(), () => undefined);

    expect(wrong).toEqual([]);
    expect(kills).toBe(3);
    expect(acknowledged).toBeGreaterThan(230);
  },
);
