import { z } from "zod";
import { Instant } from "../../contract/ids.ts";
import { Condition } from "../policy.schema.ts";

/**
 * A deadline that somebody outside sets: a law, a carrier, the departure itself. It runs beside the policy's own clocks wherever its
 * conditions hold, and nothing pauses it. Written for a lawyer to edit: the source stands with it.
 */
export const DeadlineInput = z.strictObject({
  name: z.string().trim().min(1).max(160),
  nameZh: z.string().trim().min(1).max(160).nullable(),
  source: z.string().trim().max(500).describe("where it is written"),
  on: z.boolean(),
  all: z.array(Condition).max(20),
  from: z.enum(["received", "departure"]).describe("counted on from the first message, or back from the departure"),
  amount: z.number().int().min(0).max(3650),
  unit: z.enum(["hours", "calendarDays", "businessDays"]).describe("business days are days of the organisation's calendar"),
  metBy: z.enum(["answer", "resolution"]),
});
export type DeadlineInput = z.infer<typeof DeadlineInput>;

export const Deadline = DeadlineInput.extend({ id: z.string(), version: z.number().int(), changedAt: Instant, changedBy: z.string() });
export type Deadline = z.infer<typeof Deadline>;
