import { Types } from "mongoose";
import type { z } from "zod";
import type { ListQuery } from "../../../../shared/conversations/conversations.api.ts";
import type { Actor, Ctx } from "../../../platform/ctx.ts";
import { afterCursor, pageOfRows } from "../../../platform/database/index.ts";
import { conversationScope } from "../accessConversation.ts";
import { ConversationModel } from "../conversation.model.ts";
import { presentRow, rowProjection, type RowRecord } from "../presentConversation.ts";

type Query = z.infer<typeof ListQuery>;
const orders = { hurtsFirst: { field: "dueAt", direction: 1 }, newest: { field: "lastActivityAt", direction: -1 } } as const;

/** One page of a built-in list: what the caller may read, one seek into one index. */
export async function listConversations(ctx: Ctx, query: Query) {
  const { field, direction } = query.contactId ? orders.newest : orders[query.order];
  const filter = { $and: [listFilter(ctx.actor, query), afterCursor(query.after, field, direction)] };
  const rows = await ConversationModel.collection
    .find<RowRecord>(filter, { projection: rowProjection })
    .sort({ [field]: direction, _id: direction })
    .limit(query.limit + 1)
    .toArray();
  return pageOfRows(rows, query.limit, (row) => row[field], presentRow);
}

/** The filter of a list: the view, and the caller's scope where the view does not imply it. */
export function listFilter(
  actor: Actor,
  { view, departmentId, contactId, state }: Pick<Query, "view" | "departmentId" | "contactId" | "state">,
): Record<string, unknown> {
  if (contactId) return { $and: [{ "contact.id": new Types.ObjectId(contactId) }, conversationScope(actor)] };
  const active = { active: state === "active" };
  if (view === "mine") return { ...active, assigneeId: new Types.ObjectId(actor.id ?? undefined) };
  const everything = actor.abilities.has("conversation.readAll");
  const readable = everything || !departmentId || actor.departmentIds.includes(departmentId);
  if (!readable) return { _id: null };
  const departments = departmentId ? new Types.ObjectId(departmentId) : { $in: actor.departmentIds.map((id) => new Types.ObjectId(id)) };
  const within = everything && !departmentId && view !== "department" ? {} : { ownerDepartmentId: departments };
  return view === "unassigned" ? { ...active, ...within, assigneeId: null } : { ...active, ...within };
}
