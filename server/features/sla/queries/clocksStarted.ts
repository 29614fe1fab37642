import { instantUsed, priceOf, usedAt, type CalendarOf, type ClockKind } from "../../../../shared/sla/clock.ts";
import { now } from "../../../platform/ctx.ts";
import type { ConversationRecord } from "../../conversations/index.ts";
import { ClockModel, type ClockRecord } from "../clocks/clock.model.ts";
import { calendarsOf, calendarsOfClocks } from "../rules/calendarsByVersion.ts";

export type PastClock = ClockRecord & { conversation: ConversationRecord };

/** The clocks that began in a time with their conversations, the newest first, at most so many; of all departments or those that one ever held. */
export const clocksStarted = (from: Date, to: Date, most: number, departmentId?: string) =>
  ClockModel.aggregate<PastClock>([
    { $match: { startedAt: { $gte: from, $lt: to }, ...(departmentId ? { "stays.departmentId": departmentId } : {}) } },
    { $sort: { startedAt: -1, _id: -1 } },
    { $limit: most },
    { $lookup: { from: "conversations", localField: "conversationId", foreignField: "_id", as: "conversation" } },
    { $unwind: "$conversation" },
  ]);

/** One that began in the past: when it used up each share it was asked for, until now or until it stopped, and who held it then. */
export interface ClockCourse {
  clockId: string;
  kind: ClockKind;
  startedAt: Date;
  stoppedAt: Date | null;
  conversation: ConversationRecord;
  reached: { share: number; at: Date }[];
  holderAt: (at: Date) => string | undefined;
}

/** How the clocks a department held went that began in a time, by the targets they had: what a ladder would have seen of them. */
export async function clockCourses(departmentId: string, from: Date, to: Date, shares: number[], most: number): Promise<ClockCourse[]> {
  const clocks = await clocksStarted(from, to, most, departmentId);
  const calendarOf = await calendarsOf(calendarsOfClocks(clocks));
  return clocks.map(({ conversation, ...clock }) => ({
    ...{ clockId: clock._id, kind: clock.kind, startedAt: clock.startedAt, stoppedAt: clock.stoppedAt, conversation },
    reached: shares.flatMap((share) => reachedAt(clock, share, calendarOf).map((at) => ({ share, at }))),
    holderAt: (at) => clock.stays.findLast((stay) => stay.from <= at)?.departmentId,
  }));
}

function reachedAt(clock: ClockRecord, share: number, calendarOf: CalendarOf): Date[] {
  const until = clock.stoppedAt ?? now();
  const { targetMinutes } = priceOf(clock);
  if (targetMinutes === null || usedAt(clock, until, calendarOf) < share * targetMinutes) return [];
  const at = instantUsed(clock, share, calendarOf);
  return at && at <= until ? [at] : [];
}
