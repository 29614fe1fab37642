import type { ClockKind, Price } from "../../../shared/sla/clock.ts";
import type { Fact } from "../../../shared/sla/followFact.ts";
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

export const calendarChanged = defineEvent<{ calendarId: string; version: number }>("calendar.changed");
export const policyChanged = defineEvent<{ policyId: string; version: number }>("policy.changed");
