import type { z } from "zod";
import type { ListQuery } from "../../../../shared/conversations/conversations.api.ts";
import { orderIn, type ListOrder } from "../../../../shared/conversations/listViews.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows, type Direction } from "../../../platform/database/index.ts";
import { ConversationModel } from "../conversation.model.ts";
import { presentRow, rowProjection, type RowRecord } from "../presentConversation.ts";
import { listParts } from "./listParts.ts";

type Query = z.infer<typeof ListQuery>;
export type SortField = "dueAt" | "lastActivityAt" | "urgency" | "createdAt";

/** What each order sorts by; `kept` is the direction of its index, which is walked from either end. */
export const listSorts: Record<ListOrder, { field: SortField; direction: Direction; kept: Direction }> = {
  hurtsFirst: { field: "dueAt", direction: 1, kept: 1 },
  newest: { field: "lastActivityAt", direction: -1, kept: -1 },
  oldest: { field: "lastActivityAt", direction: 1, kept: -1 },
  priority: { field: "urgency", direction: 1, kept: 1 },
  created: { field: "createdAt", direction: -1, kept: -1 },
  createdFirst: { field: "createdAt", direction: 1, kept: -1 },
};

/** One page of a built-in list: what the caller may read, one seek into one index for each department asked. */
export async function listConversations(ctx: Ctx, query: Query, dueBy?: Date) {
  const { field, direction, kept } = listSorts[query.contactId ? "newest" : orderIn(query.view, query.order)];
  const asked = listParts(ctx.actor, query);
  const [first] = asked;
  if (!first) return { items: [], next: null };
  const parts = asked.map(({ filter }) => (dueBy ? { ...filter, dueAt: { $lte: dueBy } } : filter));
  const rows = await ConversationModel.collection
    .find<RowRecord>(pageFilter(parts, query.after, field, direction), { projection: rowProjection })
    .sort({ [field]: direction, _id: direction })
    .limit(query.limit + 1)
    // Left to itself the database plans each part for itself, and sorts in memory when two of them choose different indexes (measured).
    .hint({ ...Object.fromEntries(first.keys.map((key) => [key, 1])), [field]: kept, _id: kept })
    .toArray();
  return pageOfRows(rows, query.limit, (row) => row[field], presentRow);
}

/** Conversations the caller may read whose clock runs out by an instant, soonest first; also those that are set aside. */
export const conversationsDueBy = (ctx: Ctx, dueBy: Date, page: Pick<Query, "after" | "limit">) =>
  listConversations(ctx, { ...page, view: "breaching", state: "active", order: "hurtsFirst" }, dueBy);
