import { isActive, mayMove, type Status } from "../../../../shared/conversations/status.ts";
import { now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessConversation } from "../accessConversation.ts";
import { changeConversation } from "../changeConversation.ts";
import { statusChanged } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { authorOf } from "./postMessage.ts";

/** Moves a conversation by the transition table; setting the status it has is no change. Faults: record.notFound, conversation.statusRefused. */
export async function setStatus(ctx: Ctx, id: string, to: Status): Promise<ConversationRecord> {
  return inTransaction(ctx, async (tx) => {
    const conversation = await accessConversation(tx, id);
    const from = conversation.status;
    if (from === to) return conversation;
    if (!mayMove(from, to)) throw fault("conversation.statusRefused", { from, to });
    const set = { status: to, active: isActive(to), resolvedAt: to === "resolved" ? now() : null };
    const entry = { kind: "event" as const, author: authorOf(ctx), event: { type: "statusChanged" as const, from, to } };
    return (await changeConversation(tx, id, statusChanged, { set, entries: [entry], only: { status: from } })).conversation;
  });
}
