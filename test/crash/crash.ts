import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setup } from "../support/enginesForTests.ts";
import { crashPlan } from "./crashPlan.ts";
import { crashRun } from "./crashRun.ts";
import { owedRun } from "./owedRun.ts";

// The long crash test: npm run test:crash -- --seed 7 --sends 10000
const option = (standard: number) => ({ type: "string" as const, default: String(standard) });
const { values } = parseArgs({
  options: {
    seed: option(Date.now() % 1_000_000),
    sends: option(10_000),
    clients: option(20),
    kills: option(50),
    databaseKills: option(5),
    owed: option(60),
  },
});
const owed = Number(values.owed);
const [seed, sends, clients] = [Number(values.seed), Number(values.sends), Number(values.clients)];
const plan = crashPlan({ sends, clients, serverKills: Number(values.kills), databaseKills: Number(values.databaseKills) }, seed);

const wrong = [...(await sendsThroughKills()), ...(await owedThroughKills())];
for (const line of wrong.slice(0, 40)) console.error(line);
console.log(
  wrong.length === 0
    ? "Nothing lost, nothing doubled, nothing invented; every client equals the server."
    : `${wrong.length} wrong. Run it again with --seed ${seed}`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;

async function sendsThroughKills(): Promise<string[]> {
  if (sends === 0) return [];
  console.log(`Seed ${seed}: ${sends} sends from ${clients} clients through ${plan.kills.length} kills`);
  const dataDir = mkdtempSync(join(tmpdir(), "waydesk-crash-"));
  const run = await crashRun(plan, dataDir, console.log);
  console.log(`${run.acknowledged} acknowledged, ${run.givenUp} given up, ${run.kills} kills, ${run.seconds.toFixed(0)} s`);
  rmSync(dataDir, { recursive: true, force: true });
  return run.wrong;
}

async function owedThroughKills(): Promise<string[]> {
  if (owed === 0) return [];
  console.log(`Seed ${seed}: ${owed} answers kept for later and a job that answers ${owed}, through 3 kills of one of two processes`);
  const stopEngines = await setup();
  const run = await owedRun({ conversations: owed, kills: 3 }, seed);
  console.log(`${run.undone} taken back in time, ${run.unsure} unanswered, ${run.kills} kills`);
  await stopEngines();
  return run.wrong;
}
