import type { Types } from "mongoose";
import type { AssignedBecause } from "../../../../shared/conversations/threadEvent.schema.ts";
import type { OverflowBecause } from "../../../../shared/routing/overflow.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { isFaultOf } from "../../../platform/fault.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import { conversationAssigned } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { authorOf } from "./postMessage.ts";

export interface Giving {
  id: Types.ObjectId;
  ownerDepartmentId: Types.ObjectId;
  to: { _id: Types.ObjectId; name: string };
  because: AssignedBecause;
  overflow: OverflowBecause | null;
}

/**
 * Gives what waits in its department's queue to an agent of whom the caller knows that he or she may hold it. That it still waits is part
 * of the write itself, so it costs no read: null when it does not.
 */
export async function giveConversation(
  tx: Tx,
  { id, ownerDepartmentId, to, because, overflow }: Giving,
): Promise<ConversationRecord | null> {
  const named = { id: String(to._id), name: to.name };
  const event = { type: "assigned" as const, from: null, to: named, because, ...(overflow ? { overflow } : {}) };
  try {
    const { conversation } = await changeConversation(tx, id, conversationAssigned, {
      set: { assigneeId: to._id },
      entries: [{ kind: "event", author: authorOf(tx), event }],
      before: { ownerDepartmentId, assigneeId: null },
      only: { ownerDepartmentId, assigneeId: null, status: "open", joinedInto: null },
    });
    return conversation;
  } catch (error) {
    if (isFaultOf(error, "record.notFound")) return null;
    throw error;
  }
}
