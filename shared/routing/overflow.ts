/** When a department's queue may be taken from by another one's people too; ownership stays. */
export interface OverflowRule {
  departmentId: string;
  /** More than so many wait; null: never for that. */
  whenWaiting: number | null;
  /** The oldest waits longer than so many minutes; null: never for that. */
  whenOldestMinutes: number | null;
  /** While the department itself is closed. */
  whenClosed: boolean;
}

export const overflowReasons = ["closed", "waiting", "oldest"] as const;
export type OverflowBecause = (typeof overflowReasons)[number];

/** A queue as its overflow asks: how many wait, since when the oldest, and whether the department is closed. */
export interface QueueState {
  waiting: number;
  oldestSince: Date | null;
  closed: boolean;
}

export interface Helping {
  departmentId: string;
  because: OverflowBecause;
}

const minute = 60_000;

/** The departments whose people may take from this queue now, each once, and why. Nobody helps where nothing waits. */
export function overflowsTo(rules: OverflowRule[], state: QueueState, now: Date): Helping[] {
  const helping = new Map<string, OverflowBecause>();
  for (const rule of rules) {
    const because = whyNow(rule, state, now);
    if (because && !helping.has(rule.departmentId)) helping.set(rule.departmentId, because);
  }
  return [...helping].map(([departmentId, because]) => ({ departmentId, because }));
}

function whyNow(rule: OverflowRule, { waiting, oldestSince, closed }: QueueState, now: Date): OverflowBecause | null {
  if (waiting === 0 || oldestSince === null) return null;
  if (rule.whenClosed && closed) return "closed";
  if (rule.whenWaiting !== null && waiting > rule.whenWaiting) return "waiting";
  return rule.whenOldestMinutes !== null && now.getTime() - oldestSince.getTime() > rule.whenOldestMinutes * minute ? "oldest" : null;
}

/** When, with nothing else happening, time alone makes one more rule hold; null when it never does. */
export function nextOverflowAt(rules: OverflowRule[], { oldestSince }: QueueState, now: Date): Date | null {
  if (oldestSince === null) return null;
  const times = rules.flatMap(({ whenOldestMinutes }) =>
    whenOldestMinutes === null ? [] : [oldestSince.getTime() + whenOldestMinutes * minute + 1],
  );
  const coming = times.filter((time) => time > now.getTime());
  return coming.length > 0 ? new Date(Math.min(...coming)) : null;
}
