import { dayMs, offsetSpans, type OffsetSpan } from "../sla/zoneOffsets.ts";

const minuteMs = 60_000;

/** The local date (its number since 1970) and the minute of its day that the wall clock of a zone shows at an instant. */
export function wallAt(zone: string, at: number): { date: number; minute: number } {
  const shown = at + offsetAt(zone, at);
  const date = Math.floor(shown / dayMs);
  return { date, minute: Math.floor((shown - date * dayMs) / minuteMs) };
}

/**
 * The instant at which the wall clock first shows this minute of this date or a later one: the first of two where the minute occurs twice,
 * the jump itself where it does not occur.
 */
export function instantOf(zone: string, date: number, minute: number): number {
  const shown = date * dayMs + minute * minuteMs;
  // Zones are up to 14 h ahead and 12 h behind, and one has left out a whole day.
  for (let day = date - 1; day <= date + 2; day++)
    for (const { from, to, offset } of offsetSpans(zone, day)) {
      const at = Math.max(from, shown - offset);
      if (at < to) return at;
    }
  throw new Error(`no such time in ${zone}`);
}

/** Every instant in a UTC day at which the wall clock shows one of these minutes, and every one at which it jumps. */
export function edgesOn(zone: string, day: number, minutes: readonly number[]): number[] {
  return offsetSpans(zone, day).flatMap(({ from, to, offset }) => [
    from,
    ...[day - 1, day, day + 1]
      .flatMap((date) => minutes.map((minute) => date * dayMs + minute * minuteMs - offset))
      .filter((at) => at >= from && at < to),
  ]);
}

const offsetAt = (zone: string, at: number) =>
  offsetSpans(zone, Math.floor(at / dayMs)).find(({ from, to }: OffsetSpan) => at >= from && at < to)?.offset ?? 0;
