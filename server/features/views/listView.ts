import type { Types } from "mongoose";
import type { ListOrder } from "../../../shared/conversations/listViews.ts";
import type { Actor, Ctx } from "../../platform/ctx.ts";
import { pageFilter, pageOfRows, type Direction } from "../../platform/database/index.ts";
import { rowsOf } from "../conversations/index.ts";
import { accessView, viewScope } from "./accessView.ts";
import { PlaceModel, type PlaceRecord } from "./place.model.ts";
import { ViewModel } from "./view.model.ts";

type Field = "dueAt" | "lastActivityAt" | "urgency" | "createdAt";
/** As in the built-in lists: `kept` is the direction of the index, which is walked from either end. */
const orders: Record<ListOrder, { field: Field; direction: Direction; kept: Direction }> = {
  hurtsFirst: { field: "dueAt", direction: 1, kept: 1 },
  newest: { field: "lastActivityAt", direction: -1, kept: -1 },
  oldest: { field: "lastActivityAt", direction: 1, kept: -1 },
  priority: { field: "urgency", direction: 1, kept: 1 },
  created: { field: "createdAt", direction: -1, kept: -1 },
  createdFirst: { field: "createdAt", direction: 1, kept: -1 },
};

interface Asked {
  id: string;
  order: ListOrder;
  after?: string | undefined;
  limit: number;
}

/** One page of a saved view: one seek for each part, and the rows by their ids. Faults: record.notFound. */
export async function listView(ctx: Ctx, { id, order, after, limit }: Asked) {
  await accessView(ctx, id);
  const { field, direction, kept } = orders[order];
  const places = await PlaceModel.collection
    .find<Pick<PlaceRecord, "_id" | Field>>(pageFilter(viewParts(ctx.actor, id), after, field, direction), { projection: { [field]: 1 } })
    .sort({ [field]: direction, _id: direction })
    .limit(limit + 1)
    .hint({ in: 1, [field]: kept, _id: kept })
    .toArray();
  const page = pageOfRows(
    places,
    limit,
    (place) => place[field],
    ({ _id }) => _id,
  );
  return { items: await rowsOf(ctx, page.items), next: page.next };
}

/** What the caller may read of each view it sees, counted up to 1,000. */
export async function countViews(ctx: Ctx) {
  const views = await ViewModel.find(await viewScope(ctx), { _id: 1 }).lean();
  const counts = await Promise.all(views.map(({ _id }) => countOf(ctx.actor, _id)));
  return Object.fromEntries(views.map(({ _id }, index) => [String(_id), counts[index] ?? 0]));
}

const mostCounted = 1000;
const countOf = (actor: Actor, id: Types.ObjectId) =>
  PlaceModel.collection.countDocuments({ $or: viewParts(actor, String(id)) }, { limit: mostCounted });

/** The parts of a view that somebody may read: everything or each own department, and what belongs for this person alone. */
export function viewParts({ id: me, abilities, departmentIds }: Actor, viewId: string): Record<string, unknown>[] {
  const own = `${viewId}@${me ?? ""}`;
  const keys = abilities.has("conversation.readAll") ? [viewId] : departmentIds.map((department) => `${viewId}:${department}`);
  return [...keys.map((key) => ({ in: key, out: { $ne: own } })), { in: own }];
}
