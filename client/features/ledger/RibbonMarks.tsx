import { useLayoutEffect, useRef, useState } from "react";
import { linesOf } from "./ribbonPlaces.ts";

/** An instant on the ribbon, with what is said of it. */
export interface RibbonMark {
  text: string;
  /** In per cent of the ribbon's width. */
  place: number;
  /** Drawn as a line through the ribbon. */
  line?: "now" | "due";
}

/** The words below the ribbon, each at its instant; what would be written over another stands a line lower. */
export function RibbonMarks({ marks }: { marks: RibbonMark[] }) {
  const { within, widths } = useWidths(marks.map(({ text }) => text).join("\n"));
  const lines = linesOf(marks.map(({ place }, index) => ({ place, width: widths[index] ?? 100 })));
  return (
    <div ref={within} className="rib-t num" style={{ height: (Math.max(...lines) + 1) * 17 }}>
      {marks.map(({ text, place, line }, index) => (
        <span key={text} data-line={line} style={{ left: `${place}%`, top: (lines[index] ?? 0) * 17, transform: `translateX(${-place}%)` }}>
          {text}
        </span>
      ))}
      {marks.map(({ text, place, line }) => line && <i key={text} data-line={line} style={{ left: `${place}%` }} />)}
    </div>
  );
}

/** How wide the words are drawn, in per cent of the width that is there; told anew where either changes, before the picture is shown. */
function useWidths(texts: string) {
  const within = useRef<HTMLDivElement>(null);
  const [widths, setWidths] = useState<number[]>([]);
  useLayoutEffect(() => {
    const ribbon = within.current;
    if (!ribbon) return undefined;
    const words = [...ribbon.querySelectorAll("span")];
    const measure = () => {
      const drawn = words.map(({ offsetWidth }) => (offsetWidth / ribbon.clientWidth) * 100);
      setWidths((known) => (known.join() === drawn.join() ? known : drawn));
    };
    measure();
    const resized = new ResizeObserver(measure);
    for (const one of [ribbon, ...words]) resized.observe(one);
    return () => resized.disconnect();
  }, [texts]);
  return { within, widths };
}
