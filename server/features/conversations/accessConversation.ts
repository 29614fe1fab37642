import { Types } from "mongoose";
import type { Actor, Ctx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { ConversationModel, type ConversationRecord } from "./conversation.model.ts";

/**
 * The conversations an actor may read, as a filter the indexes serve: everything for who reads everything and for the product itself;
 * one's own departments and what one is assigned for other agents; nothing for anybody else (a contact's door is the chat feature).
 */
export function conversationScope({ kind, id, abilities, departmentIds }: Actor): Record<string, unknown> {
  if (kind === "system" || abilities.has("conversation.readAll")) return {};
  if (kind !== "agent" || id === null || !abilities.has("conversation.read")) return { _id: null };
  return {
    $or: [{ ownerDepartmentId: { $in: departmentIds.map((one) => new Types.ObjectId(one)) } }, { assigneeId: new Types.ObjectId(id) }],
  };
}

/** True when an actor may read this conversation: the same rule as `conversationScope`, on a record at hand. */
export function mayRead(actor: Actor, conversation: Pick<ConversationRecord, "ownerDepartmentId" | "assigneeId">) {
  if (actor.kind === "system" || actor.abilities.has("conversation.readAll")) return true;
  if (actor.kind !== "agent" || !actor.abilities.has("conversation.read")) return false;
  return actor.departmentIds.includes(String(conversation.ownerDepartmentId)) || String(conversation.assigneeId) === actor.id;
}

/** A conversation on somebody's behalf; missing and forbidden read the same (SEC-2). Faults: record.notFound. */
export async function accessConversation(ctx: Ctx, id: string | Types.ObjectId): Promise<ConversationRecord> {
  const filter = { $and: [{ _id: new Types.ObjectId(id) }, conversationScope(ctx.actor)] };
  const conversation = await ConversationModel.collection.findOne<ConversationRecord>(filter, ctx.tx ? { session: ctx.tx } : {});
  if (!conversation) throw fault("record.notFound", { kind: "conversation" });
  return conversation;
}
