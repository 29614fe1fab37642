import { useEffect, useRef, useState } from "react";
import type { BulkSource } from "../../../shared/bulk/bulk.schema.ts";
import type { ListScope } from "../../../shared/conversations/applyRowToList.ts";
import { useRowsToMark } from "../../ui/keys/markAll.ts";
import { useSteady } from "../../ui/useSteady.ts";

/** Conversations chosen for something that is done to many: some of the rows, or everything the list holds. Another list begins with none. */
export function useChosen(scope: ListScope, rows: readonly { id: string }[], may: boolean) {
  const key = JSON.stringify([scope.view, scope.savedId, scope.departmentId, scope.state]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  // A press on a row chooses it instead of opening it: the way without a pointer that hovers.
  const [picking, setPicking] = useState(false);
  const last = useRef<string | null>(null);
  const clear = () => (setChosen(new Set()), setAll(false), setPicking(false));
  useEffect(clear, [key]);
  const pick = useSteady(() => setPicking(true));
  const put = (ids: readonly string[], on: boolean) => {
    setAll(false);
    setChosen((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  };
  const toggle = (id: string) => (put([id], !chosen.has(id)), (last.current = id));
  const everyRow = () =>
    put(
      rows.map(({ id }) => id),
      true,
    );
  useRowsToMark(may ? everyRow : null);
  /** From the row chosen last to this one. */
  const reach = (id: string) => {
    const order = rows.map((row) => row.id);
    const [from, to] = [order.indexOf(last.current ?? id), order.indexOf(id)].toSorted((a, b) => a - b);
    put(order.slice(Math.max(0, from ?? 0), (to ?? 0) + 1), true);
    last.current = id;
  };
  return {
    chosen,
    all,
    picking,
    pick,
    count: chosen.size,
    clear,
    put,
    toggle,
    reach,
    chooseAll: () => setAll(true),
    source: sourceOf(scope, all, chosen),
  };
}

function sourceOf({ view, savedId, departmentId, state }: ListScope, all: boolean, chosen: ReadonlySet<string>): BulkSource {
  if (!all) return { of: "chosen", ids: [...chosen] as never };
  const within = { ...(savedId ? { savedId: savedId as never } : {}), ...(departmentId ? { departmentId: departmentId as never } : {}) };
  return { of: "view", view, state, ...within };
}
