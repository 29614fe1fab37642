import type { ClockKind, Price } from "../../../shared/sla/clock.ts";
import type { Fact } from "../../../shared/sla/followFact.ts";
import type { CalendarInput } from "../../../shared/sla/calendar.schema.ts";
import type { DeadlineInput } from "../../../shared/sla/deadlines/deadline.schema.ts";
import type { PolicyInput } from "../../../shared/sla/policy.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

interface OfClock {
  conversationId: string;
  clockId: string;
  kind: ClockKind;
}
/** `share` of the target is used; `dueAt` is when all of it is. What a ladder follows. */
export interface ShareReached extends OfClock {
  share: number;
  at: Date;
  dueAt: Date;
}

/** What was decided, so that the clocks can be made again from the log alone. */
export const clockStarted = defineEvent<OfClock & { price: Price }>("clock.started");
/** `seen` is the revision the clock stood at before it, `revision` the one after. */
export const clockRepriced = defineEvent<OfClock & { seen: number; revision: number; at: Date; price: Price }>("clock.repriced");
/** The clocks of a conversation that came from elsewhere begin with this fact. */
export const clocksAdopted = defineEvent<{ conversationId: string; fact: Fact }>("clock.adopted");

export const clockWarned = defineEvent<ShareReached>("clock.warned");
export const clockBreached = defineEvent<ShareReached>("clock.breached");
/** A share past the target, or one that only a ladder asked for. */
export const clockPassed = defineEvent<ShareReached>("clock.passed");

/** What a policy or calendar said before and says now, for whoever asks what was changed; null before it was added and once it is removed. */
interface Said<Rules> {
  version: number;
  before: Rules | null;
  after: Rules | null;
}
export type SaidCalendar = CalendarInput & { isOrganisations: boolean; departmentIds: string[] };
export type SaidPolicy = PolicyInput & { place: number };
export const calendarChanged = defineEvent<Said<SaidCalendar> & { calendarId: string }>("calendar.changed");
/** Of a deadline from outside, too: clocks look again as they do after a policy. */
export const policyChanged = defineEvent<Said<SaidPolicy | DeadlineInput> & { policyId: string }>("policy.changed");
