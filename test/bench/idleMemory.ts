import type { Socket } from "socket.io-client";
import type { BenchDesk } from "./benchDesk.ts";
import { connect } from "./measures.ts";
import { spreadOf, type Ratio } from "./pairs.ts";
import { memoryOf } from "./processCpu.ts";

const agents = 200;
const settle = 1500;

/** P16: memory the server grows by for each idle agent, over a bare socket.io server's growth. Sockets pile up, so each pair is a new layer. */
export async function idleMemory(desk: BenchDesk, pairs: number): Promise<Ratio> {
  const floors: number[] = [];
  const products: number[] = [];
  const opened: Socket[] = [];
  await layer(desk.bare.pid, opened, () => connect(desk.bare.address, {}));
  await layer(desk.product.child.pid ?? 0, opened, () => connect(desk.product.address, desk.headers));
  for (let pair = 0; pair < pairs; pair++) {
    floors.push(await layer(desk.bare.pid, opened, () => connect(desk.bare.address, {})));
    products.push(await layer(desk.product.child.pid ?? 0, opened, () => connect(desk.product.address, desk.headers)));
  }
  // Growth comes in steps of the heap: only the sum over all layers is a figure.
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length;
  const ratio = sum(products) / sum(floors);
  // Whoever is connected hears every later message: they leave before anything else is measured.
  for (const socket of opened) socket.close();
  return {
    id: "P16",
    says: `memory per idle agent over bare socket.io, ${agents * pairs} of each`,
    unit: "kB",
    floor: spreadOf([sum(floors)]),
    product: spreadOf([sum(products)]),
    ratio: spreadOf([ratio]),
    target: "<= 2",
    reached: ratio <= 2,
    pairs,
  };
}

async function layer(pid: number, all: Socket[], open: () => Promise<Socket>): Promise<number> {
  const before = memoryOf(pid);
  for (let count = 0; count < agents; count += 20) all.push(...(await Promise.all(Array.from({ length: 20 }, open))));
  await new Promise((resolve) => setTimeout(resolve, settle));
  return (memoryOf(pid) - before) / agents;
}
