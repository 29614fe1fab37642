import { Types } from "mongoose";
import type { AssignedBecause } from "../../../../shared/conversations/threadEvent.schema.ts";
import type { OverflowBecause } from "../../../../shared/routing/overflow.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findAgent, whyCannotHold } from "../../auth/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { accessConversation } from "../accessConversation.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import type { EntryDraft } from "../changes/entryRecord.ts";
import { conversationAssigned } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { authorOf } from "./postMessage.ts";

export interface Assignment {
  id: string;
  assigneeId: string | null;
  departmentId?: string | undefined;
  /** Why the product did it by itself; said in the thread. */
  because?: AssignedBecause;
  /** The department that lends the agent while the owner's queue overflows; the owner stays (RTE-10). */
  helpsFrom?: string | null;
  overflow?: OverflowBecause | null;
}

/**
 * Gives a conversation to an agent or, with null, back to its department's queue; `departmentId` moves it to another department. It keeps
 * an owner department always (RTE-1). Faults: record.notFound, agent.cannotHold.
 */
export async function assignConversation(
  ctx: Ctx,
  { id, assigneeId, departmentId, because: why, helpsFrom, overflow }: Assignment,
): Promise<ConversationRecord> {
  return inTransaction(ctx, async (tx) => {
    const conversation = await accessConversation(tx, id);
    const from = await findDepartment(String(conversation.ownerDepartmentId), tx);
    const to = departmentId ? await findDepartment(departmentId, tx) : from;
    const next = assigneeId ? await findAgent(assigneeId, tx) : null;
    const because = next && whyCannotHold(next, helpsFrom ?? String(to._id));
    if (because) throw fault("agent.cannotHold", { because });
    const last = conversation.assigneeId ? await findAgent(String(conversation.assigneeId), tx) : null;
    const entries = [...told(ctx, "departmentChanged", from, to), ...told(ctx, "assigned", last, next, why, overflow)];
    if (entries.length === 0) return conversation;
    const set = { assigneeId: next?._id ?? null, ownerDepartmentId: new Types.ObjectId(to._id) };
    return (await changeConversation(tx, id, conversationAssigned, { set, entries, before: conversation })).conversation;
  });
}

interface Named {
  _id: unknown;
  name: string;
}

function told(
  ctx: Ctx,
  type: "assigned" | "departmentChanged",
  from: Named | null,
  to: Named | null,
  because?: Assignment["because"],
  overflow?: Assignment["overflow"],
): EntryDraft[] {
  if (String(from?._id) === String(to?._id)) return [];
  const named = (one: Named | null) => one && { id: String(one._id), name: one.name };
  const change = { from: named(from), to: named(to) };
  const event =
    type === "assigned" ? { type, ...change, ...(because ? { because } : {}), ...(overflow ? { overflow } : {}) } : { type, ...change };
  return [{ kind: "event", author: authorOf(ctx), event }];
}
