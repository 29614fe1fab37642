import { Types } from "mongoose";
import type { Actor, Ctx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { ConversationModel, type ConversationRecord } from "./conversation.model.ts";

/**
 * The conversations an actor may read, as a filter the indexes serve: everything for who reads everything and for the product itself;
 * for other agents what they may change and what their departments are guests of; nothing for anybody else (a contact's door is the chat
 * feature).
 */
export const conversationScope = (actor: Actor) => scopeOf(actor, ["ownerDepartmentId", "guestDepartmentIds"]);

/** The conversations an actor may change: one's own departments and what one is assigned. A guest only looks. */
export const changeScope = (actor: Actor) => scopeOf(actor, ["ownerDepartmentId"]);

/** The conversations an actor may write in: those it may change, and those it joined for a warm transfer while its department is a guest. */
export function writeScope(actor: Actor): Record<string, unknown> {
  const scope = changeScope(actor);
  if (!Array.isArray(scope["$or"])) return scope;
  const guest = { guestDepartmentIds: { $in: actor.departmentIds.map((one) => new Types.ObjectId(one)) } };
  return { $or: [...(scope["$or"] as unknown[]), { joinedAgentId: new Types.ObjectId(actor.id ?? undefined), ...guest }] };
}

function scopeOf({ kind, id, abilities, departmentIds }: Actor, fields: string[]): Record<string, unknown> {
  if (kind === "system" || abilities.has("conversation.readAll")) return {};
  if (kind !== "agent" || id === null || !abilities.has("conversation.read")) return { _id: null };
  const own = { $in: departmentIds.map((one) => new Types.ObjectId(one)) };
  return { $or: [...fields.map((field) => ({ [field]: own })), { assigneeId: new Types.ObjectId(id) }] };
}

type Readers = Pick<ConversationRecord, "ownerDepartmentId" | "assigneeId" | "guestDepartmentIds" | "joinedAgentId">;

/** True when an actor may read this conversation: the same rule as `conversationScope`, on a record at hand. */
export const mayRead = (actor: Actor, conversation: Readers) =>
  isWithin(actor, conversation, [conversation.ownerDepartmentId, ...(conversation.guestDepartmentIds ?? [])]);

/** True when an actor may change this conversation, as far as it is about which one: the same rule as `changeScope`. */
export const mayChange = (actor: Actor, conversation: Readers) => isWithin(actor, conversation, [conversation.ownerDepartmentId]);

/** True when an actor may write in this conversation: the same rule as `writeScope`, on a record at hand. */
export function mayWrite(actor: Actor, conversation: Readers) {
  const { joinedAgentId, guestDepartmentIds = [] } = conversation;
  const joined = joinedAgentId && actor.id === String(joinedAgentId);
  return mayChange(actor, conversation) || Boolean(joined && isWithin(actor, { ...conversation, assigneeId: null }, guestDepartmentIds));
}

function isWithin(actor: Actor, { assigneeId }: Readers, departments: Types.ObjectId[]) {
  if (actor.kind === "system" || actor.abilities.has("conversation.readAll")) return true;
  if (actor.kind !== "agent" || !actor.abilities.has("conversation.read")) return false;
  return departments.some((one) => actor.departmentIds.includes(String(one))) || String(assigneeId) === actor.id;
}

/** A conversation on somebody's behalf; missing and forbidden read the same (SEC-2). Faults: record.notFound. */
export async function accessConversation(ctx: Ctx, id: string | Types.ObjectId): Promise<ConversationRecord> {
  const filter = { $and: [{ _id: new Types.ObjectId(id) }, conversationScope(ctx.actor)] };
  const conversation = await ConversationModel.collection.findOne<ConversationRecord>(filter, ctx.tx ? { session: ctx.tx } : {});
  if (!conversation) throw fault("record.notFound", { kind: "conversation" });
  return conversation;
}

/** The same by its public number, `WD-1042` or `1042`. Faults: record.notFound. */
export async function accessByNumber(ctx: Ctx, number: string): Promise<ConversationRecord> {
  const filter = { $and: [{ number: `WD-${Number(number.replace(/^wd-/i, ""))}` }, conversationScope(ctx.actor)] };
  const conversation = await ConversationModel.collection.findOne<ConversationRecord>(filter);
  if (!conversation) throw fault("record.notFound", { kind: "conversation" });
  return conversation;
}
