/** Throws of a die that falls the same way for the same seed (mulberry32): a demo company looks the same every time. */
export interface Dice {
  /** A share from 0 up to 1. */
  share(): number;
  /** A whole number from 0 up to `below`. */
  whole(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True in so many of a hundred throws. */
  chance(percent: number): boolean;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const whole = (below: number) => Math.floor(share() * below);
  return {
    share,
    whole,
    pick: (items) => items[whole(items.length)] as (typeof items)[number],
    chance: (percent) => share() * 100 < percent,
  };
}
