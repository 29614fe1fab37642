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
  const lines = linesOf(marks.map(({ place }) => place));
  return (
    <div className="rib-t num" style={{ height: (Math.max(...lines) + 1) * 17 }}>
      {marks.map(({ text, place, line }, index) => (
        <span key={text} data-line={line} style={{ left: `${place}%`, top: (lines[index] ?? 0) * 17, transform: `translateX(${-place}%)` }}>
          {text}
        </span>
      ))}
      {marks.map(({ text, place, line }) => line && <i key={text} data-line={line} style={{ left: `${place}%` }} />)}
    </div>
  );
}
