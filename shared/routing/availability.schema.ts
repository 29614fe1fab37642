import { z } from "zod";
import { AgentId, Instant } from "../contract/ids.ts";
import { availabilityCauses, availabilityStates, awayReasons, foundAwayReasons } from "./availability.ts";

export const AvailabilityState = z.enum(availabilityStates);
/** What somebody may say; the product itself finds more. */
export const ChosenAwayReason = z.enum(awayReasons);
export const AwayReason = z.enum([...awayReasons, ...foundAwayReasons]);

/** How somebody is to be had, since when, and who made it so. `reason` only while away. */
export const Availability = z.object({
  agentId: AgentId,
  state: AvailabilityState,
  reason: AwayReason.nullable(),
  cause: z.enum(availabilityCauses),
  since: Instant,
  until: Instant.nullable().describe("when it ends by itself: the time after a call"),
});
export type Availability = z.infer<typeof Availability>;

/** One stretch of a person's day, for adherence; `to` is null while it lasts. */
export const AvailabilitySpan = Availability.omit({ since: true, until: true }).extend({
  from: Instant,
  to: Instant.nullable(),
  /** Said by who changed it for somebody else. */
  note: z.string().nullable(),
  by: z.string().nullable().describe("name of whoever changed it for somebody else"),
});
export type AvailabilitySpan = z.infer<typeof AvailabilitySpan>;
