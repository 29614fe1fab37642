import { instantOf, wallAt } from "../duty/wallClock.ts";

/** When the quiet hours end in which `at` lies on the wall clock of `zone` (milliseconds); null outside them, and where they begin when they end. */
export function quietUntil(at: number, zone: string, quiet: { from: number; until: number } | null): number | null {
  if (!quiet || quiet.from === quiet.until) return null;
  const { date, minute } = wallAt(zone, at);
  const overnight = quiet.from > quiet.until;
  const within = overnight ? minute >= quiet.from || minute < quiet.until : minute >= quiet.from && minute < quiet.until;
  if (!within) return null;
  return instantOf(zone, overnight && minute >= quiet.from ? date + 1 : date, quiet.until);
}
