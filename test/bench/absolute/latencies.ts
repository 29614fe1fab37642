import { once } from "node:events";
import type { BenchDesk } from "../benchDesk.ts";
import { postAnswer } from "../benchDesk.ts";
import { call } from "../load.ts";
import { connect } from "../measures.ts";
import { percentile } from "../pairs.ts";
import type { Figure } from "./figure.ts";

const rounds = 400;

/** From sending an answer to another agent's callback, one after the other. */
export async function messageToScreen(desk: BenchDesk, ids: string[]): Promise<Figure[]> {
  const agent = await connect(desk.product.address, desk.headers);
  const times = await timesOf(rounds, (index) =>
    Promise.all([once(agent as never, "conversation:changed"), postAnswer(desk, ids[index % ids.length] ?? "")]),
  );
  agent.close();
  return [
    { says: "message to another agent's screen, median", value: percentile(times, 0.5), unit: "ms", aim: { atMost: 6 } },
    { says: "message to another agent's screen, 95th percentile", value: percentile(times, 0.95), unit: "ms", aim: { atMost: 10 } },
  ];
}

/** A list's first page, as the console asks for it. */
export async function listPages(desk: BenchDesk, conversations: number): Promise<Figure[]> {
  const times = await timesOf(rounds, () => get(desk, "/api/v1/conversations?limit=50&view=all&order=hurtsFirst"));
  return [
    { says: `first page of a list, ${conversations} conversations, median`, value: percentile(times, 0.5), unit: "ms", aim: { atMost: 5 } },
  ];
}

/** The first page of a long thread. */
export async function longThread(desk: BenchDesk, id: string): Promise<Figure[]> {
  for (let sent = 0; sent < 1000; sent += 20)
    for (const each of await Promise.allSettled(Array.from({ length: 20 }, () => postAnswer(desk, id))))
      if (each.status === "rejected") throw each.reason;
  const times = await timesOf(rounds, () => get(desk, `/api/v1/conversations/${id}/messages?limit=50`));
  return [{ says: "first page of a thread of 1,000 messages, median", value: percentile(times, 0.5), unit: "ms", aim: { atMost: 3 } }];
}

const get = (desk: BenchDesk, path: string) => call(desk.product.address, { method: "GET", path, headers: desk.headers });

/** Milliseconds of each; the first few are left out, they pay for what is made once. */
async function timesOf(count: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let index = -50; index < count; index++) {
    const before = performance.now();
    await work(Math.abs(index));
    if (index >= 0) times.push(performance.now() - before);
  }
  return times;
}
