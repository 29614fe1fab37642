import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, AttachmentId, ContactId, ConversationId, DepartmentId, IdempotencyKey, Instant, MessageId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { builtInViews, listOrders } from "./listViews.ts";
import { Conversation, ConversationRow, JoinOffer, MessageText, Priority, Subject, Tag } from "./conversation.schema.ts";
import { findApi } from "./find.api.ts";
import { FieldAnswers } from "../fields/customField.schema.ts";
import { Mention, Message } from "./message.schema.ts";
import { Status } from "./status.ts";

const path = "/conversations/{id}" as const;
const tags = ["conversations"];
const One = z.strictObject({ id: ConversationId });

/** The built-in lists; each is one seek into one index. */
export const ListQuery = PageQuery.extend({
  view: z.enum(builtInViews).default("all"),
  departmentId: DepartmentId.optional(),
  contactId: ContactId.optional().describe("all conversations of one contact, newest first; view and order do not apply"),
  state: z.enum(["active", "done"]).default("active").describe("does not apply to waiting, mentioned, snoozed and breaching"),
  order: z.enum(listOrders).default("newest").describe("one that the view is not kept in gives the view's first one"),
});

const NewMessage = z.strictObject({
  id: ConversationId,
  kind: z.enum(["outbound", "note"]),
  channel: z.enum(["email", "chat"]).optional().describe("for outbound; the last channel of the contact when left out"),
  text: MessageText,
  html: z.string().max(200_000).optional().describe("the same text formatted; cleaned by the server"),
  attachmentIds: z.array(AttachmentId).max(20).default([]),
  mentions: z
    .array(Mention.omit({ name: true }).strict())
    .max(20)
    .optional()
    .describe("people and teams a note names: they are told"),
  key: IdempotencyKey.optional().describe("over HTTP the Idempotency-Key header takes its place"),
  draftVersion: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe("the draft that this sends is gone with it, unless it was changed since (MSG-8)"),
  seenRevision: z.number().int().optional().describe("refuse with message.threadChanged when somebody wrote since (MSG-7)"),
});

const writeFaults = faultsOf(
  "message.keyMissing",
  "message.keyReused",
  "message.threadChanged",
  "message.channelClosed",
  "message.placesLeft",
  "message.onlyAssignee",
  "mention.cannotRead",
  "record.notFound",
);

export const conversationsApi = {
  ...findApi,
  list: endpoint("conversation.read")
    .route({ method: "GET", path: "/conversations", tags, summary: "Conversations I may read, by view" })
    .input(ListQuery)
    .output(pageOf(ConversationRow)),
  counts: endpoint("conversation.read")
    .route({
      method: "GET",
      path: "/conversation-counts",
      tags,
      summary: "Active conversations of my views and departments, each counted up to 1,000",
    })
    .output(
      z.object({
        ...{ mine: z.number(), waiting: z.number(), mentioned: z.number(), snoozed: z.number() },
        ...{ unassigned: z.number(), breaching: z.number(), all: z.number() },
        departments: z.record(z.string(), z.number()),
      }),
    ),
  get: endpoint("conversation.read")
    .route({ method: "GET", path, tags, summary: "One conversation" })
    .input(One)
    .output(Conversation)
    .errors(faultsOf("record.notFound")),
  create: endpoint("conversation.create")
    .route({ method: "POST", path: "/conversations", tags, successStatus: 201, summary: "Write to a contact first" })
    .input(
      z.strictObject({
        contactId: ContactId,
        departmentId: DepartmentId.optional(),
        subject: Subject,
        channel: z.literal("email"),
        text: MessageText,
        key: IdempotencyKey.optional(),
      }),
    )
    .output(Conversation)
    .errors(writeFaults),
  change: endpoint("conversation.update")
    .route({ method: "PATCH", path, tags, summary: "Subject, priority, tags, next step, own fields" })
    .input(
      One.extend({
        subject: Subject.optional(),
        priority: Priority.optional(),
        tags: z.array(Tag).max(30).optional(),
        nextStep: z.string().trim().max(200).nullable().optional(),
        fields: FieldAnswers.optional().describe("answers to add or change by the field's key; an empty one takes an answer back"),
      }),
    )
    .output(Conversation)
    .errors(faultsOf("record.notFound", "request.invalid", "tag.unknown")),
  messages: endpoint("conversation.read")
    .route({ method: "GET", path: `${path}/messages`, tags, summary: "The thread, newest first" })
    .input(PageQuery.extend({ id: ConversationId }))
    .output(pageOf(Message))
    .errors(faultsOf("record.notFound")),
  messageHtml: endpoint("conversation.read")
    .route({ method: "GET", path: "/messages/{id}/html", tags, summary: "The cleaned HTML of a mail, for a sandboxed frame" })
    .input(z.strictObject({ id: MessageId }))
    .output(z.object({ html: z.string() }))
    .errors(faultsOf("record.notFound")),
  postMessage: endpoint("conversation.reply")
    .route({ method: "POST", path: `${path}/messages`, tags, successStatus: 201, summary: "Answer or note; exactly once per key (MSG-1)" })
    .input(NewMessage)
    .output(Message)
    .errors(writeFaults),
  assign: endpoint("conversation.assign")
    .route({ method: "PUT", path: `${path}/assignment`, tags, summary: "Give to an agent, or back to the department's queue with null" })
    .input(One.extend({ assigneeId: AgentId.nullable(), departmentId: DepartmentId.optional() }))
    .output(Conversation)
    .errors(faultsOf("record.notFound", "agent.cannotHold")),
  setStatus: endpoint("conversation.status")
    .route({ method: "PUT", path: `${path}/status`, tags, summary: "Open, pending, on hold or spam, by the transition table" })
    .input(One.extend({ status: Status.exclude(["closed"]) }))
    .output(Conversation)
    .errors(faultsOf("record.notFound", "conversation.statusRefused", "conversation.fieldsMissing")),
  resolve: endpoint("conversation.status")
    .route({ method: "PUT", path: `${path}/resolution`, tags, summary: "Resolve" })
    .input(One)
    .output(Conversation)
    .errors(faultsOf("record.notFound", "conversation.statusRefused", "conversation.fieldsMissing")),
  reopen: endpoint("conversation.status")
    .route({ method: "DELETE", path: `${path}/resolution`, tags, summary: "Reopen" })
    .input(One)
    .output(Conversation)
    .errors(faultsOf("record.notFound", "conversation.statusRefused", "conversation.fieldsMissing")),
  snooze: endpoint("conversation.update")
    .route({ method: "PUT", path: `${path}/snooze`, tags, summary: "Set aside until an instant, or until the contact writes" })
    .input(One.extend({ until: Instant.nullable() }))
    .output(Conversation)
    .errors(faultsOf("record.notFound", "conversation.snoozeRefused")),
  wake: endpoint("conversation.update")
    .route({ method: "DELETE", path: `${path}/snooze`, tags, summary: "Wake what was set aside" })
    .input(One)
    .output(Conversation)
    .errors(faultsOf("record.notFound")),
  joinOffers: endpoint("conversation.read")
    .route({ method: "GET", path: `${path}/join-offers`, tags, summary: "Other active threads that may be about the same matter" })
    .input(One)
    .output(z.object({ items: z.array(JoinOffer) }))
    .errors(faultsOf("record.notFound")),
  join: endpoint("conversation.join")
    .route({ method: "PUT", path: `${path}/joined-into`, tags, summary: "Join this thread into another; the signpost stays" })
    .input(One.extend({ intoId: ConversationId }))
    .output(Conversation)
    .errors(faultsOf("record.notFound", "conversation.joinRefused")),
};
