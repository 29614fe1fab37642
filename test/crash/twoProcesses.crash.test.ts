import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import type { DeskClient } from "../support/deskClient.ts";
import { openThread, startTwoDesks, type TwoDesks } from "../support/twoDesks.ts";
import { listen, readThread } from "./listener.ts";

interface Stored {
  id: string;
  seq: number;
}

let desks: TwoDesks;
beforeAll(async () => void (desks = await startTwoDesks()));
afterAll(() => desks?.end());

let talks = 0;
/** A conversation of its own for one test, and a client at each process. */
async function twoProcesses() {
  const { here, there } = desks;
  return { here, there, id: await openThread(desks, `Which seat ${++talks}`, "Which seat would you like?") };
}

const note = (desk: DeskClient, id: string, key: string, text: string) =>
  desk.must<Stored>("POST", `/conversations/${id}/messages`, { kind: "note", text }, { "idempotency-key": key });

it("[SYNC-4] what happens at one process is seen by the agents of the other, in order", async () => {
  const { here, there, id } = await twoProcesses();
  const listener = listen(there, [id]);
  onTestFinished(listener.stop);
  await expect.poll(() => listener.threads.get(id)?.messages.length, { timeout: 25_000 }).toBeGreaterThan(0);

  for (const text of ["one", "two", "three"]) await note(here, id, text, text);

  await expect
    .poll(
      () =>
        listener.threads
          .get(id)
          ?.messages.map(({ text }) => text)
          .slice(-3),
      { timeout: 25_000 },
    )
    .toEqual(["one", "two", "three"]);
  // The mail that opened the thread still moves through the outbox meanwhile.
  await expect
    .poll(async () => isDeepStrictEqual(listener.threads.get(id)?.messages, (await readThread(here, id)).messages), { timeout: 25_000 })
    .toBe(true);
});

it("[MSG-1] [MSG-3] one key at both processes at once is one message; many at once are numbered without a gap", async () => {
  const { here, there, id } = await twoProcesses();

  const answers = await Promise.all([here, there, here, there].map((desk) => note(desk, id, "the same key", "said once")));
  await Promise.all(Array.from({ length: 30 }, (_, index) => note(index % 2 ? here : there, id, `key ${index}`, `note ${index}`)));

  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
  const { messages } = await readThread(there, id);
  expect(messages.filter(({ text }) => text === "said once")).toHaveLength(1);
  expect(messages.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(messages.map((_, index) => index + 1));
});
