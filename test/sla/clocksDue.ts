// `npm run test:clocks`: 10,000 clocks due within one second, with two processes; then a kill, a process that stands still, clocks two hours off.
import { setup } from "../support/enginesForTests.ts";
import { freshDatabase } from "../support/freshDatabase.ts";
import { endWorker, openDrill, startClocks, startClockWorker, toldOf, untilTold } from "./given/clockDrill.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const clocks = Number(process.argv[2] ?? 10_000);
const stopEngines = await setup();
const uri = freshDatabase();
const wrong: string[] = [];
let expected = 0;

await openDrill(uri);
await drill(`${clocks} clocks due within one second, two processes`, clocks, async () => [
  await startClockWorker(uri),
  await startClockWorker(uri),
]);
await drill("one of two is killed with kill -9", 1000, async () => {
  const [killed, other] = [await startClockWorker(uri), await startClockWorker(uri)];
  await untilTold(expected + 200, 60_000);
  killed.kill("SIGKILL");
  return [other];
});
await drill("one of two stands still for 40 s, longer than its lease", 1000, async () => {
  const [frozen, other] = [await startClockWorker(uri), await startClockWorker(uri)];
  await untilTold(expected + 200, 60_000);
  frozen.kill("SIGSTOP");
  setTimeout(() => frozen.kill("SIGCONT"), 40_000);
  return [frozen, other];
});
await drill("two processes whose clocks are two hours off, one right", 1000, () =>
  Promise.all([7_200_000, -7_200_000, 0].map((shift) => startClockWorker(uri, shift))),
);
for (const line of wrong) say(line);
say(wrong.length === 0 ? "Each clock warned once and was breached once, in the log and in its thread." : `${wrong.length} wrong.`);
await stopEngines();
process.exit(wrong.length === 0 ? 0 : 1);

async function drill(name: string, count: number, start: () => Promise<Awaited<ReturnType<typeof startClockWorker>>[]>) {
  await startClocks(count, new Date(Date.now() - 2000));
  const began = performance.now();
  const workers = await start();
  await untilTold(expected + 2 * count, 300_000);
  const seconds = (performance.now() - began) / 1000;
  await new Promise((resolve) => setTimeout(resolve, name.includes("stands still") ? 45_000 : 1000));
  await Promise.all(workers.map(endWorker));
  expected += 2 * count;
  const told = await toldOf();
  say(`${name}: ${seconds.toFixed(1)} s for ${2 * count} warnings and breaches, ${told.log.doubled + told.threads.doubled} doubled`);
  for (const [place, { told: found, doubled }] of Object.entries(told))
    if (found !== expected || doubled > 0) wrong.push(`${name}: ${place} holds ${found} of ${expected}, ${doubled} doubled`);
}
