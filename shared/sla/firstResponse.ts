import type { Priority } from "../conversations/conversation.schema.ts";
import { instantAfter, type Calendar } from "./businessTime.ts";

/** First-response targets of the policy every desk starts with, in working minutes. */
export const firstResponseMinutes: Record<Priority, number> = { urgent: 15, high: 30, normal: 60, low: 240 };

/** A clock warns when three quarters of its target are used. */
export const warnShare = 0.75;

export { officeHours } from "./officeHours.ts";

/** When a first response that began at `startedAt` is warned of and due; null when the calendar never has that much working time (CAL-4). */
export function firstResponseTimes(calendar: Calendar, startedAt: Date, priority: Priority) {
  const targetMinutes = firstResponseMinutes[priority];
  const warnAt = instantAfter(calendar, startedAt, targetMinutes * warnShare);
  const dueAt = instantAfter(calendar, startedAt, targetMinutes);
  return warnAt && dueAt ? { targetMinutes, warnAt, dueAt } : null;
}
