import type { ConversationRow } from "./conversation.schema.ts";

/** Which conversations a list shows and in which order, as it was asked for. */
export interface ListScope {
  view: "mine" | "department" | "unassigned" | "all";
  departmentId?: string | undefined;
  state: "active" | "done";
  order: "hurtsFirst" | "newest";
}

interface Viewer {
  id: string;
  departmentIds: readonly string[];
  readsAll: boolean;
}

const active = new Set(["open", "pending", "onHold"]);

/** True when a conversation the viewer may read belongs into the list. */
export function belongsToList(row: ConversationRow, { view, departmentId, state }: ListScope, viewer: Viewer): boolean {
  if (active.has(row.status) !== (state === "active")) return false;
  if (view === "mine") return row.assigneeId === viewer.id;
  if (view === "unassigned" && row.assigneeId !== null) return false;
  if (departmentId) return row.ownerDepartmentId === departmentId;
  return (viewer.readsAll && view !== "department") || viewer.departmentIds.includes(row.ownerDepartmentId);
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

/** Below zero when `a` stands before `b`. A stopped clock hurts last. */
export function inListOrder(a: ConversationRow, b: ConversationRow, order: ListScope["order"]): number {
  if (order === "newest") return compare(b.lastActivityAt, a.lastActivityAt) || compare(b.id, a.id);
  return compare(dueOf(a), dueOf(b)) || compare(a.id, b.id);
}

const dueOf = ({ clock }: ConversationRow) => (clock && clock.stoppedAt === null ? clock.dueAt : "9999");
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
