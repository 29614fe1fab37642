import { instantAfter, isOpenAt, nextOpening, type Calendar } from "../../../../shared/sla/businessTime.ts";
import { instantOf, wallAt } from "../../../../shared/duty/wallClock.ts";
import type { Price } from "../../../../shared/sla/clock.ts";
import type { TargetKind } from "../../../../shared/sla/policy.schema.ts";
import type { ConversationRecord } from "../../conversations/index.ts";
import { calendarFor, policyFactsOf, priceOfTarget } from "../clocks/priceFor.ts";
import { calendarsOf } from "../rules/calendarsByVersion.ts";
import { ruleBook } from "../rules/ruleBook.ts";

/**
 * When a target that begins at `from` is reached under the policy that holds for a conversation (a transfer's acceptance, a call back),
 * in the calendar of `departmentId` where it is not the owner's; null when the policy promises nothing of the kind.
 */
export async function targetDueAt(
  conversation: ConversationRecord,
  kind: TargetKind,
  from: Date,
  departmentId = String(conversation.ownerDepartmentId),
): Promise<{ dueAt: Date; price: Price } | null> {
  const book = await ruleBook();
  const price = priceOfTarget(book, { ...(await policyFactsOf(conversation, from, book)), departmentId }, kind);
  if (!price || price.targetMinutes === null) return null;
  const calendarOf = await calendarsOf([price.calendar]);
  const dueAt = instantAfter(calendarOf(price.calendar), from, price.targetMinutes);
  return dueAt && { dueAt, price };
}

/** The calendar a department works by now: its own, else the organisation's. */
export async function departmentCalendar(departmentId: string): Promise<Calendar> {
  const reference = calendarFor(await ruleBook(), null, departmentId);
  return (await calendarsOf([reference]))(reference);
}

/** The instant after so many working minutes of a department; null when that is never within five years. */
export const departmentInstantAfter = async (departmentId: string, from: Date, minutes: number) =>
  instantAfter(await departmentCalendar(departmentId), from, minutes);

/**
 * The first instant a department works at on a later day than `at` is on its wall clock; null when it never does within five years.
 */
export async function departmentMorning(departmentId: string, at: Date): Promise<Date | null> {
  const calendar = await departmentCalendar(departmentId);
  const tomorrow = new Date(instantOf(calendar.zone, wallAt(calendar.zone, at.getTime()).date + 1, 0));
  return isOpenAt(calendar, tomorrow) ? tomorrow : nextOpening(calendar, tomorrow);
}

/** Whether a department works at an instant, and when it opens next. */
export async function departmentOpening(departmentId: string, at: Date) {
  const calendar = await departmentCalendar(departmentId);
  return { open: isOpenAt(calendar, at), opensAt: nextOpening(calendar, at) };
}
