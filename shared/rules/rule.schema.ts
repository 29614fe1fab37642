import { z } from "zod";
import { Conditions } from "../conditions/condition.schema.ts";
import { ConversationId, DepartmentId, Instant, RuleId, RuleRunId } from "../contract/ids.ts";
import { MacroAction, Texts } from "../macros/macro.schema.ts";

/** What happens to a conversation that a rule can wait for. */
export const ruleEvents = [
  "opened",
  "contactWrote",
  "weAnswered",
  "noteWritten",
  "assigned",
  "statusChanged",
  "detailsChanged",
  "clockWarned",
  "clockBreached",
] as const;
export const RuleEvent = z.enum(ruleEvents);
export type RuleEvent = z.infer<typeof RuleEvent>;

/** After one of these things, or as soon as the conditions come to hold, be it by time alone. */
export const RuleWhen = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("event"), events: z.array(RuleEvent).min(1).max(ruleEvents.length) }),
  z.strictObject({ kind: z.literal("comesToHold") }),
]);
export type RuleWhen = z.infer<typeof RuleWhen>;

/** What a macro can do, moving to another department, and an answer to the contact in their language; "me" is nobody here. */
export const RuleAction = z
  .union([
    MacroAction,
    z.strictObject({ kind: z.literal("move"), departmentId: DepartmentId }),
    z.strictObject({
      kind: z.literal("reply"),
      texts: Texts.refine((texts) => Object.values(texts).some((words) => words.trim()), "says nothing"),
    }),
  ])
  .refine((action) => !(action.kind === "assign" && action.to === "me"), "a rule is nobody: name a person or the queue");
export type RuleAction = z.infer<typeof RuleAction>;

export const RuleTerms = z.strictObject({
  name: z.string().trim().min(1).max(80),
  nameZh: z.string().trim().min(1).max(80).nullable().default(null),
  on: z.boolean(),
  when: RuleWhen,
  conditions: Conditions.nullable().describe("null: of every conversation"),
  actions: z.array(RuleAction).min(1).max(10),
  stops: z.boolean().describe("where it did something, later rules do not look at the same event"),
});
export type RuleTerms = z.infer<typeof RuleTerms>;

export const Rule = RuleTerms.extend({
  id: RuleId,
  version: z.number().int(),
  changedBy: z.string(),
  changedAt: Instant,
});
export type Rule = z.infer<typeof Rule>;

/** One time a rule held: what it did, or why it could not. */
export const RuleRun = z.object({
  id: RuleRunId,
  rule: z.object({ id: RuleId, name: z.string(), nameZh: z.string().nullable(), version: z.number().int() }),
  because: z.union([RuleEvent, z.literal("comesToHold")]),
  conversation: z.object({ id: ConversationId, number: z.string() }),
  at: Instant,
  did: z.array(z.object({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  error: z.string().nullable().describe("the code of the fault that kept it from doing anything"),
});
export type RuleRun = z.infer<typeof RuleRun>;
