import { goOn, stop, type CalendarOf, type Clock } from "../clock.ts";
import type { Fact } from "../followFact.ts";

/** What merging, splitting and taking either back does to the clocks of one of the two conversations (MRG-1 to MRG-3). */
export interface Regrouping {
  /** The conversation's revision that is taken back: what it ended goes on as if it never had, what it began is dropped. */
  undoes?: number | undefined;
  /** What a clock waited for may have moved away, so that it waits for nothing any more. */
  moved?: boolean | undefined;
}

/** The clocks before the fact itself is followed: taken back, or given way to an older question or to none. */
export function regroupClocks(clocks: readonly Clock[], fact: Fact, calendarOf: CalendarOf): Clock[] {
  const { regroups } = fact;
  if (!regroups || fact.gone) return [...clocks];
  const stamp = (before: Clock, after: Clock) => (after === before ? before : { ...after, seen: fact.revision });
  const back = clocks.map((clock) => stamp(clock, takenBack(clock, fact, calendarOf)));
  const oldest = oldestWaiting(back);
  return back.map((clock) => stamp(clock, gaveWay(clock, fact, oldest) ? dropped(clock, fact, calendarOf) : clock));
}

const waits = ({ kind, stoppedAt }: Clock) => (kind === "firstResponse" || kind === "nextResponse") && stoppedAt === null;

function takenBack(clock: Clock, fact: Fact, calendarOf: CalendarOf): Clock {
  const undoes = fact.regroups?.undoes;
  if (undoes === undefined) return clock;
  if (clock.began === undoes) return dropped(clock, fact, calendarOf);
  const over = fact.status === "resolved" || fact.status === "closed" || fact.status === "spam";
  return clock.seen === undoes && !over ? goOn(clock, calendarOf) : clock;
}

/** Next response runs from the oldest unanswered message (SLA-3), whichever of the two conversations brought it. */
function gaveWay(clock: Clock, { revision, regroups, askedAt }: Fact, oldest: Clock | undefined): boolean {
  if (!waits(clock) || clock.seen > revision) return false;
  if (regroups?.undoes !== undefined) return clock !== oldest;
  if (askedAt === null) return regroups?.moved === true;
  return regroups?.moved ? askedAt > clock.startedAt : askedAt < clock.startedAt;
}

const oldestWaiting = (clocks: readonly Clock[]) =>
  clocks.filter(waits).toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())[0];

/** Late or not: what it waited for is counted where it is now. */
const dropped = (clock: Clock, { at }: Fact, calendarOf: CalendarOf): Clock =>
  clock.stoppedAt ? clock : { ...stop(clock, at, false, calendarOf), result: "dropped" };
