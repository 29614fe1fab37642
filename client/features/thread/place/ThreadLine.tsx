import { measureElement, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { useMe } from "../../../platform/queries.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useAfterPaint } from "../../../ui/useAfterPaint.ts";
import { PartView } from "./PartView.tsx";
import { estimateOf, threadParts } from "./threadParts.ts";
import type { ThreadPlace } from "./useThreadPlace.ts";

interface Props {
  row: ConversationRow;
  place: ThreadPlace;
  /** The last number that was read when the thread was opened. */
  readTo: number | null;
  mayJoin: boolean;
  children?: ReactNode;
}

const nearEdge = 4;
/** Pixels above the end from which the way back to it is offered. */
const awayFrom = 400;
/** As wide and high as the last thread's box was: the next one's is the same. */
let lastBox = { width: 640, height: window.innerHeight * 0.5 };

/**
 * All channels in one column and one time order. Only what is near the screen is drawn, whatever the length of the thread; the newest entry
 * stays in view, and pages come both ways as one scrolls, without anything moving.
 */
export function ThreadLine({ row, place, readTo, mayJoin, children }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const box = useRef<HTMLDivElement>(null);
  const { messages, hasOlder, hasNewer, target } = place;
  const parts = useMemo(() => threadParts(messages, readTo, me.id), [messages, readTo, me.id]);
  // The first picture is laid out by the page itself, from the end up: measured before it, all of it would be drawn twice (UI-3).
  const fresh = !useAfterPaint() && !target;
  const guessOf = (element: Element) => estimateOf(parts[Number(element.getAttribute("data-index"))]);
  const virtual = useVirtualizer({
    count: parts.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => estimateOf(parts[index]),
    getItemKey: (index) => parts[index]?.key ?? index,
    initialRect: lastBox,
    initialOffset: () => Math.max(0, parts.reduce((sum, part) => sum + estimateOf(part), 0) - lastBox.height),
    overscan: 3,
    anchorTo: "end",
    followOnAppend: !hasNewer,
    scrollEndThreshold: 60,
    useFlushSync: false,
    measureElement: (element, entry, instance) => (entry || !fresh ? measureElement(element, entry, instance) : guessOf(element)),
  });
  const items = virtual.getVirtualItems();
  const stuck = useRef(true);
  const lastTop = useRef(0);
  const total = virtual.getTotalSize();
  // Several entries may come before the first of them is measured: the end is kept by what the reader did last, not by where it stands meanwhile.
  useLayoutEffect(() => {
    if (stuck.current && !hasNewer) virtual.scrollToEnd();
  }, [parts, total, fresh]);
  useLayoutEffect(() => {
    // A thread that fits its box never scrolls: untold, the reckoning would hold its first guess for the place and lay the page out anew in each frame.
    if (!fresh) box.current?.dispatchEvent(new Event("scroll"));
  }, [fresh]);
  /** Only going up leaves the end; what is put in or grows does not. */
  const noteScroll = (top: number) => {
    if (virtual.isAtEnd(60)) stuck.current = true;
    else if (top < lastTop.current) stuck.current = false;
    lastTop.current = top;
  };
  useLayoutEffect(() => {
    // A composer that grows takes room from the end, which stays in view.
    let first = true;
    const resized = new ResizeObserver(([entry]) => {
      lastBox = entry?.contentRect ?? lastBox;
      if (stuck.current && !first) virtual.scrollToEnd();
      first = false;
    });
    if (box.current) resized.observe(box.current);
    return () => resized.disconnect();
  }, []);
  useEffect(() => {
    if (!target) return;
    if (target.id === "end") return virtual.scrollToEnd();
    const index = parts.findIndex((part) => part.kind === "entries" && part.entries.some(({ id }) => id === target.id));
    if (index >= 0) virtual.scrollToIndex(index, { align: "center" });
  }, [target]);
  const [first, last] = [items[0]?.index ?? parts.length, items.at(-1)?.index ?? 0];
  useEffect(() => {
    if (hasOlder && first <= nearEdge) void place.older();
    else if (hasNewer && last >= parts.length - nearEdge) void place.newer();
  }, [first, last, parts, hasOlder, hasNewer]);
  // From what is known: asked of the page, it would have to lay the thread out once more for each drawing (UI-3).
  const away = hasNewer || total - (virtual.scrollOffset ?? total) - (virtual.scrollRect?.height ?? 0) > awayFrom;

  return (
    <div className="tlw">
      <div
        className="tl"
        ref={box}
        tabIndex={0}
        aria-label={t("console.thread.label")}
        role="region"
        onScroll={({ currentTarget }) => noteScroll(currentTarget.scrollTop)}
      >
        <div
          className="tli"
          role="log"
          aria-label={t("console.thread.messages")}
          data-fresh={fresh}
          style={{ height: fresh ? undefined : total }}
        >
          {items.map(({ index, key, start }) => {
            const part = parts[index];
            return (
              part && (
                <div
                  key={key}
                  data-index={index}
                  ref={virtual.measureElement}
                  className={index >= parts.length - 2 ? "tp last" : "tp"}
                  style={fresh ? undefined : { transform: `translateY(${start}px)` }}
                >
                  {part.kind === "pending" ? children : <PartView part={part} row={row} mayJoin={mayJoin} target={target} all={messages} />}
                </div>
              )
            );
          })}
        </div>
      </div>
      {away && items.length > 0 && (
        <Button small icon className="to-end" label={t("console.thread.toEnd")} onClick={() => place.jump("end")}>
          <Icon name="down" size="s" />
        </Button>
      )}
    </div>
  );
}
