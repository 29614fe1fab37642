import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import type { Chosen } from "./ChosenBar.tsx";
import { keepOpen } from "../../platform/work/openTabs.ts";
import { useSteady } from "../../ui/useSteady.ts";
import { ListRow } from "./ListRow.tsx";

interface Props {
  rows: ConversationRow[];
  selected: string | undefined;
  label: string;
  /** Null for who may not do anything to many. */
  chosen: Chosen | null;
  onOpen: (id: string) => void;
  /** Opens the one so many rows away. */
  onStep: (by: number) => void;
  onEnd: () => void;
}

// Measured heights in comfortable density; real ones are measured as rows appear.
const rowHeight = 106;
const nearEnd = 12;

/** The rows in view, as one listbox with one tab stop: arrows move, Enter opens. */
export function Rows({ rows, selected, label, chosen, onOpen, onStep, onEnd }: Props) {
  const open = useSteady(onOpen);
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    useFlushSync: false,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const at = useMemo(() => rows.findIndex(({ id }) => id === selected), [rows, selected]);
  useEffect(() => {
    if (last >= rows.length - nearEnd) onEnd();
  }, [last, rows.length]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [selected]);

  // The same functions for every row and every drawing, or each row would be drawn again with each key.
  const choose = useSteady((id: string, reach: boolean) => (reach ? chosen?.reach(id) : chosen?.toggle(id)));
  const keys: Record<string, () => void> = {
    ArrowDown: () => onStep(1),
    ArrowUp: () => onStep(-1),
    Home: () => onStep(-rows.length),
    End: () => onStep(rows.length),
  };
  return (
    <div
      className="rows"
      data-picking={chosen?.picking}
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={chosen ? true : undefined}
      aria-activedescendant={items.some(({ index }) => index === at) ? `row-${selected}` : undefined}
      onKeyDown={(event) => {
        const row = rows[at];
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && row) return keepOpen(row);
        const run = keys[event.key];
        if (run) event.preventDefault();
        run?.();
      }}
    >
      <div className="rows-all" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={key}
                data-index={index}
                ref={virtual.measureElement}
                className="row-place"
                role="presentation"
                style={{ transform: `translateY(${start}px)` }}
              >
                <ListRow
                  row={row}
                  selected={row.id === selected}
                  chosen={chosen ? chosen.all || chosen.chosen.has(row.id) : null}
                  picking={chosen?.picking ?? false}
                  place={index + 1}
                  of={rows.length}
                  onOpen={open}
                  onKeep={keepOpen}
                  onChoose={choose}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
