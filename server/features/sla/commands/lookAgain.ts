import { reprice } from "../../../../shared/sla/clock.ts";
import { now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import { isFaultOf } from "../../../platform/fault.ts";
import { accessConversation } from "../../conversations/index.ts";
import { ClockModel, type ClockRecord } from "../clocks/clock.model.ts";
import { storeClocks } from "../clocks/storeClocks.ts";
import { lookAgainWork, oweDepartureLooks, pricesNow } from "../clocks/takeFact.ts";
import { forgetRules } from "../rules/ruleBook.ts";

/** Looks which policy holds for one conversation now, and prices its running clocks anew where that changed (SLA-5). */
export const lookAgainDoer: Doer = {
  type: lookAgainWork,
  run: async (data) => {
    const { conversationId } = data as { conversationId: string };
    await lookAgainAt(conversationId);
  },
};

const sweepWork = "clock.lookAgainEverywhere";

/** Owes a look at every open conversation, in the transaction that changes a rule. */
export const oweSweep = (tx: Tx) => oweWork(tx, [{ type: sweepWork, key: `rules@${now().getTime()}`, data: {}, dueAt: now() }]);

/** Goes through every open conversation after a rule changed; beginning again after a crash finds most of it done. */
export const sweepDoer: Doer = {
  type: sweepWork,
  atOnce: 1,
  tries: 20,
  run: async () => {
    forgetRules();
    const open = ClockModel.collection
      .find<Pick<ClockRecord, "_id" | "conversationId">>({ kind: "resolution", open: true })
      .sort({ _id: 1 })
      .project<Pick<ClockRecord, "_id" | "conversationId">>({ conversationId: 1 });
    for await (const { conversationId } of open) await lookAgainAt(String(conversationId));
  },
};

/** One that is gone meanwhile has no clocks to look at; it must not stand in the way of the others. */
async function lookAgainAt(conversationId: string) {
  await inTransaction(systemCtx(), (tx) => lookAgain(tx, conversationId)).catch((error: unknown) => {
    if (!isFaultOf(error, "record.notFound")) throw error;
  });
}

async function lookAgain(tx: Tx, conversationId: string) {
  const conversation = await accessConversation(tx, conversationId);
  const at = now();
  const before = await ClockModel.collection
    .find<ClockRecord>({ conversationId: conversation._id, open: true }, { session: tx.tx })
    .sort({ _id: 1 })
    .toArray();
  const { prices, calendarOf, book } = await pricesNow(conversation, at, before);
  const after = before.map((clock) => {
    const price = prices.get(clock.kind);
    return price && !clock.stoppedAt ? reprice(clock, at, price, calendarOf) : clock;
  });
  await oweDepartureLooks(tx, conversation, at, book);
  const mayGoOn = conversation.status !== "closed" && conversation.joinedInto === null;
  await storeClocks(tx, conversation, { before, after, mayGoOn }, calendarOf);
}
