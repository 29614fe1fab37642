import type { Types } from "mongoose";
import type { ListOrder } from "../../../shared/conversations/listViews.ts";
import type { Actor, Ctx } from "../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../platform/database/index.ts";
import { listSorts, rowsOf, type SortField } from "../conversations/index.ts";
import { accessView, viewScope } from "./accessView.ts";
import { PlaceModel, type PlaceRecord } from "./place.model.ts";
import { ViewModel } from "./view.model.ts";

interface Asked {
  id: string;
  order: ListOrder;
  after?: string | undefined;
  limit: number;
}

/** One page of a saved view: one seek for each part, and the rows by their ids. Faults: record.notFound. */
export async function listView(ctx: Ctx, { id, order, after, limit }: Asked) {
  await accessView(ctx, id);
  const { field, direction, kept } = listSorts[order];
  const places = await PlaceModel.collection
    .find<Pick<PlaceRecord, "_id" | SortField>>(pageFilter(viewParts(ctx.actor, id), after, field, direction), {
      projection: { [field]: 1 },
    })
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
