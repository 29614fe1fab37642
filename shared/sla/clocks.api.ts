import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, ConversationId, DepartmentId, Instant } from "../contract/ids.ts";
import { ClockFace } from "../conversations/conversation.schema.ts";
import { Condition } from "./policy.schema.ts";

export const LedgerInterval = z.object({
  from: Instant,
  to: Instant,
  state: z.enum(["running", "paused", "outsideHours", "holiday"]),
  reason: z.enum(["pending", "onHold", "resolved"]).nullable(),
  holiday: z.string().nullable(),
  departmentId: DepartmentId,
  assigneeId: AgentId.nullable().describe("null: the department's queue"),
  calendar: z.string().describe("`id:version`, or `clock` for every minute of every day"),
  policyId: z.string(),
  policyVersion: z.number().int(),
  countedMinutes: z.number(),
});
export type LedgerInterval = z.infer<typeof LedgerInterval>;

/** A clock with its ledger: the answer to "why is it due then?" (SLA-8). */
export const LedgerClock = z.object({
  id: z.string(),
  kind: ClockFace.shape.kind,
  state: ClockFace.shape.state,
  startedAt: Instant,
  stoppedAt: Instant.nullable(),
  warnAt: Instant.nullable(),
  dueAt: Instant.nullable().describe("null while paused, stopped or without a target"),
  targetMinutes: z.number().nullable(),
  usedMinutes: z.number().describe("until now, or in all once stopped"),
  warnShares: z.array(z.number()),
  policy: z.object({
    id: z.string(),
    name: z.string(),
    nameZh: z.string().nullable(),
    version: z.number().int(),
    position: z.number().int().describe("place in the list when it matched"),
    because: z.array(Condition).describe("the conditions that held; none for a policy that always does"),
  }),
  calendar: z.object({
    name: z.string(),
    nameZh: z.string().nullable(),
    version: z.number().int().nullable(),
    zone: z.string(),
    week: z.array(z.array(z.tuple([z.number(), z.number()]))),
  }),
  openUntil: Instant.nullable().describe("until when the desk is open, while it is"),
  intervals: z.array(LedgerInterval),
  shares: z.array(z.object({ departmentId: DepartmentId, assigneeId: AgentId.nullable(), minutes: z.number() })),
});
export type LedgerClock = z.infer<typeof LedgerClock>;

export const clocksApi = {
  ofConversation: endpoint("conversation.read")
    .route({
      method: "GET",
      path: "/conversations/{id}/clocks",
      tags: ["clocks"],
      summary: "Its clocks with their intervals, policy and shares: why is it due then? The 20 newest.",
    })
    .input(z.strictObject({ id: ConversationId }))
    .output(z.object({ now: Instant, items: z.array(LedgerClock) }))
    .errors(faultsOf("record.notFound")),
};
