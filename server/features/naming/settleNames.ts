import { asksLately, asWritten } from "../../../shared/tags/tagNaming.ts";
import { now, systemCtx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { oweWork, type Doer } from "../../platform/dueWork/index.ts";
import { areCarriersLeft, isLeftSince, latelyMs } from "../tags/index.ts";
import { askingsOf } from "./askers.ts";
import { isReaderBehind } from "./isReaderBehind.ts";

interface Settling {
  name: string;
  /** Of two tags that were parted: what carried them first carries its own again. */
  mergeId: string | null;
  by: string;
  since: string;
  round: number;
}

const afterMs = (mergeId: string | null) => (mergeId ? 1000 : latelyMs);
/** Past so many looks nobody waits any more for a reader that stands still. */
const mostRounds = 60;

/** Owes that what asks for a tag forgets the name it went by until lately, once everything that carries the tag has followed. */
export const oweSettling = (tx: Tx, name: string, mergeId: string | null) =>
  oweNext(tx, { name, mergeId, by: tx.actor.name, since: now().toISOString(), round: 0 });

const oweNext = (tx: Tx, data: Settling) =>
  oweWork(tx, [{ type: settleDoer.type, data: { ...data }, dueAt: new Date(now().getTime() + afterMs(data.mergeId)) }]);

/**
 * Lets conditions ask by the name of now alone. Before that everything that carries the tag has to have followed, and every reader to have taken
 * what was written under the old name: else a clock would be priced, or a rule fire, because of a name.
 */
export const settleDoer: Doer = {
  type: "tags.settle",
  tries: 20,
  run: async (data) => {
    const settling = data as unknown as Settling;
    const { name, mergeId, by, since, round } = settling;
    const waits = mergeId ? await areCarriersLeft(mergeId) : await isReaderBehind(new Date(since));
    await inTransaction(systemCtx(by), async (tx) => {
      // Another rename took the name away since: what is owed for that lets go of it.
      if (!mergeId && (await isLeftSince(tx, name, new Date(since)))) return;
      if (waits && round < mostRounds) return oweNext(tx, { ...settling, round: round + 1 });
      for (const { asker, asking } of await askingsOf([], tx)) {
        if (!asksLately(asking.asked, name)) continue;
        await asker.put(tx, { id: asking.id, asked: asWritten(asking.asked, name) }, mergeId ? "other" : "same");
      }
    });
  },
};
