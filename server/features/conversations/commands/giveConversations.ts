import type { Types } from "mongoose";
import type { AssignedBecause } from "../../../../shared/conversations/threadEvent.schema.ts";
import type { OverflowBecause } from "../../../../shared/routing/overflow.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { changeSeveral } from "../changes/changeSeveral.ts";
import { conversationAssigned } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { authorOf } from "./postMessage.ts";

export interface Giving {
  id: Types.ObjectId;
  because: AssignedBecause;
  overflow: OverflowBecause | null;
}

interface Receiving {
  ownerDepartmentId: Types.ObjectId;
  to: { _id: Types.ObjectId; name: string };
}

/**
 * Gives what waits in its department's queue to an agent of whom the caller knows that he or she may hold it; four commands, however many
 * they are. That each still waits is part of what is read and written: answers those that did.
 */
export function giveConversations(tx: Tx, { ownerDepartmentId, to }: Receiving, givings: Giving[]): Promise<ConversationRecord[]> {
  const waits = { ownerDepartmentId, assigneeId: null, status: "open", joinedInto: null };
  const changes = givings.map(({ id, because, overflow }) => {
    const named = { id: String(to._id), name: to.name };
    const event = { type: "assigned" as const, from: null, to: named, because, ...(overflow ? { overflow } : {}) };
    const entries = [{ kind: "event" as const, author: authorOf(tx), event }];
    return { id, set: { assigneeId: to._id }, entries, before: { ownerDepartmentId, assigneeId: null } };
  });
  return changeSeveral(tx, conversationAssigned, changes, waits);
}
