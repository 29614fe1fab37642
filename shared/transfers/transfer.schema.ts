import { z } from "zod";
import { AgentId, ConversationId, DepartmentId, Instant, TransferId } from "../contract/ids.ts";
import { AnsweredField } from "./transferField.schema.ts";
import { refusalReasons, transferReasons, transferStates, withdrawnReasons } from "./transferReasons.ts";

export const TransferReason = z.enum(transferReasons);
export const RefusalReason = z.enum(refusalReasons);
const Person = z.object({ id: AgentId, name: z.string() });

/** An offer of a conversation from its owner department to another. Everybody who may read it reads the same. */
export const Transfer = z.object({
  id: TransferId,
  conversationId: ConversationId,
  number: z.string(),
  subject: z.string(),
  contactName: z.string(),
  fromDepartmentId: DepartmentId,
  toDepartmentId: DepartmentId,
  toAgent: Person.nullable().describe("offered to this person there; anybody of the department may accept"),
  reason: TransferReason,
  reasonText: z.string().nullable(),
  summary: z.string(),
  fields: z.array(AnsweredField),
  warm: z.boolean().describe("a live chat or call: somebody there joins before it is handed over"),
  joined: Person.nullable().describe("who writes in the thread beside the one who is assigned"),
  revision: z.number().int().describe("rises by one with each change"),
  state: z.enum(transferStates),
  offeredBy: Person,
  offeredAt: Instant,
  minutes: z.number().describe("business minutes of the receiving department it may wait"),
  expiresAt: Instant,
  endedAt: Instant.nullable(),
  endedBy: Person.nullable().describe("null when the product ended it"),
  refusal: z.object({ reason: RefusalReason, text: z.string().nullable() }).nullable(),
  counter: z.object({ departmentId: DepartmentId, text: z.string().nullable() }).nullable(),
  withdrawnBecause: z.enum(withdrawnReasons).nullable(),
  takenBy: z.enum(["person", "department"]).nullable(),
  passes: z.number().int().describe("offers of this conversation that were answered, this one included"),
  tooOften: z.boolean().describe("passed on more often than the desk allows (TRF-4)"),
});
export type Transfer = z.infer<typeof Transfer>;

/** Why the offers of one flow were made, why they came back and who made the most; minutes are business minutes. */
export const FlowWhy = z.object({
  complete: z.boolean().describe("false: only the newest 20,000 offers"),
  reasons: z.array(
    z.object({
      reason: TransferReason,
      offers: z.number().int(),
      accepted: z.number().int(),
      back: z.number().int().describe("declined, countered or expired"),
      medianMinutes: z.number().nullable(),
    }),
  ),
  back: z.array(z.object({ reason: z.enum([...refusalReasons, "countered", "expired"]), count: z.number().int() })),
  senders: z.array(z.object({ name: z.string(), offers: z.number().int() })).describe("at most five"),
});
export type FlowWhy = z.infer<typeof FlowWhy>;

/** What between two departments was offered and what became of it; minutes are business minutes, null when nothing was accepted. */
export const TransferFlow = z.object({
  fromDepartmentId: DepartmentId,
  toDepartmentId: DepartmentId,
  offers: z.number().int(),
  accepted: z.number().int(),
  declined: z.number().int().describe("counter-offers included"),
  expired: z.number().int(),
  withdrawn: z.number().int(),
  open: z.number().int(),
  tooOften: z.number().int(),
  medianMinutes: z.number().nullable(),
  p90Minutes: z.number().nullable(),
});
export type TransferFlow = z.infer<typeof TransferFlow>;
