import { Types } from "mongoose";
import { now, type Tx } from "../ctx.ts";
import { oweWork, type Doer } from "../dueWork/index.ts";
import { isUnavailable } from "../fault.ts";
import { log } from "../log.ts";
import { EventModel, type EventRecord } from "./event.model.ts";
import type { Reader } from "./reader.ts";
import { SetAsideEventModel } from "./setAsideEvent.model.ts";

const type = "eventLog.retry";

/** Owes that a set-aside event is handed to its reader once more, whichever process works for it; owed twice it is handed once. */
export async function oweRetry(tx: Tx, id: Types.ObjectId) {
  await SetAsideEventModel.updateOne({ _id: id, state: "aside" }, { $set: { state: "retrying" } }, { session: tx.tx });
  await oweWork(tx, [{ type, key: String(id), data: { id: String(id) }, dueAt: now() }]);
}

/**
 * Hands set-aside events to their readers again. What fails once more is set aside again with the new reason; for what is down
 * outside it is tried again later, like all due work.
 */
export const retryDoer = (readers: Reader[]): Doer => ({
  type,
  tries: 12,
  run: async (data) => {
    const aside = await SetAsideEventModel.findOne({ _id: new Types.ObjectId(data["id"] as string), state: "retrying" }).lean();
    if (!aside) return;
    const reader = readers.find(({ name }) => name === aside.reader);
    const event = await EventModel.collection.findOne<EventRecord>({ _id: new Types.ObjectId(aside.eventId) });
    const outcome = await handOver(reader, event);
    await SetAsideEventModel.updateOne({ _id: aside._id, state: "retrying" }, { $set: outcome, $inc: { tries: 1 } });
  },
});

async function handOver(reader: Reader | undefined, event: EventRecord | null) {
  try {
    if (!reader) throw new Error("no reader of this name is running any more");
    if (!event) throw new Error("the event is not in the log any more");
    await reader.take(event);
    return { state: "taken" as const, endedAt: now() };
  } catch (error) {
    if (isUnavailable(error) || reader?.waitsFor?.(error)) throw error;
    log.error({ err: error, reader: reader?.name, event: String(event?._id) }, "a set-aside event failed again");
    return { state: "aside" as const, error: error instanceof Error ? error.message : String(error), at: now() };
  }
}
