/** Per cent of the line at which a target is used up; what lies beyond is late. */
export const duePlace = 72;
const [least, most] = [0.1, 3];

/** The share at which the line ends: as far as its latest step asks for, at least half a target late. */
export function lineEnd(shares: number[]): number {
  const latest = Math.max(1, ...shares.filter((share) => !Number.isNaN(share)));
  return latest <= 1.5 ? 1.5 : latest <= 2 ? 2 : most;
}

/** Where a share of the target stands on a line that ends at `end`, in per cent of its length. */
export function placeOf(share: number, end: number): number {
  if (Number.isNaN(share)) return 0;
  if (share <= 1) return share * duePlace;
  return duePlace + ((Math.min(share, end) - 1) / (end - 1)) * (100 - duePlace);
}

/** The share that stands nearest to a place, in steps of 5 %, as a step may have it. */
export function shareAt(place: number, end: number): number {
  const share = place <= duePlace ? place / duePlace : 1 + ((place - duePlace) / (100 - duePlace)) * (end - 1);
  return nextShare(share, 0);
}

/** A share moved by so many steps of 5 %, within what a step may have. */
export const nextShare = (share: number, by: number) => Math.min(most, Math.max(least, Math.round(share * 20 + by) / 20));

/** For each place the row in which its pin has room: 0 unless another one stands nearer than `room` before it. */
export function rowsOf(places: number[], room = 4): number[] {
  const ends: number[] = [];
  const rows = new Map<number, number>();
  for (const [index, place] of [...places.entries()].toSorted(([, a], [, b]) => a - b)) {
    const free = ends.findIndex((end) => place - end >= room);
    const row = free < 0 ? ends.length : free;
    ends[row] = place;
    rows.set(index, row);
  }
  return places.map((_, index) => rows.get(index) ?? 0);
}
