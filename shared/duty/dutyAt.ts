import { dateNumber } from "../sla/wallDay.ts";
import type { Cover, Roster, Rotation } from "./roster.schema.ts";
import { instantOf, wallAt } from "./wallClock.ts";

export type DutyGap = "noRotation" | "notBegun" | "outsideHours" | "nobodyNamed";

/** Who has the duty at an instant and by which rotation or cover; or why nobody has it. */
export type Holding =
  | { agentId: string; by: "rotation" | "cover"; id: string; gap: null }
  | { agentId: null; by: null; id: null; gap: DutyGap };

type Rules = Pick<Roster, "rotations" | "covers">;

/** Exactly one holder or one named gap at every instant: the cover added last, else the first rotation that has somebody then. */
export function dutyAt({ rotations, covers }: Rules, at: number): Holding {
  const cover = covers.findLast((one) => isCovered(one, at));
  if (cover) return { agentId: cover.agentId, by: "cover", id: cover.id, gap: null };
  const gaps: DutyGap[] = [];
  for (const rotation of rotations) {
    const held = turnAt(rotation, at);
    if ("agentId" in held) return { agentId: held.agentId, by: "rotation", id: rotation.id, gap: null };
    gaps.push(held.gap);
  }
  return { agentId: null, by: null, id: null, gap: nearest.find((gap) => gaps.includes(gap)) ?? "noRotation" };
}

/** Of several reasons the one that says most about this hour. */
const nearest: DutyGap[] = ["nobodyNamed", "outsideHours", "notBegun"];

const isCovered = ({ from, until }: Cover, at: number) => at >= Date.parse(from) && at < Date.parse(until);

function turnAt(rotation: Rotation, at: number): { agentId: string } | { gap: DutyGap } {
  const turn = turnNumber(rotation, at);
  if (turn < 0) return { gap: "notBegun" };
  if (!isWithinHours(rotation, at)) return { gap: "outsideHours" };
  const agentId = rotation.people[turn % rotation.people.length];
  return agentId ? { agentId } : { gap: "nobodyNamed" };
}

/** How many hand-overs there were since the first one; negative before it. */
export function turnNumber(rotation: Rotation, at: number): number {
  const guess = Math.floor((wallAt(rotation.zone, at).date - firstDate(rotation)) / 7);
  // The wall clock of the day decides within a week; a clock change or the minute may put it one further.
  if (at >= handOver(rotation, guess + 1)) return guess + 1;
  return at >= handOver(rotation, guess) ? guess : guess - 1;
}

/** The instant the turn of this number begins. */
export const handOver = (rotation: Rotation, turn: number) => instantOf(rotation.zone, firstDate(rotation) + 7 * turn, rotation.minute);

/** The local date of the first hand-over; 1 January 1970 was a Thursday. */
function firstDate({ since, weekday }: Rotation): number {
  const date = dateNumber(since);
  const ahead = weekday - 1 - ((date + 3) % 7);
  return date + ((ahead + 7) % 7);
}

function isWithinHours({ zone, hours }: Rotation, at: number): boolean {
  if (!hours) return true;
  const { minute } = wallAt(zone, at);
  const { from, to } = hours;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}
