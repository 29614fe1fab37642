import { Types } from "mongoose";
import type { AgentId, ConversationId } from "../../../../shared/contract/ids.ts";
import type { HeldMessage } from "../../../../shared/conversations/drafts/held.schema.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { accessConversation, conversationScope } from "../accessConversation.ts";
import { ConversationModel, type ConversationRecord } from "../conversation.model.ts";
import { HeldSendModel, type HeldSendRecord } from "./heldSend.model.ts";

/** What waits to leave from a conversation: the caller's own, and what colleagues keep for later. Faults: record.notFound. */
export async function heldIn(ctx: Ctx, id: string): Promise<HeldMessage[]> {
  const conversation = await accessConversation(ctx, id);
  const agentId = new Types.ObjectId(ctx.actor.id ?? undefined);
  const rows = await HeldSendModel.find({ conversationId: conversation._id, $or: [{ agentId }, { scheduled: true }] })
    .sort({ leavesAt: 1 })
    .lean();
  return rows.map((row) => presentHeld(row, conversation));
}

/** What the caller keeps for later, the next to leave first; of conversations it may read still. */
export async function myScheduled(ctx: Ctx, { after, limit }: { after?: string | undefined; limit: number }) {
  const mine = { agentId: new Types.ObjectId(ctx.actor.id ?? undefined), scheduled: true };
  const rows = await HeldSendModel.find(pageFilter(mine, after, "leavesAt", 1))
    .sort({ leavesAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean();
  const ids = rows.map(({ conversationId }) => conversationId);
  const about = await ConversationModel.find(
    { $and: [{ _id: { $in: ids } }, conversationScope(ctx.actor)] },
    { number: 1, subject: 1, contact: 1 },
  ).lean();
  const page = pageOfRows(
    rows,
    limit,
    (row) => row.leavesAt,
    (row) => {
      const conversation = about.find(({ _id }) => _id.equals(row.conversationId));
      return conversation ? [presentHeld(row, conversation)] : [];
    },
  );
  return { ...page, items: page.items.flat() };
}

export const presentHeld = (
  held: HeldSendRecord,
  { number, subject, contact }: Pick<ConversationRecord, "number" | "subject" | "contact">,
): HeldMessage => ({
  ...{ key: held.key, agentName: held.agentName, number, subject, contactName: contact.name, text: held.words.text },
  agentId: String(held.agentId) as AgentId,
  conversationId: String(held.conversationId) as ConversationId,
  channel: held.words.channel ?? "email",
  leavesAt: held.leavesAt.toISOString(),
  scheduled: held.scheduled ?? false,
  sendAnyway: held.sendAnyway ?? false,
  heldBack: held.heldBack ? { ...held.heldBack, at: held.heldBack.at.toISOString() } : null,
});
