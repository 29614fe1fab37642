import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ConversationId, Instant, MessageId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { Message } from "./message.schema.ts";
import { ReadMark } from "./reading/readMark.schema.ts";

const path = "/conversations/{id}" as const;
const tags = ["conversations"];
const One = z.strictObject({ id: ConversationId });

/** A stretch of a thread, oldest first, with the cursors of what comes before and after it; null where nothing does. */
export const Stretch = z.object({
  items: z.array(Message),
  older: z.string().nullable().describe("`after` of the thread's pages"),
  newer: z.string().nullable().describe("`after` of the pages towards the end"),
  targetId: MessageId.nullable().describe("the entry asked for, or the first at or after the instant"),
});
export type Stretch = z.infer<typeof Stretch>;

/** Where an entry with the text stands; `at` is its time. */
export const FoundEntry = z.object({ id: MessageId, at: Instant });

export const placesApi = {
  around: endpoint("conversation.read")
    .route({ method: "GET", path: `${path}/messages/around`, tags, summary: "The thread around an entry, an instant or its beginning" })
    .input(
      One.extend({
        place: z.enum(["start", "firstAnswer"]).optional(),
        messageId: MessageId.optional(),
        at: Instant.optional(),
        afterSeq: z.coerce.number().int().min(0).optional().describe("the first message behind an entry of this number"),
        limit: z.coerce.number().int().min(2).max(100).default(50),
      }),
    )
    .output(Stretch)
    .errors(faultsOf("record.notFound")),
  newer: endpoint("conversation.read")
    .route({ method: "GET", path: `${path}/messages/newer`, tags, summary: "The thread from a place on, oldest first" })
    .input(PageQuery.extend({ id: ConversationId }))
    .output(pageOf(Message))
    .errors(faultsOf("record.notFound")),
  find: endpoint("conversation.read")
    .route({ method: "GET", path: `${path}/messages/found`, tags, summary: "Every entry of the thread that holds the text, newest first" })
    .input(One.extend({ text: z.string().trim().min(1).max(200) }))
    .output(z.object({ items: z.array(FoundEntry), more: z.boolean().describe("there are more than the 1,000 named here") }))
    .errors(faultsOf("record.notFound")),
  mark: endpoint("conversation.read")
    .route({ method: "GET", path: `${path}/read-mark`, tags, summary: "How far the caller has read" })
    .input(One)
    .output(z.object({ seq: z.number().int().nullable().describe("null: never opened"), unread: z.boolean() }))
    .errors(faultsOf("record.notFound")),
  marks: endpoint("conversation.note")
    .route({ method: "POST", path: "/read-marks", tags, summary: "How far the caller has read each of up to 100 conversations" })
    .input(z.strictObject({ ids: z.array(ConversationId).min(1).max(100) }))
    .output(z.object({ items: z.array(ReadMark).describe("none for what the caller never opened") })),
  unread: endpoint("conversation.read")
    .route({
      method: "GET",
      path: "/read-marks/unread",
      tags,
      summary: "How many of the caller's own conversations changed since they looked",
    })
    .output(z.object({ count: z.number().int().min(0).max(200).describe("of the 200 that changed last") })),
  // Who may only look (an auditor) leaves no trace.
  setMark: endpoint("conversation.note")
    .route({
      method: "PUT",
      path: `${path}/read-mark`,
      tags,
      summary: "The caller has read up to an entry, or lays it back as unread; a mark never goes back",
    })
    .input(One.extend({ seq: z.number().int().min(0), unread: z.boolean().default(false) }))
    .output(ReadMark)
    .errors(faultsOf("record.notFound")),
};
