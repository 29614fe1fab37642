import { z } from "zod";
import { dutyGaps, dutyWays } from "../duty/dutyWords.ts";
import { overflowReasons } from "../routing/overflow.ts";
import { whyPicked } from "../routing/scores.ts";
import { refusalReasons, transferReasons, withdrawnReasons } from "../transfers/transferReasons.ts";
import { ConversationId } from "../contract/ids.ts";
import { Status } from "./status.ts";

const named = z.object({ id: z.string(), name: z.string() }).nullable();

/** Why the product gave a conversation to somebody, or took it back, by itself. */
export const AssignedBecause = z.enum([...whyPicked, "asked", "wentOffline"]);
export type AssignedBecause = z.infer<typeof AssignedBecause>;

/** What an entry of kind `event` tells, one shape per type; the sentence is `console.event.<type>` in `shared/i18n`. */
export const ThreadEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("opened"), department: named }),
  z.object({ type: z.literal("statusChanged"), from: Status, to: Status }),
  z.object({
    type: z.literal("assigned"),
    from: named,
    to: named,
    because: AssignedBecause.optional(),
    overflow: z.enum(overflowReasons).optional(),
  }),
  z.object({ type: z.literal("departmentChanged"), from: named, to: named }),
  z.object({ type: z.literal("priorityChanged"), from: z.string(), to: z.string() }),
  z.object({ type: z.literal("snoozed"), until: z.iso.datetime().nullable() }),
  z.object({ type: z.literal("woken"), because: z.enum(["time", "reply", "person"]) }),
  z.object({ type: z.literal("clockWarned"), clock: z.string(), dueAt: z.iso.datetime() }),
  z.object({ type: z.literal("clockBreached"), clock: z.string(), dueAt: z.iso.datetime() }),
  z.object({ type: z.literal("clockRepriced"), clock: z.string(), dueBefore: z.iso.datetime().nullable(), dueAt: z.iso.datetime() }),
  // `late` where it was not met: answered too late, or ended without an answer.
  z.object({
    type: z.literal("clockMet"),
    clock: z.string(),
    minutesUsed: z.number(),
    late: z.enum(["answered", "unanswered"]).optional(),
  }),
  // The other conversation, by its number for the eye and by its id for the way there; older entries have no id.
  z.object({ type: z.literal("joinedHere"), number: z.string(), id: ConversationId.optional(), entries: z.number() }),
  z.object({ type: z.literal("joinedInto"), number: z.string(), id: ConversationId.optional() }),
  z.object({ type: z.enum(["unjoinedHere", "unjoined"]), number: z.string(), id: ConversationId.optional() }),
  z.object({ type: z.enum(["splitOff", "splitFrom"]), number: z.string(), id: ConversationId.optional(), entries: z.number() }),
  z.object({ type: z.enum(["splitUndone", "splitWentBack"]), number: z.string(), id: ConversationId.optional() }),
  z.object({ type: z.literal("followUpOf"), number: z.string(), id: ConversationId.optional() }),
  z.object({ type: z.literal("followedUpBy"), number: z.string(), id: ConversationId.optional() }),
  z.object({
    type: z.literal("mailDoubt"),
    because: z.enum(["tokenForged", "tokenExpired", "tokenElsewhere", "notParticipant"]),
    detail: z.string(),
  }),
  // Transfers and consultations: `department` is the one that was asked (TRF-2, TRF-5).
  z.object({
    type: z.literal("transferOffered"),
    department: named,
    agent: named,
    reason: z.enum(transferReasons),
    text: z.string().nullable(),
    expiresAt: z.iso.datetime(),
  }),
  z.object({ type: z.literal("transferAccepted"), department: named, agent: named }),
  // The three of a warm transfer stand in the contact's chat too: who joined, who left, who has it now.
  z.object({ type: z.literal("transferJoined"), department: named, agent: named }),
  z.object({ type: z.literal("transferLeft"), department: named, agent: named }),
  z.object({ type: z.literal("transferHandedOver"), department: named, agent: named }),
  z.object({ type: z.literal("transferDeclined"), department: named, reason: z.enum(refusalReasons), text: z.string().nullable() }),
  z.object({ type: z.literal("transferCountered"), department: named, instead: named, text: z.string().nullable() }),
  z.object({ type: z.literal("transferWithdrawn"), department: named, because: z.enum(withdrawnReasons).nullable() }),
  z.object({ type: z.literal("transferExpired"), department: named, minutes: z.number() }),
  z.object({ type: z.literal("passedTooOften"), passes: z.number() }),
  z.object({ type: z.literal("consultationAsked"), department: named, dueAt: z.iso.datetime() }),
  z.object({ type: z.literal("consultationWarned"), department: named, dueAt: z.iso.datetime() }),
  z.object({ type: z.literal("consultationBreached"), department: named, dueAt: z.iso.datetime() }),
  z.object({ type: z.literal("consultationAnswered"), department: named, minutes: z.number() }),
  z.object({ type: z.literal("consultationClosed"), department: named }),
  z.object({
    type: z.literal("escalated"),
    because: z.string(),
    share: z.number().nullable(),
    actions: z.array(z.string()),
    told: z.array(z.string()).optional(),
    toldMore: z.number().optional(),
    // Nobody had the duty: why, and whom the roster named (DUTY-2).
    instead: z.object({ gap: z.enum(dutyGaps), by: z.enum(dutyWays) }).optional(),
  }),
  z.object({ type: z.enum(["watched", "unwatched"]), people: z.array(z.string()) }),
  z.object({ type: z.enum(["incidentLinked", "incidentUnlinked"]), id: z.string(), title: z.string() }),
  z.object({ type: z.literal("identityClaimed"), value: z.string() }),
]);
export type ThreadEvent = z.infer<typeof ThreadEvent>;
