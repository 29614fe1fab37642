import type { Fact } from "../../../../shared/sla/followFact.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import type { ConversationRecord } from "../../conversations/index.ts";
import { ClockModel } from "../clocks/clock.model.ts";
import { stateOf } from "../clocks/factOf.ts";
import { takeFact } from "../clocks/takeFact.ts";
import { clocksAdopted } from "../sla.events.ts";

/** Starts the clocks of a conversation that came from elsewhere, once; `askedAt` is the message that waits for its first answer, or null. */
export async function adoptClocks(ctx: Ctx, conversation: ConversationRecord, askedAt: Date | null) {
  const { _id: conversationId, createdAt } = conversation;
  const fact: Fact = { ...stateOf(conversation), at: createdAt, opened: true, askedAt, answeredAt: null };
  await inTransaction(ctx, async (tx) => {
    if (await ClockModel.exists({ conversationId }).session(tx.tx)) return;
    await append(tx, clocksAdopted, { conversationId: String(conversationId), fact }, { conversationId });
    await takeFact(tx, conversation, fact);
  });
}
