import { instantOf, wallAt } from "../duty/wallClock.ts";
import type { NoticeSettings } from "./noticeSettings.schema.ts";

/** When the quiet hours end in which `at` lies on the wall clock of `zone` (milliseconds); null outside them, and where they begin when they end. */
export function quietUntil(at: number, zone: string, quiet: NoticeSettings["quiet"]): number | null {
  if (!quiet || quiet.from === quiet.until) return null;
  const { date, minute } = wallAt(zone, at);
  const overnight = quiet.from > quiet.until;
  const begun = minute >= quiet.from;
  const within = overnight ? begun || minute < quiet.until : begun && minute < quiet.until;
  if (!within) return null;
  const began = overnight && !begun ? date - 1 : date;
  if (quiet.days && !quiet.days.includes(weekdayOf(began))) return null;
  return instantOf(zone, overnight && begun ? date + 1 : date, quiet.until);
}

/** 0 is Monday; day 0 was a Thursday. */
const weekdayOf = (date: number) => (((date + 3) % 7) + 7) % 7;
