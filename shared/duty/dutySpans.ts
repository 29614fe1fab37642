import { dayMs } from "../sla/zoneOffsets.ts";
import { dutyAt, handOver, turnNumber, type Holding } from "./dutyAt.ts";
import type { Roster, Rotation } from "./roster.schema.ts";
import { edgesOn } from "./wallClock.ts";

/** A stretch in which one person has the duty, or nobody for one reason; instants in milliseconds, `[from, to)`. */
export interface DutySpan {
  from: number;
  to: number;
  holding: Holding;
  /** Which turn of its rotation it is, so that two weeks of one person stay two. */
  turn: number | null;
}

/** The duty between two instants, in order and without a gap: a hand-over, an edge of the hours, or a cover begins the next one. */
export function dutySpans(roster: Pick<Roster, "rotations" | "covers">, from: number, to: number): DutySpan[] {
  const edges = [from, ...roster.rotations.flatMap((one) => edgesOf(one, from, to)), ...roster.covers.flatMap(coverEdges)];
  const inside = [...new Set(edges)].filter((at) => at >= from && at < to).toSorted((a, b) => a - b);
  const spans: DutySpan[] = [];
  inside.forEach((at, index) => {
    const span = { from: at, to: inside[index + 1] ?? to, ...standing(roster, at) };
    const last = spans.at(-1);
    if (last && isSame(last, span)) last.to = span.to;
    else spans.push(span);
  });
  return spans;
}

function standing(roster: Pick<Roster, "rotations" | "covers">, at: number) {
  const holding = dutyAt(roster, at);
  const rotation = holding.by === "rotation" ? roster.rotations.find(({ id }) => id === holding.id) : undefined;
  return { holding, turn: rotation ? turnNumber(rotation, at) : null };
}

function edgesOf(rotation: Rotation, from: number, to: number): number[] {
  const edges: number[] = [];
  const [first, last] = [Math.max(0, turnNumber(rotation, from)), turnNumber(rotation, to)];
  for (let turn = first; turn <= last; turn++) edges.push(handOver(rotation, turn));
  const { hours, zone } = rotation;
  for (let day = Math.floor(from / dayMs); hours && day * dayMs < to; day++) edges.push(...edgesOn(zone, day, [hours.from, hours.to]));
  return edges;
}

const coverEdges = ({ from, until }: { from: string; until: string }) => [Date.parse(from), Date.parse(until)];

const isSame = (a: DutySpan, b: DutySpan) =>
  a.holding.agentId === b.holding.agentId && a.holding.id === b.holding.id && a.holding.gap === b.holding.gap && a.turn === b.turn;
