import { z } from "zod";
import { AgentId, ConversationId, IdempotencyKey, Instant } from "../../contract/ids.ts";
import { SendDraft } from "./draft.schema.ts";

/** Words on their way out that have not left: in the seconds in which they can be undone, or until the time somebody chose (MSG-10, MSG-15). */
export const HeldMessage = z.object({
  key: z.string(),
  agentId: AgentId,
  agentName: z.string(),
  conversationId: ConversationId,
  number: z.string(),
  subject: z.string(),
  contactName: z.string(),
  channel: z.enum(["email", "chat"]),
  text: z.string(),
  leavesAt: Instant,
  scheduled: z.boolean(),
  sendAnyway: z.boolean().describe("leaves although somebody wrote meanwhile"),
  heldBack: z
    .object({ at: Instant, by: z.string(), because: z.string() })
    .nullable()
    .describe("why it did not leave: `threadChanged`, or a fault's code"),
});
export type HeldMessage = z.infer<typeof HeldMessage>;

/** At most a year ahead; a time that is past is refused. */
export const Schedule = SendDraft.extend({ leavesAt: Instant, sendAnyway: z.boolean().default(false) });

export const Reschedule = z.strictObject({ key: IdempotencyKey, leavesAt: Instant.optional(), sendAnyway: z.boolean().optional() });
