import { Types } from "mongoose";
import type { z } from "zod";
import { isEmpty } from "../../../../shared/conversations/drafts/applyDraft.ts";
import type { KeepDraft } from "../../../../shared/conversations/drafts/draft.schema.ts";
import { now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { accessConversation } from "../accessConversation.ts";
import { draftChanged, toldOf } from "./draft.events.ts";
import { DraftModel, type DraftRecord } from "./draft.model.ts";

/**
 * Keeps what the caller has begun to write, one draft for each agent and conversation; of two tabs the later wins, and the other one is
 * told (MSG-8). Empty words forget it. Faults: record.notFound.
 */
export const keepDraft = (ctx: Ctx, { id, words, tab, basedOn }: z.infer<typeof KeepDraft>): Promise<DraftRecord> =>
  inTransaction(ctx, async (tx) => {
    const { _id } = await accessConversation(tx, id);
    const empty = isEmpty(words);
    return writeDraft(tx, new Types.ObjectId(tx.actor.id ?? undefined), _id, { words: empty ? null : words, tab, basedOn, empty });
  });

/** The draft is sent: gone in the transaction that sends it, but for words that were written since. */
export async function dropDraft(tx: Tx, conversationId: Types.ObjectId | string, version: number) {
  const [agentId, id] = [new Types.ObjectId(tx.actor.id ?? undefined), new Types.ObjectId(conversationId)];
  const held = await DraftModel.findOne({ conversationId: id, agentId, empty: false, version: { $lte: version } })
    .session(tx.tx)
    .lean();
  if (held) await writeDraft(tx, agentId, id, { words: null, tab: null, basedOn: held.version, empty: true });
}

export async function writeDraft(
  tx: Tx,
  agentId: Types.ObjectId,
  conversationId: Types.ObjectId,
  set: Pick<DraftRecord, "words" | "tab" | "basedOn" | "empty">,
): Promise<DraftRecord> {
  const draft = await DraftModel.findOneAndUpdate(
    { conversationId, agentId },
    { $set: { ...set, changedAt: now() }, $inc: { version: 1 } },
    { session: tx.tx, upsert: true, returnDocument: "after" },
  ).lean();
  await append(tx, draftChanged, toldOf(draft), { conversationId });
  return draft;
}
