import { parseArgs } from "node:util";
import { setup } from "../support/enginesForTests.ts";
import { startTwoProducts } from "../support/twoDesks.ts";
import { fuzzDay } from "./dayFuzz.ts";
import { hireFour, openVisitor } from "./dayPeople.ts";

// The long fuzz of a day: npm run test:fuzz -- --seeds 50 --steps 200 --first 1
const option = (standard: number) => ({ type: "string" as const, default: String(standard) });
const { values } = parseArgs({ options: { seeds: option(50), steps: option(200), first: option(Date.now() % 1_000_000) } });
const first = Number(values.first);

const stopEngines = await setup();
const { addresses, link, end } = await startTwoProducts();
const colleagues = await hireFour(addresses, link);
const total = new Map<string, { done: number; refused: number }>();
let failed = 0;
for (let seed = first; seed < first + Number(values.seeds); seed++) {
  const visitor = await openVisitor(addresses[seed % 2] ?? addresses[0]);
  const { wrong, done, refused, tally } = await fuzzDay({ colleagues, visitor, seed, steps: Number(values.steps) });
  visitor.stop();
  for (const [what, counted] of tally) {
    const all = total.get(what) ?? { done: 0, refused: 0 };
    total.set(what, { done: all.done + counted.done, refused: all.refused + counted.refused });
  }
  console.log(`seed ${seed}: ${done} done, ${refused} refused in words, ${wrong.length} wrong`);
  for (const line of wrong.slice(0, 20)) console.error(`  ${line}`);
  if (wrong.length > 0) failed += 1;
}
for (const [what, counted] of total) console.log(`${what}: ${counted.done} done, ${counted.refused} refused`);
console.log(failed === 0 ? "All views equal, every word once." : `${failed} days went wrong.`);
await end();
await stopEngines();
process.exitCode = failed === 0 ? 0 : 1;
