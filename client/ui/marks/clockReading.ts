import type { ClockFace } from "../../../shared/conversations/conversation.schema.ts";
import type { workingMinutesBetween } from "../../../shared/sla/businessTime.ts";

export interface ClockReading {
  tone: "calm" | "warning" | "breached" | "met" | "paused";
  /** Working minutes left (under 0 when it paused late), or over once breached; used when it has stopped. */
  minutes: number;
  /** Share of the target that is used, 0 to 1. */
  share: number;
}

/** What a clock says at `now`: in working minutes of its own calendar. A state the server has not told yet shows by time alone. */
export function readClock(
  { state, startedAt, warnAt, dueAt, stoppedAt, targetMinutes, usedMinutes, calendar }: ClockFace,
  now: Date,
  workingMinutes: typeof workingMinutesBetween,
): ClockReading {
  const [started, due] = [new Date(startedAt), new Date(dueAt)];
  if (stoppedAt) {
    const used = usedMinutes ?? workingMinutes(calendar, started, new Date(stoppedAt));
    return { tone: state === "metLate" ? "breached" : "met", minutes: used, share: used / targetMinutes };
  }
  if (state === "paused") return { tone: "paused", minutes: targetMinutes - (usedMinutes ?? 0), share: (usedMinutes ?? 0) / targetMinutes };
  if (now >= due) return { tone: "breached", minutes: workingMinutes(calendar, due, now), share: 1 };
  const minutes = workingMinutes(calendar, now, due);
  return { tone: now >= new Date(warnAt) ? "warning" : "calm", minutes, share: 1 - minutes / targetMinutes };
}
