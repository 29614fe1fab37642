import type { Status } from "../conversations/statusMoves.ts";
import { pause, reopen, resume, start, stop, turn, type CalendarOf, type Clock, type ClockKind, type Holder, type Price } from "./clock.ts";
import { regroupClocks, type Regrouping } from "./merges/regroupClocks.ts";

/** What one change of a conversation means for its clocks. */
export interface Fact extends Holder {
  revision: number;
  at: Date;
  opened: boolean;
  status: Status;
  /** The thread was joined into another one: nothing is owed here any more. */
  gone: boolean;
  /** The first message of the contact in it that waits for an answer, and the first public answer of a person. */
  askedAt: Date | null;
  answeredAt: Date | null;
  /** When the conversation came in: deadlines from outside count from there, whenever they are found to hold. */
  receivedAt: Date;
  /** It was merged with another, split, or either was taken back; `askedAt` is the oldest message that waits, then. */
  regroups?: Regrouping | undefined;
}

/** The price of a new clock of a kind, or null where nobody promises anything of the kind. */
export type Pricing = (kind: ClockKind) => Price | null;

/** The clock a deadline has, of those of one conversation; it has one at most. */
export const isOfDeadline = (clock: Clock, { policyId }: Price) => clock.kind === "deadline" && clock.prices[0]?.policyId === policyId;

/**
 * The clocks of a conversation after a change, by SLA-2 to SLA-6; a clock that took this revision in already is left alone, so that
 * repeating a fact changes nothing. `clocks` are all that may still change.
 */
export function followFact(
  clocks: readonly Clock[],
  fact: Fact,
  price: Pricing,
  calendarOf: CalendarOf,
  deadlines: readonly Price[] = [],
): Clock[] {
  const regrouped = regroupClocks(clocks, fact, calendarOf);
  // One that was taken back has seen this revision already, and still follows what the conversation is now.
  const isNew = (index: number) => fact.revision > (clocks[index]?.seen ?? 0);
  const followed = regrouped.map((clock, index) => (isNew(index) ? stamped(clock, followOne(clock, fact, calendarOf), fact) : clock));
  const gaveWay = regrouped.some((clock, index) => clock.kind === "firstResponse" && clock.stoppedAt !== null && !clocks[index]?.stoppedAt);
  return [...followed, ...started(followed, fact, price, calendarOf, gaveWay), ...owed(followed, fact, deadlines, calendarOf)];
}

const stamped = (before: Clock, after: Clock, { revision }: Fact) => (after === before ? before : { ...after, seen: revision });

function followOne(clock: Clock, fact: Fact, calendarOf: CalendarOf): Clock {
  const { at, departmentId, assigneeId, answeredAt } = fact;
  const held = turn(clock, { at, departmentId, assigneeId }, calendarOf);
  if (fact.gone) return stop(held, at, false, calendarOf);
  if (held.kind === "deadline") return followDeadline(held, fact, calendarOf);
  if (held.kind === "resolution") return followStatus(held, fact, calendarOf);
  if (answeredAt && answeredAt >= held.startedAt) return stop(held, answeredAt, true, calendarOf);
  return isOver(fact.status) ? stop(held, at, false, calendarOf) : held;
}

/** Nothing pauses a deadline from outside: what it asks for ends it, or that the conversation was none. */
function followDeadline(clock: Clock, { at, status, answeredAt }: Fact, calendarOf: CalendarOf): Clock {
  const answered = clock.prices[0]?.metBy === "answer" && answeredAt && answeredAt >= clock.startedAt ? answeredAt : null;
  if (answered) return stop(clock, answered, true, calendarOf);
  return isOver(status) ? stop(clock, at, status !== "spam", calendarOf) : clock;
}

/** Resolution pauses while others are waited for, stops when resolved, and goes on where it was when reopened (SLA-4, SLA-6). */
function followStatus(clock: Clock, { at, status, ...holder }: Fact, calendarOf: CalendarOf): Clock {
  if (isOver(status)) return stop(clock, at, status !== "spam", calendarOf);
  const { departmentId, assigneeId } = holder;
  const going = clock.stoppedAt ? turn(reopen(clock, at, calendarOf), { at, departmentId, assigneeId }, calendarOf) : clock;
  return status === "open" ? resume(going, at, calendarOf) : pause(going, at, status as "pending" | "onHold", calendarOf);
}

const isOver = (status: Status) => status === "resolved" || status === "closed" || status === "spam";

function started(clocks: readonly Clock[], fact: Fact, price: Pricing, calendarOf: CalendarOf, first: boolean): Clock[] {
  if (fact.gone || clocks.some(({ began, kind }) => began === fact.revision && kind !== "deadline")) return [];
  const begin = (kind: ClockKind, at: Date) => {
    const priced = price(kind);
    return priced ? [start(kind, fact.revision, at, fact, priced, calendarOf)] : [];
  };
  const waits = clocks.some(({ kind, stoppedAt }) => (kind === "firstResponse" || kind === "nextResponse") && stoppedAt === null);
  const asked =
    fact.askedAt && !waits && !isOver(fact.status) ? begin(fact.opened || first ? "firstResponse" : "nextResponse", fact.askedAt) : [];
  // One that came from elsewhere may be waiting for somebody already.
  const resolution = (fact.opened ? begin("resolution", fact.at) : []).map((clock) => followStatus(clock, fact, calendarOf));
  return [...resolution, ...asked];
}

/** Deadlines that hold and have no clock yet; they began when the conversation came in. */
function owed(clocks: readonly Clock[], fact: Fact, deadlines: readonly Price[], calendarOf: CalendarOf): Clock[] {
  if (fact.gone || isOver(fact.status)) return [];
  const missing = deadlines.filter((price) => !clocks.some((clock) => isOfDeadline(clock, price)));
  return missing.map((price) => start("deadline", fact.revision, fact.receivedAt, fact, price, calendarOf));
}
