import { z } from "zod";
import { Tier } from "../contacts/contact.schema.ts";
import { AgentId, ContactId, DepartmentId, PolicyId } from "../contract/ids.ts";
import { Priority, Tag } from "../conversations/conversation.schema.ts";
import { Channel } from "../conversations/message.schema.ts";
import { FieldOwner } from "../fields/customField.schema.ts";
import { Status } from "../conversations/status.ts";

const Words = z.array(z.string().trim().min(1).max(200)).min(1).max(50);
/** The condition holds when what it says does not. */
const not = z.boolean().optional();
/** A tag that has another name since a moment is asked for by both, until all that carries it has followed (TAG-2). */
export const TagsOfLately = z.array(Tag).max(50).optional().describe("names these tags had until lately; kept by the desk itself");
const Hours = z.number().min(0).max(87_600);

/** One thing that can be asked of a conversation. Several values are alternatives. */
export const Condition = z.discriminatedUnion("fact", [
  z.strictObject({ fact: z.literal("status"), not, is: z.array(Status).min(1) }),
  z.strictObject({ fact: z.literal("priority"), not, is: z.array(Priority).min(1) }),
  z.strictObject({ fact: z.literal("channel"), not, is: z.array(Channel).min(1) }),
  z.strictObject({ fact: z.literal("department"), not, is: z.array(DepartmentId).min(1).max(50) }),
  z.strictObject({
    fact: z.literal("assignee"),
    not,
    is: z
      .array(z.union([z.enum(["me", "nobody"]), AgentId]))
      .min(1)
      .max(50),
  }),
  z.strictObject({
    fact: z.literal("mentioned"),
    not,
    is: z
      .array(z.union([z.literal("me"), AgentId]))
      .min(1)
      .max(50),
  }),
  z.strictObject({ fact: z.literal("tag"), not, is: z.array(Tag).min(1).max(50), was: TagsOfLately }),
  z.strictObject({ fact: z.literal("contactTag"), not, is: z.array(Tag).min(1).max(50), was: TagsOfLately }),
  z.strictObject({ fact: z.literal("tier"), not, is: z.array(z.union([Tier, z.literal("none")])).min(1) }),
  z.strictObject({ fact: z.literal("contact"), not, is: z.array(ContactId).min(1).max(50), names: z.array(z.string().max(200)).max(50) }),
  z.strictObject({ fact: z.literal("organisation"), not, is: Words }),
  z.strictObject({ fact: z.literal("language"), not, is: Words }),
  z.strictObject({ fact: z.literal("subject"), not, is: Words.describe("words its subject contains") }),
  z.strictObject({ fact: z.literal("unanswered"), not, atLeast: z.number().int().min(1).max(1000) }),
  z.strictObject({ fact: z.literal("age"), not, of: z.enum(["opening", "activity"]), hours: Hours.describe("at least so old") }),
  z.strictObject({ fact: z.literal("hoursToDeparture"), not, under: z.number().min(0).max(8760) }),
  z.strictObject({ fact: z.literal("clock"), not, is: z.array(z.enum(["none", "running", "warned", "breached", "paused"])).min(1) }),
  z.strictObject({ fact: z.literal("dueWithin"), not, minutes: z.number().int().min(0).max(525_600) }),
  z.strictObject({ fact: z.literal("policy"), not, is: z.array(PolicyId).min(1).max(50).describe("the one its clocks run by") }),
  z.strictObject({ fact: z.literal("snoozed"), not }),
  z.strictObject({
    fact: z.literal("field"),
    not,
    of: FieldOwner.optional().describe("whose field it is; missing: the conversation's"),
    key: z.string().min(1).max(40).describe("of one of the desk's own fields"),
    label: z.string().trim().min(1).max(80).describe("as it was called when the condition was written"),
    is: z.array(z.string().trim().min(1).max(500)).min(1).max(50),
  }),
]);
export type Condition = z.infer<typeof Condition>;
export type FactName = Condition["fact"];

const Match = z.enum(["all", "any"]);

/** Groups of conditions, one level deep: all or any of the groups have to hold, and of a group all or any of its conditions. */
export const Conditions = z.strictObject({
  match: Match,
  groups: z
    .array(z.strictObject({ match: Match, conditions: z.array(Condition).min(1).max(20) }))
    .min(1)
    .max(10),
});
export type Conditions = z.infer<typeof Conditions>;
