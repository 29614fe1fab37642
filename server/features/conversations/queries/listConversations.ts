import { Types } from "mongoose";
import type { z } from "zod";
import type { ListQuery } from "../../../../shared/conversations/conversations.api.ts";
import type { Actor, Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { conversationScope } from "../accessConversation.ts";
import { ConversationModel } from "../conversation.model.ts";
import { presentRow, rowProjection, type RowRecord } from "../presentConversation.ts";

type Query = z.infer<typeof ListQuery>;
const orders = { hurtsFirst: { field: "dueAt", direction: 1 }, newest: { field: "lastActivityAt", direction: -1 } } as const;

/** One page of a built-in list: what the caller may read, one seek into one index for each department asked. */
export async function listConversations(ctx: Ctx, query: Query, dueBy?: Date) {
  const { field, direction } = query.contactId ? orders.newest : orders[query.order];
  const parts = listParts(ctx.actor, query).map((part) => (dueBy ? { ...part, dueAt: { $lte: dueBy } } : part));
  const [first] = parts;
  if (!first) return { items: [], next: null };
  const rows = await ConversationModel.collection
    .find<RowRecord>(pageFilter(parts, query.after, field, direction), { projection: rowProjection })
    .sort({ [field]: direction, _id: direction })
    .limit(query.limit + 1)
    // Left to itself the database plans each part for itself, and sorts in memory when two of them choose different indexes (measured).
    .hint({ ...indexed(first), [field]: direction, _id: direction })
    .toArray();
  return pageOfRows(rows, query.limit, (row) => row[field], presentRow);
}

/** Active conversations the caller may read whose clock runs out by an instant, soonest first. */
export const conversationsDueBy = (ctx: Ctx, dueBy: Date, page: Pick<Query, "after" | "limit">) =>
  listConversations(ctx, { ...page, view: "all", state: "active", order: "hurtsFirst" }, dueBy);

/** A stored null only: a plain `null` also means "missing", two places in the index, which the database merges by sorting (measured). */
const nobody = { $type: "null" };

type View = Pick<Query, "view" | "departmentId" | "contactId" | "state">;
type Filter = Record<string, unknown>;

/** The filter of a list as one: the view, and the caller's scope where the view does not imply it. */
export function listFilter(actor: Actor, view: View): Filter {
  const parts = listParts(actor, view);
  return parts.length === 1 ? (parts[0] ?? {}) : parts.length > 1 ? { $or: parts } : { _id: null };
}

/** The parts a list is made of, one for each department where it is of several; none when the caller may read nothing of it. */
function listParts(actor: Actor, { view, departmentId, contactId, state }: View): Filter[] {
  if (contactId) return [{ $and: [{ "contact.id": new Types.ObjectId(contactId) }, conversationScope(actor)] }];
  const active = { active: state === "active" };
  if (view === "mine") return [{ ...active, assigneeId: new Types.ObjectId(actor.id ?? undefined) }];
  const everything = actor.abilities.has("conversation.readAll");
  const unassigned = view === "unassigned" ? { assigneeId: nobody } : {};
  if (everything && !departmentId && view !== "department") return [{ ...active, ...unassigned }];
  const asked = departmentId ? [departmentId] : actor.departmentIds;
  const readable = asked.filter((id) => everything || actor.departmentIds.includes(id));
  return readable.map((id) => ({ ...active, ownerDepartmentId: new Types.ObjectId(id), ...unassigned }));
}

/** The equal part of the index that a list is made for, in the index's own order. */
function indexed(part: Filter): Record<string, 1> {
  if (!("active" in part)) return { "contact.id": 1 };
  return {
    active: 1,
    ...("ownerDepartmentId" in part ? { ownerDepartmentId: 1 as const } : {}),
    ...("assigneeId" in part ? { assigneeId: 1 as const } : {}),
  };
}
