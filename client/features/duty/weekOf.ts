import type { Roster } from "../../../shared/duty/roster.schema.ts";
import { dutySpans, type DutySpan } from "../../../shared/duty/dutySpans.ts";
import { instantOf, wallAt } from "../../../shared/duty/wallClock.ts";

export interface DutyDay {
  from: number;
  to: number;
  /** Its stretches with their place in the day, in per cent. */
  parts: { span: DutySpan; left: number; width: number }[];
}

/** The Monday of the week an instant is in, as a date number of the zone. */
export function mondayOf(zone: string, at: number): number {
  const { date } = wallAt(zone, at);
  return date - ((date + 3) % 7);
}

/** Seven days of a zone from a Monday on, and the stretches of duty in them; a day of a clock change is longer or shorter. */
export function weekOf(roster: Pick<Roster, "rotations" | "covers">, zone: string, monday: number) {
  const starts = Array.from({ length: 8 }, (_, day) => instantOf(zone, monday + day, 0));
  const [from = 0, to = 0] = [starts[0], starts[7]];
  const spans = dutySpans(roster, from, to);
  const days = starts.slice(0, 7).map((start, day): DutyDay => {
    const end = starts[day + 1] ?? to;
    const inside = spans.filter((span) => span.from < end && span.to > start);
    const share = (at: number) => ((Math.min(Math.max(at, start), end) - start) / (end - start)) * 100;
    const parts = inside.map((span) => ({ span, left: share(span.from), width: share(span.to) - share(span.from) }));
    return { from: start, to: end, parts };
  });
  return { from, to, spans, days };
}
