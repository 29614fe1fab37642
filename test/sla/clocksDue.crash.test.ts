import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { freshDatabase } from "../support/freshDatabase.ts";
import { endTransactionsOf, endWorker, openDrill, startClocks, startClockWorker, toldOf, untilTold } from "./given/clockDrill.ts";

const uri = freshDatabase();
const twoHours = 7_200_000;
beforeAll(() => openDrill(uri));
afterAll(async () => {
  const { disconnectDatabase } = await import("../../server/platform/database/index.ts");
  await disconnectDatabase();
});

async function worker(shift: number, name: string) {
  const child = await startClockWorker(uri, shift, name);
  onTestFinished(() => endWorker(child));
  return child;
}

it("[SLA-7] clocks that fell due while everything was down fire once each: one process is killed, one stands still past its lease, two have clocks two hours off", async () => {
  const clocks = 80;
  await startClocks(clocks, new Date(Date.now() - 1000));
  const [killed, frozen] = await Promise.all([worker(0, "killed"), worker(0, "frozen"), worker(-twoHours, "early")]);
  await untilTold(20, 30_000);
  killed.kill("SIGKILL");
  frozen.kill("SIGSTOP");
  // Whose clock is past their leases takes over what both held; the one that stood still then goes on where it was.
  await Promise.all([worker(twoHours, "late"), endTransactionsOf(["killed", "frozen"])]);
  await untilTold(2 * clocks, 30_000);
  frozen.kill("SIGCONT");
  await new Promise((resolve) => setTimeout(resolve, 500));
  const said = { told: 2 * clocks, doubled: 0 };
  expect(await toldOf()).toEqual({ log: said, threads: said });
}, 90_000);
