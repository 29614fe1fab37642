import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { nextShare, shareAt } from "../../../../shared/escalation/ladderLine.ts";
import { useStepWords } from "../progress/useStepWords.ts";
import { percentText, shareOf } from "./lineText.ts";

interface Props {
  step: LadderStep;
  place: number;
  /** Per cent of the line. */
  at: number;
  row: number;
  end: number;
  chosen: boolean;
  movable: boolean;
  onChoose: () => void;
  onMove: (share: number) => void;
}

const strides: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 };

/** One step on the line. */
export function LinePin({ step, place, at, row, end, chosen, movable, onChoose, onMove }: Props) {
  const { t } = useTranslation();
  const words = useStepWords(step);
  // While it is dragged the line keeps its length: a pin that stretched it would run away from the pointer.
  const grip = useRef<{ line: DOMRect; end: number } | null>(null);
  const share = shareOf(step);
  const look = {
    className: `pin${chosen ? " on" : ""}`,
    style: { left: `${at}%`, "--row": row } as React.CSSProperties,
    "aria-label": t("ladder.line.pin", { place, words }),
  };
  const face = <span className="num1">{place}</span>;
  if (!movable)
    return (
      <button type="button" {...look} aria-pressed={chosen} onClick={onChoose}>
        {face}
      </button>
    );
  const key = (event: KeyboardEvent) => {
    const stride = strides[event.key];
    if (stride === undefined) return;
    event.preventDefault();
    onMove(nextShare(share, stride));
  };
  const take = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const line = event.currentTarget.parentElement;
    if (line) grip.current = { line: line.getBoundingClientRect(), end };
  };
  const drag = ({ clientX }: PointerEvent) => {
    if (!grip.current) return;
    const { line, end: length } = grip.current;
    const next = Math.min(length, shareAt(((clientX - line.left) / line.width) * 100, length));
    if (next !== share) onMove(next);
  };
  const drop = () => (grip.current = null);
  return (
    <div
      {...look}
      role="slider"
      tabIndex={0}
      aria-valuemin={10}
      aria-valuemax={300}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={percentText(share)}
      onFocus={onChoose}
      onKeyDown={key}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      {face}
    </div>
  );
}
