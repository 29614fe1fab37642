import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { crashPlan } from "./crashPlan.ts";
import { crashRun } from "./crashRun.ts";

// The long crash test: npm run test:crash -- --seed 7 --sends 10000
const option = (standard: number) => ({ type: "string" as const, default: String(standard) });
const { values } = parseArgs({
  options: {
    seed: option(Date.now() % 1_000_000),
    sends: option(10_000),
    clients: option(20),
    kills: option(50),
    databaseKills: option(5),
  },
});
const [seed, sends, clients] = [Number(values.seed), Number(values.sends), Number(values.clients)];
const plan = crashPlan({ sends, clients, serverKills: Number(values.kills), databaseKills: Number(values.databaseKills) }, seed);
const dataDir = mkdtempSync(join(tmpdir(), "waydesk-crash-"));

console.log(`Seed ${seed}: ${sends} sends from ${clients} clients through ${plan.kills.length} kills`);
const { wrong, acknowledged, givenUp, kills, seconds } = await crashRun(plan, dataDir, console.log);
console.log(`${acknowledged} acknowledged, ${givenUp} given up, ${kills} kills, ${seconds.toFixed(0)} s`);
for (const line of wrong.slice(0, 40)) console.error(line);
console.log(
  wrong.length === 0
    ? "Nothing lost, nothing doubled, nothing invented; every client equals the server."
    : `${wrong.length} wrong. Run it again with --seed ${seed}`,
);
rmSync(dataDir, { recursive: true, force: true });
process.exitCode = wrong.length === 0 ? 0 : 1;
