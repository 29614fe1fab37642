/** A stretch of the ribbon; a gap between two would be no place at all. */
export interface Stretch {
  from: string;
  to: string;
}

/** How wide a stretch is drawn: by the square root of its time, so that a week's holiday does not hide five minutes of work. */
export const widthOf = ({ from, to }: Stretch) => Math.sqrt(Math.max(0, Date.parse(to) - Date.parse(from)) / 60_000);

/** Where an instant stands on a ribbon of these stretches, in per cent of its width; what lies outside stands at its end. */
export function placeIn(stretches: readonly Stretch[], at: string): number {
  const total = stretches.reduce((sum, one) => sum + widthOf(one), 0);
  if (total === 0) return 0;
  let before = 0;
  for (const one of stretches) {
    if (at < one.to) {
      const [from, to, here] = [one.from, one.to, at].map((instant) => Date.parse(instant)) as [number, number, number];
      return ((before + widthOf(one) * Math.max(0, (here - from) / (to - from))) / total) * 100;
    }
    before += widthOf(one);
  }
  return 100;
}

/** Words below the ribbon, in per cent of its width; they reach as far to the left of their place as it lies along the ribbon. */
export interface RibbonLabel {
  place: number;
  width: number;
}

/** What is left free between two labels on one line, in per cent. */
const apart = 2;

/** The line below the ribbon on which each label is written, given in the order of their weight: no two on one line touch. */
export function linesOf(labels: readonly RibbonLabel[]): number[] {
  const lines: number[] = [];
  for (const [index, label] of labels.entries()) {
    const taken = labels.slice(0, index).flatMap((other, at) => (doTouch(label, other) ? [lines[at]] : []));
    lines.push(labels.findIndex((_, line) => !taken.includes(line)));
  }
  return lines;
}

const leftOf = ({ place, width }: RibbonLabel) => place - (place * width) / 100;
const doTouch = (a: RibbonLabel, b: RibbonLabel) => leftOf(a) < leftOf(b) + b.width + apart && leftOf(b) < leftOf(a) + a.width + apart;
