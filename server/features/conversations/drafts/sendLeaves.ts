import { Types } from "mongoose";
import type { Ability } from "../../../../shared/auth/abilities.ts";
import { now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { Doer } from "../../../platform/dueWork/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { isFault } from "../../../platform/fault.ts";
import { postMessage } from "../commands/postMessage.ts";
import { MessageModel } from "../message.model.ts";
import { sendHeldBack, tellHeld } from "./held.events.ts";
import { HeldSendModel, type HeldSendRecord } from "./heldSend.model.ts";

export const leaving = "draft.leave";

/** What was allowed when it was sent is allowed when it leaves: a conversation may have moved in these seconds. */
const abilities = new Set<Ability>(["conversation.read", "conversation.readAll", "conversation.reply"]);

/**
 * Posts what waits once its time has come, and with that sends it: taken out and posted in one transaction, so that it is posted or undone,
 * once, on any number of processes (MSG-10). What was kept for a chosen time is held back where somebody wrote meanwhile, or where it would be
 * refused; its writer is told (MSG-15).
 */
export const leaveDoer: Doer = {
  type: leaving,
  tries: 20,
  run: async (data) => {
    const { id, at: instant } = data as { id: string; at?: string };
    const at = instant === undefined ? {} : { leavesAt: new Date(instant) };
    try {
      await inTransaction(systemCtx(), (tx) => leave(tx, { _id: new Types.ObjectId(id), ...at }));
    } catch (error) {
      if (!isFault(error)) throw error;
      const held = await HeldSendModel.findById(id).lean();
      if (!held?.scheduled) throw error;
      await inTransaction(systemCtx(), (tx) => holdBack(tx, held, "", error.code));
    }
  },
};

async function leave(tx: Tx, of: { _id: Types.ObjectId; leavesAt?: Date }) {
  const held = await HeldSendModel.findOne(of).session(tx.tx).lean();
  if (!held || held.heldBack) return;
  const first = held.scheduled && !held.sendAnyway ? await whoWrote(tx, held) : null;
  if (first !== null) return holdBack(tx, held, first, "threadChanged");
  await HeldSendModel.deleteOne({ _id: held._id }, { session: tx.tx });
  const actor = { kind: "agent" as const, id: String(held.agentId), name: held.agentName, abilities, departmentIds: [] };
  await postMessage({ ...tx, actor }, messageOf(held));
  await tellHeld(tx, held);
}

/** Who wrote first after it was kept, the contact or a colleague; null when nobody did. */
async function whoWrote(tx: Tx, { conversationId, agentId, seenSeq = 0 }: HeldSendRecord): Promise<string | null> {
  const others = { conversationId, seq: { $gt: seenSeq }, kind: { $in: ["inbound", "outbound"] }, "author.id": { $ne: String(agentId) } };
  const first = await MessageModel.collection.findOne<{ author: { name: string } }>(others, {
    ...{ projection: { author: 1 }, sort: { seq: 1 as const }, session: tx.tx },
  });
  return first?.author.name ?? null;
}

async function holdBack(tx: Tx, held: HeldSendRecord, by: string, because: string) {
  const at = now();
  const { _id, agentId, conversationId } = held;
  await HeldSendModel.updateOne({ _id }, { $set: { heldBack: { at, by, because } } }, { session: tx.tx });
  const told = { agentId: String(agentId), conversationId: String(conversationId), heldId: String(_id), at: at.toISOString(), by, because };
  await append(tx, sendHeldBack, told, { conversationId });
  await tellHeld(tx, held);
}

const messageOf = ({ conversationId, key, words: { channel, text, html, attachments } }: HeldSendRecord) => ({
  ...{ id: String(conversationId), kind: "outbound" as const, channel: channel ?? ("email" as const), text, key },
  attachmentIds: attachments.map(({ id }) => id),
  ...(html ? { html } : {}),
});
