import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, ConversationId, DepartmentId, Instant } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { Channel } from "../conversations/message.schema.ts";
import { ConversationRow } from "../conversations/conversation.schema.ts";
import { Availability, AvailabilitySpan, AvailabilityState, AwayReason, ChosenAwayReason } from "./availability.schema.ts";
import { overflowReasons } from "./overflow.ts";
import { DepartmentPlan, RoutingPlan } from "./routingPlan.schema.ts";
import { NotPicked, RoutingTrial, TriedWork, WhyPicked } from "./trial/routingTrial.schema.ts";
import { QueueOffer, Refusal } from "./workOffer.schema.ts";

const tags = ["routing"];
const OfDepartment = z.strictObject({ departmentId: DepartmentId });

/** Another department whose people may take from a queue that overflows. */
const HelpingDepartment = z.object({ departmentId: DepartmentId, because: z.enum(overflowReasons) });
const HelpingAgent = HelpingDepartment.extend({ agentId: AgentId });

/** What waits, in the order in which it is given out, and why it stands where it stands (RTE-4). */
export const QueueEntry = z.object({
  conversationId: ConversationId,
  number: z.string(),
  subject: z.string(),
  contactName: z.string(),
  tier: z.enum(["platinum", "gold", "silver"]).nullable(),
  channel: Channel,
  language: z.string().nullable(),
  skills: z.array(z.string()),
  since: Instant,
  claim: z.object({ at: Instant, because: z.enum(["clock", "departure", "age"]), tierMinutes: z.number().int() }),
  offer: QueueOffer.nullable(),
  refusals: z.array(Refusal).describe("of this round, in their order"),
  helping: z.array(HelpingDepartment).describe("whose people may take it too, and why"),
});

/** Who would get a conversation now, why, and why not the others (RTE-2). */
export const Outlook = z.object({
  agentId: AgentId.nullable(),
  because: WhyPicked.nullable(),
  without: z.array(z.enum(["language", "skills"])),
  others: z.array(NotPicked),
  mode: RoutingPlan.shape.mode,
  helpers: z.array(HelpingAgent).describe("who of them is of another department, and why it helps"),
});

/** At most eight days: whoever wants more asks again. */
const Stretch = z
  .strictObject({ from: Instant, to: Instant })
  .refine(({ from, to }) => from < to && Date.parse(to) - Date.parse(from) <= 8 * 86_400_000, {
    message: "from before to, eight days at most",
  });

const AvailabilityDay = z.object({
  spans: z.array(AvailabilitySpan).describe("cut to the stretch asked for, oldest first; what lasts is cut at now"),
  sums: z.array(z.object({ state: AvailabilityState, reason: AwayReason.nullable(), milliseconds: z.number().int() })),
});

const AvailabilityInput = z.strictObject({
  state: AvailabilityState.exclude(["afterCall"]),
  reason: ChosenAwayReason.nullable().default(null).describe("while away"),
});

export const routingApi = {
  availabilities: endpoint("queue.read")
    .route({ method: "GET", path: "/availabilities", tags, summary: "How everybody inside is to be had now" })
    .output(z.object({ items: z.array(Availability) })),
  setMine: endpoint("queue.take")
    .route({ method: "PUT", path: "/me/availability", tags, summary: "Say how I am to be had" })
    .input(AvailabilityInput)
    .output(Availability)
    .errors(faultsOf("availability.reasonMissing")),
  setOf: endpoint("availability.manage")
    .route({ method: "PUT", path: "/agents/{agentId}/availability", tags, summary: "Say it for somebody else" })
    .input(AvailabilityInput.extend({ agentId: AgentId, note: z.string().trim().min(1).max(200).nullable().default(null) }))
    .output(Availability)
    .errors(faultsOf("availability.reasonMissing", "record.notFound")),
  spans: endpoint("availability.manage")
    .route({ method: "GET", path: "/agents/{agentId}/availability-spans", tags, summary: "Somebody's day, newest first" })
    .input(PageQuery.extend({ agentId: AgentId }))
    .output(pageOf(AvailabilitySpan))
    .errors(faultsOf("record.notFound")),
  myDay: endpoint("queue.take")
    .route({ method: "GET", path: "/me/availability-day", tags, summary: "How I was to be had between two instants, with sums" })
    .input(Stretch)
    .output(AvailabilityDay)
    .errors(faultsOf("record.notFound")),
  dayOf: endpoint("availability.manage")
    .route({ method: "GET", path: "/agents/{agentId}/availability-day", tags, summary: "The same of somebody else, for adherence" })
    .input(Stretch.safeExtend({ agentId: AgentId }))
    .output(AvailabilityDay)
    .errors(faultsOf("record.notFound")),
  queues: endpoint("queue.read")
    .route({ method: "GET", path: "/queues", tags, summary: "What waits in each department I may read, counted up to 1,000" })
    .output(
      z.object({
        items: z.array(
          z.object({
            departmentId: DepartmentId,
            waiting: z.number().int(),
            nextClaimAt: Instant.nullable(),
            available: z.number().int(),
            helping: z.array(HelpingDepartment).describe("departments whose people may take from it now"),
            opensAt: Instant.nullable().describe("while it does not work and gives nothing out: when it does again"),
          }),
        ),
      }),
    ),
  entries: endpoint("queue.read")
    .route({ method: "GET", path: "/queues/{departmentId}/entries", tags, summary: "A queue in its order" })
    .input(PageQuery.extend({ departmentId: DepartmentId }))
    .output(pageOf(QueueEntry))
    .errors(faultsOf("record.notFound")),
  takeNext: endpoint("queue.take")
    .route({ method: "POST", path: "/queues/next", tags, summary: "Give me what is next for me" })
    .input(z.strictObject({ channel: Channel.optional() }))
    .output(z.object({ conversation: ConversationRow.nullable(), because: z.enum(["given", "nothingWaits", "noRoom"]) })),
  plan: endpoint("queue.read")
    .route({ method: "GET", path: "/departments/{departmentId}/routing", tags, summary: "How a department gives its work out" })
    .input(OfDepartment)
    .output(DepartmentPlan)
    .errors(faultsOf("record.notFound")),
  changePlan: endpoint("routing.manage")
    .route({ method: "PUT", path: "/departments/{departmentId}/routing", tags, summary: "Change it" })
    .input(DepartmentPlan)
    .output(DepartmentPlan)
    .errors(faultsOf("record.notFound")),
  tryPlan: endpoint("routing.manage")
    .route({
      method: "POST",
      path: "/routing-trials",
      tags,
      summary: "Who would get a conversation nobody wrote under a plan nobody saved, and why; changes nothing",
    })
    .input(z.strictObject({ plan: DepartmentPlan, work: TriedWork }))
    .output(RoutingTrial)
    .errors(faultsOf("record.notFound")),
  outlook: endpoint("queue.read")
    .route({ method: "GET", path: "/conversations/{id}/routing", tags, summary: "Who would get this conversation now, and why" })
    .input(z.strictObject({ id: ConversationId }))
    .output(Outlook)
    .errors(faultsOf("record.notFound")),
};
