export const dayMs = 86_400_000;

/** A stretch of time in which a zone keeps one offset: `[from, to)` and the offset from UTC, all in milliseconds. */
export interface OffsetSpan {
  from: number;
  to: number;
  offset: number;
}

interface Zone {
  format: Intl.DateTimeFormat;
  /** The offset at the start of a UTC day, by the day's number since 1970. */
  starts: Map<number, number>;
}
const zones = new Map<string, Zone>();
/** Fifty years of days; beyond that a zone is begun anew rather than grown without end. */
const rememberedDays = 18_300;

/** The offsets of a zone within one UTC day (its number since 1970), in order and without a gap; one span on all days without a clock change. */
export function offsetSpans(zoneName: string, day: number): OffsetSpan[] {
  const zone = zoneOf(zoneName);
  const [from, to] = [day * dayMs, (day + 1) * dayMs];
  return split(zone, from, startOffset(zone, day), to, startOffset(zone, day + 1));
}

/** Two offsets meet where bisection says; a day with a second change is split again. */
function split(zone: Zone, from: number, offset: number, to: number, endOffset: number): OffsetSpan[] {
  if (offset === endOffset) return [{ from, to, offset }];
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (readOffset(zone, middle) === offset) before = middle;
    else after = middle;
  }
  return [{ from, to: after, offset }, ...split(zone, after, readOffset(zone, after), to, endOffset)];
}

function startOffset(zone: Zone, day: number): number {
  const known = zone.starts.get(day);
  if (known !== undefined) return known;
  if (zone.starts.size > rememberedDays) zone.starts.clear();
  const offset = readOffset(zone, day * dayMs);
  zone.starts.set(day, offset);
  return offset;
}

/** What the wall clock of the zone shows, less UTC. */
function readOffset({ format }: Zone, at: number): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" } as const;
  const zone = { format: new Intl.DateTimeFormat("en-u-ca-iso8601", { timeZone: name, hourCycle: "h23", ...numeric }), starts: new Map() };
  zones.set(name, zone);
  return zone;
}
