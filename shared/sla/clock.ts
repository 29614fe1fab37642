import { instantAfter, workingMinutesBetween, type Calendar } from "./businessTime.ts";
import type { Condition } from "./policy.schema.ts";

export const clockKinds = ["firstResponse", "nextResponse", "resolution", "deadline"] as const;
export type ClockKind = (typeof clockKinds)[number];

/** What a clock runs by from some instant on: who set the target, why, and in which calendar. */
export interface Price {
  policyId: string;
  policyVersion: number;
  /** Place in the list when it matched, and by what. */
  position: number;
  because: Condition[];
  /** `id:version`, or `clock` for every minute of every day. */
  calendar: string;
  /** Null promises nothing: the clock only books who held the conversation. */
  targetMinutes: number | null;
  /** Shares of the target at which something is said: warnings under 1, the breach at 1, steps of a ladder at any. */
  shares: number[];
  /** Of a deadline from outside only: what ends it. */
  metBy?: "answer" | "resolution";
}

export type PauseReason = "pending" | "onHold" | "resolved";

/** One stretch in which nothing about a clock changed; it lasts until the next one, or until the clock stopped. */
export interface Stay {
  from: Date;
  state: "running" | "paused";
  reason: PauseReason | null;
  departmentId: string;
  assigneeId: string | null;
  /** Place in the clock's `prices`. */
  price: number;
}

export interface Clock {
  kind: ClockKind;
  /** The conversation's revision that began it, and the last one that changed it: what was taken in already is not taken again. */
  began: number;
  seen: number;
  startedAt: Date;
  stoppedAt: Date | null;
  result: "met" | "metLate" | "dropped" | null;
  prices: Price[];
  stays: Stay[];
  /** Working minutes used up to the last stay's beginning, or in all once stopped. */
  usedMinutes: number;
  /** When the first warning and the target are reached if nothing changes; null while paused, stopped or without a target. */
  warnAt: Date | null;
  dueAt: Date | null;
  /** What was said already, each share once (SLA-7). */
  fired: { share: number; at: Date }[];
}

/** Finds the calendar a price names; versions never change, so the answer is always the same. */
export type CalendarOf = (reference: string) => Calendar;

export type Holder = Pick<Stay, "departmentId" | "assigneeId">;
type Turn = Partial<Holder & Pick<Stay, "state" | "reason">> & { at: Date; price?: Price; seen?: number };

/** A new clock, running from `at`. */
export function start(kind: ClockKind, revision: number, at: Date, holder: Holder, price: Price, calendarOf: CalendarOf): Clock {
  const { departmentId, assigneeId } = holder;
  const clock: Clock = {
    kind,
    began: revision,
    seen: revision,
    startedAt: at,
    stoppedAt: null,
    result: null,
    prices: [price],
    stays: [{ from: at, state: "running", reason: null, departmentId, assigneeId, price: 0 }],
    usedMinutes: 0,
    warnAt: null,
    dueAt: null,
    fired: [],
  };
  return timed(clock, calendarOf);
}

export const pause = (clock: Clock, at: Date, reason: PauseReason, calendarOf: CalendarOf) =>
  turn(clock, { at, state: "paused", reason }, calendarOf);
export const resume = (clock: Clock, at: Date, calendarOf: CalendarOf) => turn(clock, { at, state: "running", reason: null }, calendarOf);
/** Another target, policy or calendar: the time already used stays used (SLA-5). */
export const reprice = (clock: Clock, at: Date, price: Price, calendarOf: CalendarOf) => turn(clock, { at, price }, calendarOf);

/** Stops for good, or until reopened; late when more was used than the target. What nobody had to do any more is dropped, unless it was late. */
export function stop(clock: Clock, at: Date, done: boolean, calendarOf: CalendarOf): Clock {
  if (clock.stoppedAt) return clock;
  const stoppedAt = notBefore(at, lastStay(clock).from);
  const usedMinutes = usedAt(clock, stoppedAt, calendarOf);
  const target = priceOf(clock).targetMinutes;
  // Times are whole milliseconds: an answer at the very instant it was due is in time.
  const late = target !== null && usedMinutes > target + 1e-6;
  return { ...clock, stoppedAt, usedMinutes, result: late ? "metLate" : done ? "met" : "dropped", warnAt: null, dueAt: null };
}

/** Goes on where it was: what lay between counts as paused (SLA-6). */
export function reopen(clock: Clock, at: Date, calendarOf: CalendarOf): Clock {
  if (!clock.stoppedAt) return clock;
  const last = lastStay(clock);
  const between: Stay = { ...last, from: clock.stoppedAt, state: "paused", reason: "resolved" };
  const stays = last.from.getTime() === clock.stoppedAt.getTime() ? [...clock.stays.slice(0, -1), between] : [...clock.stays, between];
  return resume({ ...clock, stoppedAt: null, result: null, stays }, at, calendarOf);
}

/** Takes a stop back as though it had never been: the clock as it was before, to the bit, and not standing still in between (MRG-3). */
export function goOn(clock: Clock, calendarOf: CalendarOf): Clock {
  if (!clock.stoppedAt) return clock;
  const usedMinutes = clock.stays.slice(1).reduce((used, { from: until }, index) => {
    const { state, from, price } = clock.stays[index] as Stay;
    return state === "paused" ? used : used + workingMinutesBetween(calendarOf((clock.prices[price] as Price).calendar), from, until);
  }, 0);
  return timed({ ...clock, stoppedAt: null, result: null, usedMinutes }, calendarOf);
}

