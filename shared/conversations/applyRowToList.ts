import type { ConversationRow, Priority } from "./conversation.schema.ts";
import { orderIn, type BuiltInView, type ListOrder } from "./listViews.ts";
import { isActive } from "./statusMoves.ts";

/** Which conversations a list shows and in which order, as it was asked for. */
export interface ListScope {
  view: BuiltInView;
  /** A saved view in its place; what belongs to it is told by the server. */
  savedId?: string | undefined;
  departmentId?: string | undefined;
  state: "active" | "done";
  order: ListOrder;
}

interface Viewer {
  id: string;
  departmentIds: readonly string[];
  readsAll: boolean;
}

/** True when a conversation the viewer may read belongs into the list. */
export function belongsToList(row: ConversationRow, { view, departmentId, state }: ListScope, viewer: Viewer): boolean {
  if (view === "mentioned") return row.mentionedIds?.some((id) => id === viewer.id) ?? false;
  if (view === "waiting") return standsIn(row, view, "active") && row.assigneeId === viewer.id && row.unanswered > 0;
  if (!standsIn(row, view, state)) return false;
  if (view === "mine") return row.assigneeId === viewer.id;
  if (view === "unassigned" && row.assigneeId !== null) return false;
  if (departmentId) return row.ownerDepartmentId === departmentId;
  return (viewer.readsAll && view !== "department") || viewer.departmentIds.includes(row.ownerDepartmentId);
}

/** What is snoozed is in no list but its own, and in what breaches: late is late. */
function standsIn(row: ConversationRow, view: BuiltInView, state: "active" | "done"): boolean {
  if (view === "snoozed") return Boolean(row.snooze);
  if (view === "breaching") return isActive(row.status) && dueOf(row) !== never;
  return !row.snooze && isActive(row.status) === (state === "active");
}

/**
 * The list after a conversation changed: put in, replaced, or taken out; an older version than the one shown changes nothing. `complete`
 * says that no further page follows, so that a row behind the last one may be added.
 */
export function applyRowToList(
  rows: ConversationRow[],
  row: ConversationRow,
  belongs: boolean,
  { order, complete }: { order: ListScope["order"]; complete: boolean },
): ConversationRow[] {
  const at = rows.findIndex(({ id }) => id === row.id);
  if (at >= 0 && (rows[at]?.revision ?? 0) >= row.revision) return rows;
  const others = at >= 0 ? rows.toSpliced(at, 1) : rows;
  if (!belongs) return at >= 0 ? others : rows;
  const place = others.findIndex((other) => inListOrder(row, other, order) < 0);
  if (place < 0 && !complete && at < 0) return rows;
  return others.toSpliced(place < 0 ? others.length : place, 0, row);
}

/** The order a list is shown in, whatever was asked for. */
export const shownOrder = ({ view, savedId, order }: ListScope): ListOrder => (savedId ? order : orderIn(view, order));

const urgencies: Record<Priority, number> = { urgent: 0, high: 1, normal: 2, low: 3 };
/** The place of a priority in the order of urgency, the most urgent at 0. */
export const urgencyOf = (priority: Priority) => urgencies[priority];

/** Below zero when `a` stands before `b`. A stopped or paused clock hurts last. */
export function inListOrder(a: ConversationRow, b: ConversationRow, order: ListOrder): number {
  switch (order) {
    case "newest":
      return compare(b.lastActivityAt, a.lastActivityAt) || compare(b.id, a.id);
    case "oldest":
      return compare(a.lastActivityAt, b.lastActivityAt) || compare(a.id, b.id);
    case "created":
      return compare(b.createdAt, a.createdAt) || compare(b.id, a.id);
    case "createdFirst":
      return compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
    case "priority":
      return urgencyOf(a.priority) - urgencyOf(b.priority) || compare(a.id, b.id);
    case "hurtsFirst":
      return compare(dueOf(a), dueOf(b)) || compare(a.id, b.id);
  }
}

const never = "9999";
const dueOf = ({ clock }: ConversationRow) => (clock && clock.stoppedAt === null && clock.state !== "paused" ? clock.dueAt : never);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
