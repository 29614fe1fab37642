/** A plain figure of this machine, and what we aim at. */
export interface Figure {
  says: string;
  value: number;
  unit: string;
  aim: { atLeast: number } | { atMost: number };
}

export const isReached = ({ value, aim }: Figure) => ("atLeast" in aim ? value >= aim.atLeast : value <= aim.atMost);

/** One line for people. */
export function lineOf(figure: Figure): string {
  const { says, value, unit, aim } = figure;
  const wanted = "atLeast" in aim ? `at least ${aim.atLeast}` : `at most ${aim.atMost}`;
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(2);
  return `${shown.padStart(8)} ${unit.padEnd(5)} ${says} (aim ${wanted}: ${isReached(figure) ? "reached" : "NOT REACHED"})`;
}
