import { z } from "zod";
import { Conditions } from "../conditions/condition.schema.ts";
import { AgentId, DepartmentId, HookId, Instant } from "../contract/ids.ts";
import { FieldAnswers } from "../fields/customField.schema.ts";
import { IncidentInput } from "../incidents/incident.schema.ts";
import { TaskText } from "../tasks/task.schema.ts";
import { transferReasons } from "../transfers/transferReasons.ts";

/** Why a ladder offers a conversation; `other` would ask a person for words. */
export const ladderReasons = transferReasons.filter((reason) => reason !== "other");

/** When a step is reached: at a share of a clock's target (1 = due), so long before departure, or when a transfer came back. */
export const StepTrigger = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("share"),
    clock: z.enum(["firstResponse", "nextResponse", "resolution", "any"]),
    share: z.number().min(0.1).max(3).multipleOf(0.05),
  }),
  z.strictObject({ kind: z.literal("beforeDeparture"), minutes: z.number().int().min(15).max(20_160) }),
  z.strictObject({ kind: z.literal("transferCameBack") }),
]);
export type StepTrigger = z.infer<typeof StepTrigger>;

/** Whom a notice reaches: the assignee, who has the duty, leads or supervisors of the owner department, everybody of it, or one person. */
export const Reached = z.discriminatedUnion("who", [
  z.strictObject({ who: z.enum(["assignee", "dutyManager", "leads", "supervisors", "department"]) }),
  z.strictObject({ who: z.literal("agent"), agentId: AgentId }),
]);
export type Reached = z.infer<typeof Reached>;

export const StepAction = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("notify"), reached: Reached, byMail: z.boolean() }),
  z.strictObject({ kind: z.literal("raisePriority") }),
  z.strictObject({ kind: z.literal("reassign"), agentId: AgentId.nullable().describe("null: back to the queue") }),
  z.strictObject({ kind: z.literal("move"), departmentId: DepartmentId }),
  z.strictObject({
    kind: z.literal("offerTransfer"),
    departmentId: DepartmentId,
    reason: z.enum(ladderReasons),
    summary: z.string().trim().min(1).max(1000),
    fields: FieldAnswers.default({}).describe("what that department asks whoever offers it something"),
  }),
  z.strictObject({ kind: z.literal("watch"), reached: Reached }),
  z.strictObject({
    kind: z.literal("task"),
    text: TaskText,
    dueInMinutes: z.number().int().min(0).max(20_160).describe("from the step on"),
  }),
  z.strictObject({ kind: z.literal("openIncident"), title: IncidentInput.shape.title, incident: IncidentInput.shape.kind }),
  z.strictObject({ kind: z.literal("callHook"), hookId: HookId }),
]);
export type StepAction = z.infer<typeof StepAction>;

export const LadderStep = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  at: StepTrigger,
  onlyIf: Conditions.optional().describe("what has to hold of the conversation when the step is due; missing: nothing"),
  actions: z.array(StepAction).min(1).max(6),
});
export type LadderStep = z.infer<typeof LadderStep>;

/** The steps of a department, in their order (LAD-1). */
export const Ladder = z.strictObject({ departmentId: DepartmentId, steps: z.array(LadderStep).max(20) });
export type Ladder = z.infer<typeof Ladder>;

/** With what its writer saw it changed last: somebody else's steps are not written over unseen. */
export const ChangeLadder = Ladder.extend({ seenChangedAt: Instant.nullable().optional() });

/** As it is in force: who changed it last, and when. */
export const SavedLadder = Ladder.extend({ changedAt: Instant.nullable(), changedBy: z.string().nullable() });
export type SavedLadder = z.infer<typeof SavedLadder>;
