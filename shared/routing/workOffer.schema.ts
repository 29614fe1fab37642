import { z } from "zod";
import { AgentId, ConversationId, DepartmentId, Instant, OfferId } from "../contract/ids.ts";
import { Channel } from "../conversations/message.schema.ts";
import { overflowReasons } from "./overflow.ts";
import { whyPicked } from "./pickAgent.ts";
import { passReasons } from "./workOffer.ts";

export const PassReason = z.enum(passReasons);

/** A waiting conversation as it is offered to one agent: enough to answer by, and until when. */
export const WorkOffer = z.object({
  id: OfferId,
  conversationId: ConversationId,
  departmentId: DepartmentId,
  number: z.string(),
  subject: z.string(),
  contactName: z.string(),
  tier: z.enum(["platinum", "gold", "silver"]).nullable(),
  channel: Channel,
  language: z.string().nullable(),
  because: z.enum(whyPicked),
  overflow: z.enum(overflowReasons).nullable().describe("asked of another department's people because the queue overflows"),
  offeredAt: Instant,
  lapsesAt: Instant,
});
export type WorkOffer = z.infer<typeof WorkOffer>;

/** To whom a conversation of the queue is offered now. */
export const QueueOffer = z.object({ agentId: AgentId, lapsesAt: Instant });

/** Who did not take it in this round, and why: no answer in time, or passed with a reason. */
export const Refusal = z.object({
  agentId: AgentId,
  because: z.enum(["passed", "lapsed"]),
  reason: PassReason.nullable(),
  text: z.string().nullable(),
});
