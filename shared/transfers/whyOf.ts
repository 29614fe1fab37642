import { sharesOf } from "./flowsOf.ts";
import type { RefusalReason, TransferReason, TransferState } from "./transferReasons.ts";

/** What is asked of each offer of one flow; `tookMinutes` only where it was accepted. */
export interface PassedWhy {
  reason: TransferReason;
  state: TransferState;
  refusal: RefusalReason | null;
  by: string;
  tookMinutes: number | null;
}

/** Why an offer came back: as the department said, or because it named another, or because nobody answered. */
export type BackReason = RefusalReason | "countered" | "expired";

const shownSenders = 5;

/** Why the offers of one flow were made, why some came back, and who made them: each the most frequent first. */
export function whyOf(passed: readonly PassedWhy[]) {
  const reasons = groups(passed, ({ reason }) => reason).map(([reason, of]) => ({
    reason,
    offers: of.length,
    accepted: of.filter(({ state }) => state === "accepted").length,
    back: of.filter((one) => backOf(one) !== null).length,
    medianMinutes: sharesOf(of.flatMap(({ tookMinutes }) => (tookMinutes === null ? [] : [tookMinutes]))).medianMinutes,
  }));
  const back = groups(passed, backOf).map(([reason, of]) => ({ reason, count: of.length }));
  const senders = groups(passed, ({ by }) => by).map(([name, of]) => ({ name, offers: of.length }));
  return { reasons, back, senders: senders.slice(0, shownSenders) };
}

function backOf({ state, refusal }: PassedWhy): BackReason | null {
  if (state === "declined") return refusal ?? "other";
  return state === "countered" || state === "expired" ? state : null;
}

/** In groups by a key, the largest first; what has no key is in none. */
function groups<Item, Key extends string>(items: readonly Item[], keyOf: (item: Item) => Key | null): [Key, Item[]][] {
  const found = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = key === null ? null : (found.get(key) ?? []);
    if (key === null || group === null) continue;
    group.push(item);
    found.set(key, group);
  }
  return [...found].toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
}
