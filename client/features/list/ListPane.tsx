import { useInfiniteQuery } from "@tanstack/react-query";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ListScope } from "../../../shared/conversations/applyRowToList.ts";
import { listQuery, rowsOf, type Pages } from "../../platform/live/lists.ts";
import { useCan } from "../../platform/queries.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { ChosenBar } from "./ChosenBar.tsx";
import { ListHead } from "./ListHead.tsx";
import { ListStates } from "./ListStates.tsx";
import { Rows } from "./Rows.tsx";
import { useChosen } from "./useChosen.ts";
import { useSteadyOrder } from "./useSteadyOrder.ts";

interface Props {
  title: string;
  scope: ListScope;
  count: number | undefined;
  selected: string | undefined;
  building: { done: number; of: number } | null;
  onScope: (by: Partial<ListScope>) => void;
  onEdit: (() => void) | undefined;
  onOpen: (id: string) => void;
  onShowAll: () => void;
}

/** The list of one view: live, virtual, with its order held still under the pointer. */
export function ListPane({ title, scope, count, selected, building, onScope, onEdit, onOpen, onShowAll }: Props) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(listQuery(scope));
  const [touched, setTouched] = useState(false);
  const fresh = useMemo(() => (query.data ? rowsOf(query.data as Pages) : []), [query.data]);
  const { rows, moved, settle } = useSteadyOrder(fresh, touched, JSON.stringify(scope));

  const may = useCan("bulk.run");
  const chosen = useChosen(scope, rows, may);
  // What was asked for last, which may not be drawn yet: a key that is held down steps on from there.
  const asked = useRef(selected);
  useLayoutEffect(() => {
    asked.current = selected;
  }, [selected]);
  const open = (id: string) => ((asked.current = id), onOpen(id));
  const step = (by: number) => {
    const at = rows.findIndex(({ id }) => id === asked.current);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next && next.id !== asked.current) open(next.id);
    return next;
  };
  const extend = (by: number) => {
    if (selected && may) chosen.put([selected], true);
    const next = step(by);
    if (next && may) chosen.put([next.id], true);
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    x: () => (selected && may ? chosen.toggle(selected) : undefined),
    "Shift+J": () => extend(1),
    "Shift+K": () => extend(-1),
  });

  return (
    <section
      className="list"
      aria-label={t("console.list.label")}
      onPointerEnter={() => setTouched(true)}
      onPointerLeave={() => setTouched(false)}
    >
      <ListHead
        title={title}
        under={selected !== undefined}
        count={query.isSuccess && !query.hasNextPage ? rows.length : count}
        scope={scope}
        building={building}
        onScope={onScope}
        onEdit={onEdit}
        onChoose={may ? chosen.pick : undefined}
      />
      {(chosen.count > 0 || chosen.picking) && <ChosenBar chosen={chosen} here={rows.length} count={count} hasMore={query.hasNextPage} />}
      {moved > 0 && (
        <button type="button" className="movedup" onClick={settle}>
          {t("console.list.moved", { count: moved })}
        </button>
      )}
      {rows.length > 0 ? (
        <Rows
          rows={rows}
          selected={selected}
          label={title}
          chosen={may ? chosen : null}
          onOpen={open}
          onStep={step}
          onEnd={() => (query.hasNextPage && !query.isFetchingNextPage ? void query.fetchNextPage() : undefined)}
        />
      ) : (
        <ListStates
          title={title}
          scope={scope}
          error={query.error}
          waiting={query.isPending}
          onAgain={() => void query.refetch()}
          onShowAll={onShowAll}
          onScope={onScope}
        />
      )}
    </section>
  );
}
