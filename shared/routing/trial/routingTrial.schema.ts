import { z } from "zod";
import { Tier } from "../../contacts/contact.schema.ts";
import { AgentId } from "../../contract/ids.ts";
import { Tag } from "../../conversations/conversation.schema.ts";
import { Channel } from "../../conversations/message.schema.ts";
import { whyPicked } from "../pickAgent.ts";

/** A conversation nobody wrote, as far as routing asks. */
export const TriedWork = z.strictObject({
  channel: Channel,
  language: z.string().trim().min(2).max(20).nullable().describe("of the contact; null: not known"),
  tier: Tier.nullable(),
  tags: z.array(Tag).max(50).describe("those the plan names ask for a skill"),
  waitedMinutes: z.number().int().min(0).max(10_080),
  lastAgentId: AgentId.nullable().describe("who answered the contact last"),
  accountAgentId: AgentId.nullable().describe("who answers for the contact"),
  everybody: z.boolean().describe("as if everybody were available and the department open; else as they are now"),
});
export type TriedWork = z.infer<typeof TriedWork>;

export const WhyPicked = z.enum(whyPicked);
const whyNots = ["cannotAnswer", "notAvailable", "channelFull", "overallFull", "language", "skills", "refused", "closed", "later"] as const;
export const NotPicked = z.object({ agentId: AgentId, whyNot: z.enum(whyNots) });

export const RoutingTrial = z.object({
  ranked: z
    .array(
      z.object({
        agentId: AgentId,
        because: WhyPicked.nullable().describe("against those who come after"),
        without: z.array(z.enum(["language", "skills"])),
        taken: z.number().describe("share of the overall limit in hand, 0 to 1 and above"),
      }),
    )
    .describe("who would get it first, then who would without that one; at most ten"),
  others: z.array(NotPicked),
});
export type RoutingTrial = z.infer<typeof RoutingTrial>;
