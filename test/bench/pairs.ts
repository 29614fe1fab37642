/** One measure: what is compared, how a floor and a product figure become a ratio, and the ratio to reach. */
export interface Measure {
  id: string;
  says: string;
  unit: string;
  /** `atLeast`: product over floor, more is better; `atMost`: product over floor, less is better. */
  target: { atLeast: number } | { atMost: number };
  floor(): Promise<number>;
  product(): Promise<number>;
}

export interface Ratio {
  id: string;
  says: string;
  unit: string;
  floor: Spread;
  product: Spread;
  ratio: Spread;
  target: string;
  reached: boolean;
  pairs: number;
}

export interface Spread {
  min: number;
  median: number;
  max: number;
}

/** Measures floor and product one after the other, `count` times, and compares within each pair: what disturbs one disturbs the other. */
export async function measurePairs(measure: Measure, count: number): Promise<Ratio> {
  await measure.floor();
  await measure.product();
  const floors: number[] = [];
  const products: number[] = [];
  for (let pair = 0; pair < count; pair++) {
    const productFirst = pair % 2 === 1;
    if (productFirst) products.push(await measure.product());
    floors.push(await measure.floor());
    if (!productFirst) products.push(await measure.product());
  }
  const ratio = spreadOf(products.map((value, index) => value / (floors[index] ?? 1)));
  const { id, says, unit, target } = measure;
  const [reached, wanted] =
    "atLeast" in target ? [ratio.median >= target.atLeast, `>= ${target.atLeast}`] : [ratio.median <= target.atMost, `<= ${target.atMost}`];
  return { id, says, unit, floor: spreadOf(floors), product: spreadOf(products), ratio, target: wanted, reached, pairs: count };
}

export function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { min: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0 };
}

/** The value below which a share of the values lies. */
export const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
