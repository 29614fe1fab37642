import { dayMs, offsetSpans } from "../../../../shared/sla/zoneOffsets.ts";

/** The instant at which the wall clock of a zone shows `2026-09-30T17:20`; the first of two, and just after the gap where it is never shown. */
export function instantAtWall(local: string, zone: string): Date | null {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return null;
  const day = Math.floor(wall / dayMs);
  const spans = [day - 1, day, day + 1].flatMap((one) => offsetSpans(zone, one));
  const span = spans.find(({ to, offset }) => wall - offset < to);
  return span ? new Date(Math.max(span.from, wall - span.offset)) : null;
}
