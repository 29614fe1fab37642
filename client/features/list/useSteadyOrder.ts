import { useEffect, useRef, useState } from "react";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";

const heldAtMostMs = 10_000;

/** Rows in their new order, or in the order they had while the pointer is over the list: nothing moves under it. `moved` says how many would. */
export function useSteadyOrder(fresh: ConversationRow[], touched: boolean, key: string) {
  const shown = useRef({ key, ids: [] as string[] });
  const [settledAt, setSettledAt] = useState(0);
  const held = touched && shown.current.key === key && performance.now() - settledAt > 0;
  const rows = held ? inOrder(fresh, shown.current.ids) : fresh;
  const moved = held ? rows.filter((row, index) => row.id !== fresh[index]?.id).length : 0;

  useEffect(() => {
    shown.current = { key, ids: rows.map(({ id }) => id) };
  }, [rows, key]);
  const settle = () => {
    shown.current = { key: "", ids: [] };
    setSettledAt(performance.now());
  };
  useEffect(() => {
    if (moved === 0) return;
    const timer = setTimeout(settle, heldAtMostMs);
    return () => clearTimeout(timer);
  }, [moved > 0]);
  return { rows, moved, settle };
}

/** Known rows keep their place; new ones follow where they belong among the rest. */
function inOrder(fresh: ConversationRow[], ids: string[]) {
  const place = new Map(ids.map((id, index) => [id, index]));
  const known = fresh.filter(({ id }) => place.has(id)).sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  return [...known, ...fresh.filter(({ id }) => !place.has(id))];
}
