import { log } from "../log.ts";
import { WorkModel } from "./work.model.ts";

interface Listening {
  /** What each worker of this process wants to be told of: a duty of its type is owed. */
  wakers: Set<(type: string) => void>;
  close(): Promise<void>;
}

let listening: Listening | null = null;

/**
 * Calls `wake` whenever a duty is owed by any process, with its type; answers how to stop that. One change stream serves all workers of a
 * process: each one more would be woken by every commit of the database, whatever it wrote.
 */
export function wakeAt(wake: (type: string) => void): () => Promise<void> {
  const here = (listening ??= listen());
  here.wakers.add(wake);
  return async () => {
    here.wakers.delete(wake);
    if (here.wakers.size > 0) return;
    if (listening === here) listening = null;
    await here.close();
  };
}

function listen(): Listening {
  const wakers = new Set<(type: string) => void>();
  const stream = WorkModel.collection.watch<{ type: string }>([
    { $match: { operationType: "insert" } },
    { $project: { _id: 1, operationType: 1, "fullDocument.type": 1 } },
  ]);
  stream.on("change", (change) => {
    if (change.operationType === "insert") for (const wake of wakers) wake(change.fullDocument.type);
  });
  stream.on("error", (error) => log.warn({ err: error }, "no wake-ups for due work; what is due is asked for every two seconds"));
  return { wakers, close: () => stream.close() };
}
