import { z } from "zod";
import { TagsOfLately } from "../conditions/condition.schema.ts";
import { Tier } from "../contacts/contact.schema.ts";
import { CalendarId, DepartmentId, Instant, PolicyId } from "../contract/ids.ts";
import { incidentKinds } from "../incidents/incidentKinds.ts";
import { FieldOwner } from "../fields/customField.schema.ts";
import { Priority, Tag } from "../conversations/conversation.schema.ts";
import { Channel } from "../conversations/message.schema.ts";

/** One thing a policy may ask of a conversation. Several values are alternatives. */
export const Condition = z.discriminatedUnion("fact", [
  z.strictObject({ fact: z.literal("tier"), is: z.array(z.union([Tier, z.literal("none")])).min(1) }),
  z.strictObject({ fact: z.literal("organisation"), is: z.array(z.string().trim().min(1).max(200)).min(1).max(50) }),
  z.strictObject({ fact: z.literal("channel"), is: z.array(Channel).min(1) }),
  z.strictObject({ fact: z.literal("department"), is: z.array(DepartmentId).min(1).max(50) }),
  z.strictObject({ fact: z.literal("priority"), is: z.array(Priority).min(1) }),
  z.strictObject({ fact: z.literal("language"), is: z.array(z.string().trim().min(2).max(20)).min(1).max(50) }),
  z.strictObject({ fact: z.literal("tag"), is: z.array(Tag).min(1).max(50), was: TagsOfLately }),
  z.strictObject({ fact: z.literal("contactTag"), is: z.array(Tag).min(1).max(50), was: TagsOfLately }),
  z.strictObject({
    fact: z.literal("field"),
    of: FieldOwner.optional().describe("whose field it is; missing: the conversation's"),
    key: z.string().min(1).max(40).describe("of one of the desk's own fields"),
    label: z.string().trim().min(1).max(80).describe("as it was called when the condition was written"),
    is: z.array(z.string().trim().min(1).max(500)).min(1).max(50),
  }),
  z.strictObject({
    fact: z.literal("incident"),
    is: z.array(z.enum(incidentKinds)).min(1).describe("it belongs to an incident of one of these kinds"),
  }),
  z.strictObject({ fact: z.literal("hoursToDeparture"), under: z.number().min(0).max(8760) }),
]);
export type Condition = z.infer<typeof Condition>;

export const targetKinds = ["firstResponse", "nextResponse", "resolution", "callBack", "transferAcceptance"] as const;
export type TargetKind = (typeof targetKinds)[number];
/** One minute to a year; null where the policy promises nothing. */
const Target = z.number().int().min(1).max(525_600).nullable();
const Targets = z.strictObject({
  firstResponse: Target,
  nextResponse: Target,
  resolution: Target,
  callBack: Target,
  transferAcceptance: Target,
});
export type Targets = z.infer<typeof Targets>;
const Hours = z.enum(["business", "wall"]);

/** What a policy says, as it is edited: all of `all` and, where there are any, one of `any` have to hold. */
export const PolicyInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  nameZh: z.string().trim().min(1).max(120).nullable().default(null),
  all: z.array(Condition).max(20).default([]),
  any: z.array(Condition).max(20).default([]),
  targets: z.strictObject({ urgent: Targets, high: Targets, normal: Targets, low: Targets }).describe("minutes per priority"),
  hours: z
    .strictObject({ firstResponse: Hours, nextResponse: Hours, resolution: Hours, callBack: Hours, transferAcceptance: Hours })
    .describe("in business time of a calendar, or round the clock"),
  calendarId: CalendarId.nullable().default(null).describe("else the department's, else the organisation's"),
  warnShares: z.array(z.number().min(0.05).max(0.99)).min(1).max(4).default([0.75]).describe("shares of the target at which it warns"),
});
export type PolicyInput = z.infer<typeof PolicyInput>;

/** A policy as it stands in the list; every change makes a new version. */
export const Policy = PolicyInput.extend({
  id: PolicyId,
  version: z.number().int(),
  position: z.number().int().describe("from 1; the first that matches wins"),
  changedAt: Instant,
  changedBy: z.string(),
});
export type Policy = z.infer<typeof Policy>;
