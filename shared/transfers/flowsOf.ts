import type { TransferState } from "./transferReasons.ts";

/** What the map of flows needs of an offer; `tookMinutes` only where it was accepted. */
export interface Passed {
  fromDepartmentId: string;
  toDepartmentId: string;
  state: TransferState;
  tooOften: boolean;
  tookMinutes: number | null;
}

type Counts = Record<"offers" | "accepted" | "declined" | "expired" | "withdrawn" | "open" | "tooOften", number>;
const counted = {
  offered: "open",
  accepted: "accepted",
  declined: "declined",
  countered: "declined",
  withdrawn: "withdrawn",
  expired: "expired",
} as const;

/** Offers as flows between departments, the widest first. */
export function flowsOf(passed: Iterable<Passed>) {
  const flows = new Map<string, { fromDepartmentId: string; toDepartmentId: string; counts: Counts; minutes: number[] }>();
  for (const { fromDepartmentId, toDepartmentId, state, tooOften, tookMinutes } of passed) {
    const key = `${fromDepartmentId}:${toDepartmentId}`;
    const flow = flows.get(key) ?? { fromDepartmentId, toDepartmentId, counts: nothing(), minutes: [] };
    flows.set(key, flow);
    flow.counts.offers += 1;
    flow.counts[counted[state]] += 1;
    if (tooOften) flow.counts.tooOften += 1;
    if (tookMinutes !== null) flow.minutes.push(tookMinutes);
  }
  return [...flows.values()]
    .map(({ counts, minutes, ...between }) => ({ ...between, ...counts, ...sharesOf(minutes) }))
    .toSorted(
      (a, b) => b.offers - a.offers || compare(a.fromDepartmentId, b.fromDepartmentId) || compare(a.toDepartmentId, b.toDepartmentId),
    );
}

const nothing = (): Counts => ({ offers: 0, accepted: 0, declined: 0, expired: 0, withdrawn: 0, open: 0, tooOften: 0 });
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Median and 90th percentile by the nearest rank: a figure that did occur. */
export function sharesOf(minutes: number[]) {
  const sorted = minutes.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
  return { medianMinutes: at(0.5), p90Minutes: at(0.9) };
}
