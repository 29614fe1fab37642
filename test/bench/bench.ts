import { mkdirSync, writeFileSync } from "node:fs";
import { absolute } from "./absolute/absolute.ts";
import { benchDesk, openChats, type BenchDesk } from "./benchDesk.ts";
import { clockBench } from "./clockFiring.ts";
import { exactlyOnce } from "./exactlyOnce.ts";
import { idleMemory } from "./idleMemory.ts";
import { acknowledged, acknowledgedOverInserts, delivered, listPage, sendToScreen, smallRequest } from "./measures.ts";
import { routingFigures } from "./routingFigures.ts";
import { measurePairs, type Measure, type Ratio } from "./pairs.ts";

// `npm run bench [-- P1 P7]`: ratios of product to floor, interleaved in one run; the table on the screen, JSON beside it.
if (process.argv.includes("--absolute")) {
  await absolute();
  process.exit(0);
}
const wanted = process.argv.slice(2).filter((word) => /^P\d/.test(word));
const pairs = 7;

const desk = await benchDesk();
try {
  const ids = await openChats(desk, 40);
  await tellBare(desk);
  const ratios: Ratio[] = [];
  // First, in a process that has done nothing yet: memory once taken is never given back, and would hide the growth.
  if (isWanted("P16")) ratios.push(shown(await idleMemory(desk, pairs)));
  for (const measure of measuresOf(desk, ids)) ratios.push(shown(await measurePairs(await measure(), pairs)));
  if (isWanted("P4")) ratios.push(shown(await exactlyOnce(desk, ids)));
  ratios.push(...(await clockRatios()));
  ratios.push(...(await routingFigures(["P22", "P21"].filter(isWanted), shown)));
  mkdirSync("test/.artifacts", { recursive: true });
  writeFileSync("test/.artifacts/bench.json", `${JSON.stringify(ratios, null, 2)}\n`);
} finally {
  await desk.stop();
}
process.exit(0);

/** Clocks are measured on a database of their own, in this process: the desk's own worker would take them. */
async function clockRatios(): Promise<Ratio[]> {
  if (!isWanted("P13") && !isWanted("P14")) return [];
  const clocks = await clockBench();
  const ratios: Ratio[] = [];
  if (isWanted("P13")) ratios.push(shown(await measurePairs(clocks.ticking(), pairs)));
  if (isWanted("P14")) ratios.push(shown(await measurePairs(clocks.firing(), pairs)));
  await clocks.stop();
  return ratios;
}

function isWanted(id: string) {
  return wanted.length === 0 || wanted.includes(id);
}

function measuresOf(on: BenchDesk, ids: string[]): (() => Measure | Promise<Measure>)[] {
  const all: [string, () => Measure | Promise<Measure>][] = [
    ["P1", () => acknowledged(on, ids)],
    ["P1b", () => acknowledgedOverInserts(on, ids)],
    ["P20", () => smallRequest(on)],
    ["P7", () => listPage(on)],
    ["P2", () => delivered(on, ids)],
    ["P3", () => sendToScreen(on, ids)],
  ];
  return all.filter(([id]) => isWanted(id)).map(([, make]) => make);
}

/** The floors write and send what the product writes and sends: a real event and its signal. */
async function tellBare({ db, bare }: BenchDesk) {
  const event =
    (await db.collection("events").findOne({ type: "message.posted" }, { sort: { _id: -1 } })) ??
    (await db.collection("events").findOne({ type: "conversation.opened" }));
  const payload = event?.["payload"] as { conversation: object; messages: object[] };
  bare.child.send({
    event: JSON.parse(JSON.stringify(event)),
    sample: { v: 1, previous: 1, row: payload.conversation, messages: payload.messages.slice(-1) },
  });
}

function shown(ratio: Ratio): Ratio {
  const { id, says, unit, floor, product, ratio: r, target, reached } = ratio;
  const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(3));
  process.stdout.write(
    `${id.padEnd(4)} ${figure(r.median).padStart(6)} (${figure(r.min)} to ${figure(r.max)}) target ${target} ${reached ? "reached" : "NOT REACHED"}\n     ${says}\n     product ${figure(product.median)} ${unit}, floor ${figure(floor.median)} ${unit}\n`,
  );
  return ratio;
}
