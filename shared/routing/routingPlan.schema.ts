import { z } from "zod";
import { DepartmentId } from "../contract/ids.ts";
import { strategies } from "./pickAgent.ts";

const atOnce = z.number().int().min(0).max(200);
const weight = z.number().int().min(1).max(100);

export const Capacity = z.strictObject({
  limits: z.strictObject({ chat: atOnce, email: atOnce, phone: atOnce }),
  weights: z.strictObject({ chat: weight, email: weight, phone: weight }),
  overall: z.number().int().min(1).max(1000),
});

const fallbackMinutes = z.number().int().min(0).max(10_080).nullable();

const OverflowRule = z.strictObject({
  departmentId: DepartmentId,
  whenWaiting: z.number().int().min(0).max(999).nullable(),
  whenOldestMinutes: z.number().int().min(1).max(10_080).nullable(),
  whenClosed: z.boolean(),
});

/**
 * How a department gives its work out. `push`: the product gives it to whoever is able, `offer`: it asks them first, `pull`: agents take
 * the next by themselves, `manual`: nobody is given anything. Fall-backs: after so many minutes somebody without the skill or the language gets it; null: never.
 */
export const RoutingPlan = z.strictObject({
  mode: z.enum(["push", "offer", "pull", "manual"]),
  strategy: z.enum(strategies),
  capacity: Capacity,
  skillFallbackMinutes: fallbackMinutes,
  languageFallbackMinutes: fallbackMinutes,
  /** How long an offer waits for its answer; whoever leaves so many of them in a row without one is away. */
  offerSeconds: z.number().int().min(5).max(600).default(30),
  offersUntilAway: z.number().int().min(1).max(20).default(3),
  /** After a call its agent has so long to finish what it left to do; 0: no time. */
  afterCallSeconds: z.number().int().min(0).max(3600).default(0),
  /** Somebody who touches nothing for so many minutes is away; null: never. */
  inactiveMinutes: z.number().int().min(1).max(480).nullable().default(null),
  /** At the end of the department's working time its people are offline, until it begins again or they say otherwise. */
  offlineWhenClosed: z.boolean().default(false),
  /** Work is given out in the department's working time only, unless this is chosen. */
  pushOutsideHours: z.boolean().default(false),
  /** Chats of somebody who went away return to the queue after so many minutes (RTE-7). */
  returnChatsMinutes: z.number().int().min(0).max(1440),
  /** When other departments' people may take from the queue too; what they take stays this department's. */
  overflow: z.array(OverflowRule).max(5).default([]),
  /** Tags that ask for a skill: a conversation with the tag is given to people with the skill of that name. */
  skillTags: z.array(z.string().trim().min(1).max(60)).max(50),
});
export type RoutingPlan = z.infer<typeof RoutingPlan>;

export const DepartmentPlan = RoutingPlan.extend({ departmentId: DepartmentId });
export type DepartmentPlan = z.infer<typeof DepartmentPlan>;
