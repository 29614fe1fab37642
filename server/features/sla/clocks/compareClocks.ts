import type { Types } from "mongoose";
import { inTransaction } from "../../../platform/database/index.ts";
import { systemCtx } from "../../../platform/ctx.ts";
import { ClockModel, type ClockRecord } from "./clock.model.ts";
import { rebuildClocks } from "./rebuildClocks.ts";

/** What a comparison of all clocks with the event log found. */
export interface Comparison {
  conversations: number;
  clocks: number;
  /** Conversations whose stored clocks were not what the log gives. */
  different: string[];
}

/**
 * Makes the clocks of every conversation again from the event log and compares them with the stored ones, bit by bit; with `repair` the
 * log's are stored where they differ. Conversations that changed in between are looked at once more.
 */
export async function compareClocks(repair: boolean, say: (line: string) => void = () => {}): Promise<Comparison> {
  const found: Comparison = { conversations: 0, clocks: 0, different: [] };
  const ids = (await ClockModel.distinct("conversationId")) as Types.ObjectId[];
  for (const id of ids) {
    const stored = await storedClocks(id);
    found.conversations += 1;
    found.clocks += stored.length;
    if ((await isSame(id, stored)) || (await isSame(id, await storedClocks(id)))) continue;
    found.different.push(String(id));
    say(`${String(id)} differs from its log${repair ? " and is made again" : ""}`);
    if (repair) await replaceAll(id);
  }
  return found;
}

const storedClocks = (conversationId: Types.ObjectId) =>
  ClockModel.collection.find<ClockRecord>({ conversationId }).sort({ _id: 1 }).toArray();

const isSame = async (id: Types.ObjectId, stored: ClockRecord[]) => plain(stored) === plain(await rebuildClocks(String(id)));

/** Fields and records in one order, whatever order they were written in. */
function plain(clocks: ClockRecord[]): string {
  const sorted = clocks.toSorted((a, b) => a._id.localeCompare(b._id));
  return JSON.stringify(sorted.map((one) => Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => a.localeCompare(b)))));
}

async function replaceAll(conversationId: Types.ObjectId) {
  await inTransaction(systemCtx(), async (tx) => {
    const made = await rebuildClocks(String(conversationId));
    await ClockModel.collection.deleteMany({ conversationId }, { session: tx.tx });
    if (made.length > 0) await ClockModel.collection.insertMany(made as never[], { session: tx.tx });
  });
}
