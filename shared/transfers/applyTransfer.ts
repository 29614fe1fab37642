import type { Transfer } from "./transfer.schema.ts";

/** Which offers a list shows: those that wait for the viewer's departments, those they sent, those that ended, or all of a conversation. */
export type TransferScope = { box: "received" | "sent" | "ended"; departmentId?: string | undefined } | { conversationId: string };

/** True when an offer the viewer may read belongs into the list. `departmentIds` are those the viewer asks for. */
export function belongsToBox(transfer: Transfer, scope: TransferScope, departmentIds: readonly string[]): boolean {
  if ("conversationId" in scope) return transfer.conversationId === scope.conversationId;
  const { fromDepartmentId: from, toDepartmentId: to, state } = transfer;
  if ((state === "offered") !== (scope.box !== "ended")) return false;
  const asked = scope.departmentId ? [scope.departmentId] : departmentIds;
  const sides = { received: [to], sent: [from], ended: [from, to] }[scope.box];
  return sides.some((side) => asked.includes(side));
}

/**
 * The list after an offer changed: put in, replaced or taken out; what is known is not undone by an older signal. `complete` says that no
 * further page follows.
 */
export function applyTransfer(list: Transfer[], transfer: Transfer, belongs: boolean, order: TransferOrder, complete: boolean): Transfer[] {
  const at = list.findIndex(({ id }) => id === transfer.id);
  const known = list[at];
  if (known && known.revision >= transfer.revision) return list;
  const others = at >= 0 ? list.toSpliced(at, 1) : list;
  if (!belongs) return at >= 0 ? others : list;
  const place = others.findIndex((other) => inOrder(transfer, other, order) < 0);
  if (place < 0 && !complete && at < 0) return list;
  return others.toSpliced(place < 0 ? others.length : place, 0, transfer);
}

export type TransferOrder = "endsFirst" | "endedLast" | "newest";
export const orderOf = (scope: TransferScope): TransferOrder =>
  "conversationId" in scope ? "newest" : scope.box === "ended" ? "endedLast" : "endsFirst";

function inOrder(a: Transfer, b: Transfer, order: TransferOrder): number {
  if (order === "endsFirst") return compare(a.expiresAt, b.expiresAt) || compare(a.id, b.id);
  if (order === "newest") return compare(b.offeredAt, a.offeredAt) || compare(b.id, a.id);
  return compare(b.endedAt ?? "", a.endedAt ?? "") || compare(b.id, a.id);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
