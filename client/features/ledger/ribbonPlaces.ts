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

/** Closer than this, in per cent, two labels would be written over one another on the narrowest screen. */
const apart = 40;

/** The line below the ribbon on which each label is written, given their places in the order of their weight. */
export function linesOf(places: readonly number[]): number[] {
  const lines: number[] = [];
  for (const [index, place] of places.entries()) {
    const taken = places.slice(0, index).flatMap((other, at) => (Math.abs(other - place) < apart ? [lines[at]] : []));
    lines.push([0, 1, 2, 3].find((line) => !taken.includes(line)) ?? 0);
  }
  return lines;
}
