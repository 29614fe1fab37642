import type { Types } from "mongoose";
import type { Priority } from "../../../../shared/conversations/conversation.schema.ts";
import type { Tx } from "../../../platform/ctx.ts";
import type { ConversationRecord, EntryDraft } from "../../conversations/index.ts";
import { transferRules } from "../rules/transferRules.ts";
import { eventBy } from "../tellInThread.ts";
import { TransferModel, type TransferRecord } from "./transfer.model.ts";

const answered: TransferRecord["state"][] = ["accepted", "declined", "countered"];

/** How often a conversation was passed on: offers that somebody answered. */
export const passesOf = (tx: Tx, conversationId: Types.ObjectId) =>
  TransferModel.countDocuments({ conversationId, state: { $in: answered } }).session(tx.tx);

const raised: Record<Priority, Priority> = { low: "normal", normal: "high", high: "urgent", urgent: "urgent" };

/** What an answered offer adds when the conversation has now been passed on too often (TRF-4); said and raised once per conversation. */
export async function guardPasses(tx: Tx, record: TransferRecord, { priority }: ConversationRecord) {
  const passes = await passesOf(tx, record.conversationId);
  const tooOften = passes > (await transferRules(tx)).mostPasses;
  const said = await TransferModel.exists({ conversationId: record.conversationId, tooOften: true }).session(tx.tx);
  const entries: EntryDraft[] = [];
  const set: Partial<ConversationRecord> = {};
  if (tooOften && !said) {
    entries.push(eventBy(tx, { type: "passedTooOften", passes }));
    const to = raised[priority];
    if (to !== priority) entries.push(eventBy(tx, { type: "priorityChanged", from: priority, to }));
    set.priority = to;
  }
  await TransferModel.updateOne({ _id: record._id }, { $set: { passes, tooOften } }, { session: tx.tx });
  return { passes, tooOften, raises: entries.length > 0, entries, set };
}
