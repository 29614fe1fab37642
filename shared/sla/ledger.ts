import { timeParts, workingMinutesBetween } from "./businessTime.ts";
import type { CalendarOf, Clock, PauseReason, Price, Stay } from "./clock.ts";

/** One line of the ledger: what the clock did from one instant to another, for whom, and what that added to the time used (SLA-8). */
export interface Interval {
  from: Date;
  to: Date;
  state: "running" | "paused" | "outsideHours" | "holiday";
  /** Why it paused, or the holiday's name. */
  reason: PauseReason | null;
  holiday: string | null;
  departmentId: string;
  assigneeId: string | null;
  calendar: string;
  policyId: string;
  policyVersion: number;
  /** Working minutes it counted: all of it while running, else 0. */
  countedMinutes: number;
}

/** Who held a clock for how long; `assigneeId` null is the department's queue (SLA-9). */
export interface Share {
  departmentId: string;
  assigneeId: string | null;
  minutes: number;
}

/** The intervals of a clock in order and without a gap, from its start to `now` or to where it stopped; what they count is what was used. */
export function intervalsOf(clock: Clock, now: Date, calendarOf: CalendarOf): Interval[] {
  const end = clock.stoppedAt ?? now;
  return clock.stays.flatMap((stay, index) => {
    const to = clock.stays[index + 1]?.from ?? end;
    return to > stay.from ? expand(stay, to, clock.prices[stay.price] as Price, calendarOf) : [];
  });
}

function expand(stay: Stay, to: Date, { calendar, policyId, policyVersion }: Price, calendarOf: CalendarOf): Interval[] {
  const { from, departmentId, assigneeId } = stay;
  const held = { departmentId, assigneeId, calendar, policyId, policyVersion };
  if (stay.state === "paused") return [{ from, to, state: "paused", reason: stay.reason, holiday: null, ...held, countedMinutes: 0 }];
  return timeParts(calendarOf(calendar), from, to).map((part) => ({
    from: new Date(part.from),
    to: new Date(part.to),
    state: part.state === "open" ? ("running" as const) : part.state,
    reason: null,
    holiday: part.name,
    ...held,
    countedMinutes: part.state === "open" ? (part.to - part.from) / 60_000 : 0,
  }));
}

/** What each department and agent held, largest first; the shares add up to the time used (SLA-9). */
export function sharesOf(clock: Clock, now: Date, calendarOf: CalendarOf): Share[] {
  const end = clock.stoppedAt ?? now;
  const shares = new Map<string, Share>();
  for (const [index, stay] of clock.stays.entries()) {
    if (stay.state === "paused") continue;
    const { departmentId, assigneeId } = stay;
    const key = `${departmentId} ${assigneeId ?? ""}`;
    const share = shares.get(key) ?? { departmentId, assigneeId, minutes: 0 };
    const calendar = calendarOf((clock.prices[stay.price] as Price).calendar);
    share.minutes += workingMinutesBetween(calendar, stay.from, clock.stays[index + 1]?.from ?? end);
    shares.set(key, share);
  }
  return [...shares.values()].toSorted((a, b) => b.minutes - a.minutes);
}
