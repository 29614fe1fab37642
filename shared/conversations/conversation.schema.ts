import { z } from "zod";
import { AgentId, ContactId, ConversationId, DepartmentId, Instant } from "../contract/ids.ts";
import { Tier } from "../contacts/contact.schema.ts";
import { Ability } from "../auth/agent.schema.ts";
import { Channel } from "./message.schema.ts";
import { Status } from "./status.ts";
import { CarriedIncident } from "../incidents/incident.schema.ts";
import { FieldAnswers } from "../fields/customField.schema.ts";

export const Priority = z.enum(["low", "normal", "high", "urgent"]);
export type Priority = z.infer<typeof Priority>;

const CarriedHoliday = z.object({
  name: z.string(),
  date: z.string(),
  until: z.string().nullish(),
  from: z.number().nullish(),
  to: z.number().nullish(),
  yearly: z.boolean().optional(),
});

/** The clock that hurts next, as a list row needs it. `usedMinutes` is working time used when the clock stopped or paused. */
export const ClockFace = z.object({
  kind: z.enum(["firstResponse", "nextResponse", "resolution", "deadline"]),
  state: z.enum(["running", "warned", "breached", "paused", "met", "metLate", "dropped"]),
  startedAt: Instant,
  warnAt: Instant,
  dueAt: Instant,
  stoppedAt: Instant.nullable(),
  targetMinutes: z.number(),
  usedMinutes: z.number().nullish(),
  awaitsAnswer: z.boolean().optional().describe("an answer would end one of its clocks, be it this one or another"),
  calendar: z
    .object({
      name: z.string(),
      nameZh: z.string().nullish(),
      zone: z.string(),
      week: z.array(z.array(z.tuple([z.number(), z.number()]))),
      holidays: z.array(CarriedHoliday).optional().describe("those near its time"),
      extraDays: z.array(z.object({ name: z.string(), date: z.string(), periods: z.array(z.tuple([z.number(), z.number()])) })).optional(),
    })
    .describe("working periods in minutes of the day, Monday first"),
});
export type ClockFace = z.infer<typeof ClockFace>;

/** Set aside until an instant or until the contact writes; whichever comes first wakes it. Clocks run on. */
export const Snooze = z.object({
  until: Instant.nullable().describe("null: until the contact writes"),
  at: Instant,
  by: z.string().describe("who set it aside"),
});
export type Snooze = z.infer<typeof Snooze>;

/** A conversation as lists show it. Every change of it or of its thread raises `revision` by one. */
export const ConversationRow = z.object({
  id: ConversationId,
  number: z.string().describe("public number, WD-1042"),
  subject: z.string(),
  status: Status,
  priority: Priority,
  channel: Channel,
  tags: z.array(z.string()),
  contact: z.object({ id: ContactId, name: z.string(), tier: Tier.nullable() }),
  ownerDepartmentId: DepartmentId,
  assigneeId: AgentId.nullable(),
  snippet: z.string(),
  unanswered: z.number().int().describe("messages of the contact since the last public answer"),
  lastActivityAt: Instant,
  departsAt: Instant.nullable(),
  clock: ClockFace.nullable(),
  createdAt: Instant,
  seq: z.number().int(),
  quiet: z.number().int().optional().describe("so many of its newest entries say what nobody wrote or did; left out when none does"),
  revision: z.number().int(),
  snooze: Snooze.optional().describe("set aside for now; left out when it is not"),
  mentionedIds: z.array(AgentId).optional().describe("who was mentioned in a note; left out when nobody was"),
  fields: FieldAnswers.optional().describe("answers to the desk's own fields; left out when there are none"),
});
export type ConversationRow = z.infer<typeof ConversationRow>;

/** Another active thread of the same contact that could be one with this: offered, never done by itself (CON-3). */
export const JoinOffer = z.object({
  conversationId: ConversationId,
  number: z.string(),
  subject: z.string(),
  channel: Channel,
  because: z.enum(["sameContact", "claimedAddress"]),
  contactName: z.string(),
});
export type JoinOffer = z.infer<typeof JoinOffer>;

/** A conversation as its own screen shows it, with what this viewer may do to it. */
export const Conversation = ConversationRow.extend({
  resolvedAt: Instant.nullable(),
  nextStep: z.string().nullable(),
  joinedInto: z.object({ id: ConversationId, number: z.string() }).nullable(),
  followUpOf: z.object({ id: ConversationId, number: z.string() }).nullable(),
  incidents: z.array(CarriedIncident).optional().describe("events behind many conversations; left out when there are none"),
  guestDepartmentIds: z.array(DepartmentId).optional().describe("departments that may look too; left out when there are none"),
  channels: z.array(Channel).describe("channels an answer can leave by now"),
  abilities: z.array(Ability),
});
export type Conversation = z.infer<typeof Conversation>;

export const Subject = z.string().trim().min(1).max(300);
export const Tag = z.string().trim().min(1).max(60);
/** Text a person writes: 1 to 50,000 characters. */
export const MessageText = z.string().trim().min(1).max(50_000);
