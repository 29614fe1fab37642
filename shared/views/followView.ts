import type { ConversationRow } from "../conversations/conversation.schema.ts";
import { applyRowToList } from "../conversations/applyRowToList.ts";
import type { ListOrder } from "../conversations/listViews.ts";
import { belongsForMe, type Place } from "./placeOf.ts";

/** A saved view as a client holds it, with the newest row it heard of each conversation. */
export interface FollowedView {
  rows: ConversationRow[];
  heard: ReadonlyMap<string, ConversationRow>;
}

/** What is heard of a conversation: how it is now, where it belongs now, or that it may not be read any more. */
export type ViewSignal = { row: ConversationRow; place?: Pick<Place, "in" | "out"> } | { left: string };

interface Shown {
  viewId: string;
  order: ListOrder;
  me: string;
  /** No further page follows. */
  complete: boolean;
}

/** The view after a signal: equal to the view read afresh (SYNC-2). What belongs is decided by the server and never here. */
export function followView(held: FollowedView, signal: ViewSignal, shown: Shown): FollowedView {
  if ("left" in signal) return { ...held, rows: held.rows.filter(({ id }) => id !== signal.left) };
  const known = held.heard.get(signal.row.id);
  const row = known && known.revision > signal.row.revision ? known : signal.row;
  const heard = row === known ? held.heard : new Map(held.heard).set(row.id, row);
  return { heard, rows: followRow(held.rows, row, signal.place, shown) };
}

/** One row put in, replaced, moved or taken out; without a place it stays where it is. */
export function followRow(rows: ConversationRow[], row: ConversationRow, place: Pick<Place, "in" | "out"> | undefined, shown: Shown) {
  const belongs = place ? belongsForMe(shown.viewId, place, shown.me) : rows.some(({ id }) => id === row.id);
  if (belongs) return applyRowToList(rows, row, true, shown);
  return rows.some(({ id }) => id === row.id) ? rows.filter(({ id }) => id !== row.id) : rows;
}
