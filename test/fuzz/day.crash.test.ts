import { expect, it, onTestFinished } from "vitest";
import { startTwoProducts } from "../support/twoDesks.ts";
import { fuzzDay } from "./dayFuzz.ts";
import { hireFour, openVisitor } from "./dayPeople.ts";

const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

it(`[SYNC-4] [MSG-3] [MRG-3] a day of four people at two processes and a contact, connections cut: all views equal, every word once (seed ${seed})`, async () => {
  const { addresses, link, end } = await startTwoProducts();
  onTestFinished(end);
  const colleagues = await hireFour(addresses, link);
  const visitor = await openVisitor(addresses[0]);
  onTestFinished(visitor.stop);
  const { wrong, done } = await fuzzDay({ colleagues, visitor, seed, steps: 40 });
  expect(wrong).toEqual([]);
  expect(done).toBeGreaterThan(8);
}, 90_000);