/** Begins another stay where anything differs; one that would have lasted no time gives way to it. */
export function turn(clock: Clock, { at: wanted, price, seen, ...change }: Turn, calendarOf: CalendarOf): Clock {
  if (clock.stoppedAt) return clock;
  const last = lastStay(clock);
  const prices = price && !samePrice(price, priceOf(clock)) ? [...clock.prices, price] : clock.prices;
  const at = notBefore(wanted, last.from);
  const next: Stay = { ...last, ...change, from: at, price: prices.length - 1 };
  if (sameStay(last, next)) return clock;
  const usedMinutes = usedAt(clock, at, calendarOf);
  const stays = at.getTime() === last.from.getTime() ? [...clock.stays.slice(0, -1), next] : [...clock.stays, next];
  return timed({ ...clock, prices, stays, usedMinutes, seen: seen ?? clock.seen }, calendarOf);
}

/** Working minutes used until `at`. */
export function usedAt(clock: Clock, at: Date, calendarOf: CalendarOf): number {
  const { state, from } = lastStay(clock);
  if (clock.stoppedAt || state === "paused") return clock.usedMinutes;
  return clock.usedMinutes + workingMinutesBetween(calendarOf(priceOf(clock).calendar), from, at);
}

/** The instant at which `share` of the target is used; null while it does not run towards one. */
export function instantOfShare(clock: Clock, share: number, calendarOf: CalendarOf): Date | null {
  if (clock.stoppedAt || lastStay(clock).state === "paused" || priceOf(clock).targetMinutes === null) return null;
  return instantUsed(clock, share, calendarOf);
}

/** When `share` of the target was used, or will be if it goes on from its last stay or its stop; null when that is out of reach (CAL-4). */
export function instantUsed(clock: Clock, share: number, calendarOf: CalendarOf): Date | null {
  const { targetMinutes, calendar } = priceOf(clock);
  const left = share * (targetMinutes ?? 0) - clock.usedMinutes;
  if (left < 0) return instantPassed(clock, share, calendarOf);
  return instantAfter(calendarOf(calendar), clock.stoppedAt ?? lastStay(clock).from, left);
}

/**
 * What is late stays as late as it is, whoever takes it over and whatever is promised anew. A promise that would have been broken before it
 * was made is broken when it is made, unless the one before it was broken by then.
 */
function instantPassed(clock: Clock, share: number, calendarOf: CalendarOf): Date | null {
  let passed = null as Date | null;
  for (const [index, { price, from: made }] of clock.stays.entries()) {
    if (price === clock.stays[index - 1]?.price) continue;
    const next = clock.stays.findIndex((stay, at) => at > index && stay.price !== price);
    const target = clock.prices[price]?.targetMinutes ?? Number.POSITIVE_INFINITY;
    const used = usedUpWithin(clock, share * target, next < 0 ? clock.stays.length : next, calendarOf);
    passed = used && used < made ? later(used, passed && passed < made ? passed : made) : used;
  }
  return passed;
}

/** When so many minutes had been used, if that was before the stay of this index; each stay counts by its own calendar. */
function usedUpWithin(clock: Clock, minutes: number, end: number, calendarOf: CalendarOf): Date | null {
  let used = 0;
  for (const [index, { from, state, price }] of clock.stays.slice(0, end).entries()) {
    const until = clock.stays[index + 1]?.from ?? clock.stoppedAt;
    if (state === "paused" || !until) continue;
    const calendar = calendarOf(clock.prices[price]?.calendar ?? "clock");
    const worked = workingMinutesBetween(calendar, from, until);
    if (used + worked >= minutes) return instantAfter(calendar, from, minutes - used);
    used += worked;
  }
  return null;
}

const later = (a: Date, b: Date) => (a > b ? a : b);

/** The next thing to be said and when; null when there is none. */
export function nextMark(clock: Clock, calendarOf: CalendarOf): { share: number; at: Date } | null {
  const said = new Set(clock.fired.map(({ share }) => share));
  const share = priceOf(clock)
    .shares.filter((one) => !said.has(one))
    .toSorted((a, b) => a - b)[0];
  const at = share === undefined ? null : instantOfShare(clock, share, calendarOf);
  return at && share !== undefined ? { share, at } : null;
}

export const lastStay = ({ stays }: Clock) => stays.at(-1) as Stay;
export const priceOf = (clock: Clock) => clock.prices[lastStay(clock).price] as Price;

function timed(clock: Clock, calendarOf: CalendarOf): Clock {
  const warn = Math.min(1, ...priceOf(clock).shares);
  return { ...clock, warnAt: instantOfShare(clock, warn, calendarOf), dueAt: instantOfShare(clock, 1, calendarOf) };
}

const notBefore = (at: Date, earliest: Date) => (at < earliest ? earliest : at);

const sameStay = (a: Stay, b: Stay) =>
  a.state === b.state && a.reason === b.reason && a.departmentId === b.departmentId && a.assigneeId === b.assigneeId && a.price === b.price;

/** The same promise by the same version; where it stood in the list does not matter. */
export const samePrice = (a: Price, b: Price) =>
  a.policyId === b.policyId &&
  a.policyVersion === b.policyVersion &&
  a.calendar === b.calendar &&
  a.targetMinutes === b.targetMinutes &&
  a.shares.join() === b.shares.join();
