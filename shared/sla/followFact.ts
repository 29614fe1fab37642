import type { Status } from "../conversations/statusMoves.ts";
import { pause, reopen, resume, start, stop, turn, type CalendarOf, type Clock, type ClockKind, type Holder, type Price } from "./clock.ts";

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
}

/** The price of a new clock of a kind, or null where nobody promises anything of the kind. */
export type Pricing = (kind: ClockKind) => Price | null;

/**
 * The clocks of a conversation after a change, by SLA-2 to SLA-6; a clock that took this revision in already is left alone, so that
 * repeating a fact changes nothing. `clocks` are all that may still change.
 */
export function followFact(clocks: readonly Clock[], fact: Fact, price: Pricing, calendarOf: CalendarOf): Clock[] {
  const followed = clocks.map((clock) => (fact.revision > clock.seen ? stamped(clock, followOne(clock, fact, calendarOf), fact) : clock));
  return [...followed, ...started(followed, fact, price, calendarOf)];
}

const stamped = (before: Clock, after: Clock, { revision }: Fact) => (after === before ? before : { ...after, seen: revision });

function followOne(clock: Clock, fact: Fact, calendarOf: CalendarOf): Clock {
  const { at, departmentId, assigneeId, answeredAt } = fact;
  const held = turn(clock, { at, departmentId, assigneeId }, calendarOf);
  if (fact.gone) return stop(held, at, false, calendarOf);
  if (held.kind === "resolution") return followStatus(held, fact, calendarOf);
  if (answeredAt && answeredAt >= held.startedAt) return stop(held, answeredAt, true, calendarOf);
  return isOver(fact.status) ? stop(held, at, false, calendarOf) : held;
}

/** Resolution pauses while others are waited for, stops when resolved, and goes on where it was when reopened (SLA-4, SLA-6). */
function followStatus(clock: Clock, { at, status, ...holder }: Fact, calendarOf: CalendarOf): Clock {
  if (isOver(status)) return stop(clock, at, status !== "spam", calendarOf);
  const { departmentId, assigneeId } = holder;
  const going = clock.stoppedAt ? turn(reopen(clock, at, calendarOf), { at, departmentId, assigneeId }, calendarOf) : clock;
  return status === "open" ? resume(going, at, calendarOf) : pause(going, at, status as "pending" | "onHold", calendarOf);
}

const isOver = (status: Status) => status === "resolved" || status === "closed" || status === "spam";

function started(clocks: readonly Clock[], fact: Fact, price: Pricing, calendarOf: CalendarOf): Clock[] {
  if (fact.gone || clocks.some(({ began }) => began === fact.revision)) return [];
  const begin = (kind: ClockKind, at: Date) => {
    const priced = price(kind);
    return priced ? [start(kind, fact.revision, at, fact, priced, calendarOf)] : [];
  };
  const waits = clocks.some(({ kind, stoppedAt }) => (kind === "firstResponse" || kind === "nextResponse") && stoppedAt === null);
  const asked = fact.askedAt && !waits && !isOver(fact.status) ? begin(fact.opened ? "firstResponse" : "nextResponse", fact.askedAt) : [];
  return [...(fact.opened ? begin("resolution", fact.at) : []), ...asked];
}
