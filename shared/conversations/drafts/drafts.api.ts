import { z } from "zod";
import { endpoint } from "../../contract/endpoint.ts";
import { faultsOf } from "../../contract/faults.ts";
import { ConversationId, IdempotencyKey, Instant } from "../../contract/ids.ts";
import { pageOf, PageQuery } from "../../contract/page.ts";
import { Message } from "../message.schema.ts";
import { HeldMessage, Reschedule, Schedule } from "./held.schema.ts";
import { Draft, DraftMark, KeepDraft, SendDraft } from "./draft.schema.ts";

const tags = ["drafts"];
const path = "/conversations/{id}/draft" as const;

export const draftsApi = {
  mine: endpoint("conversation.note")
    .route({ method: "GET", path: "/me/drafts", tags, summary: "Where I have begun to write, newest first" })
    .input(PageQuery)
    .output(pageOf(DraftMark)),
  get: endpoint("conversation.note")
    .route({ method: "GET", path, tags, summary: "What I have begun to write in a conversation" })
    .input(z.strictObject({ id: ConversationId }))
    .output(z.object({ draft: Draft.nullable().describe("null: nothing was ever begun here") }))
    .errors(faultsOf("record.notFound")),
  keep: endpoint("conversation.note")
    .route({ method: "PUT", path, tags, summary: "Keep it; the later of two tabs wins, empty words forget it (MSG-8)" })
    .input(KeepDraft)
    .output(Draft)
    .errors(faultsOf("record.notFound")),
  send: endpoint("conversation.reply")
    .route({
      method: "POST",
      path: "/conversations/{id}/mail",
      tags,
      successStatus: 201,
      summary: "Answer by mail; it can be undone until it leaves",
    })
    .input(SendDraft)
    .output(z.object({ leavesAt: Instant.nullable(), message: Message.nullable().describe("where it left at once") }))
    .errors(
      faultsOf(
        "message.keyMissing",
        "message.keyReused",
        "message.threadChanged",
        "message.channelClosed",
        "message.placesLeft",
        "message.onlyAssignee",
        "record.notFound",
        "conversation.onlyShown",
      ),
    ),
  held: endpoint("conversation.read")
    .route({
      method: "GET",
      path: "/conversations/{id}/held-messages",
      tags,
      summary: "What waits to leave: mine, and what colleagues keep for later",
    })
    .input(z.strictObject({ id: ConversationId }))
    .output(z.object({ items: z.array(HeldMessage) }))
    .errors(faultsOf("record.notFound")),
  scheduled: endpoint("conversation.reply")
    .route({ method: "GET", path: "/me/scheduled-messages", tags, summary: "What I keep for later, the next to leave first" })
    .input(PageQuery)
    .output(pageOf(HeldMessage)),
  schedule: endpoint("conversation.reply")
    .route({
      method: "POST",
      path: "/conversations/{id}/scheduled-messages",
      tags,
      successStatus: 201,
      summary: "Keep an answer until a time; where somebody writes first it is held back (MSG-15)",
    })
    .input(Schedule)
    .output(HeldMessage)
    .errors(
      faultsOf(
        "message.keyMissing",
        "message.keyReused",
        "message.threadChanged",
        "message.channelClosed",
        "message.placesLeft",
        "message.onlyAssignee",
        "message.timePassed",
        "record.notFound",
        "conversation.onlyShown",
        "conversation.joinRefused",
      ),
    ),
  reschedule: endpoint("conversation.reply")
    .route({ method: "PATCH", path: "/me/scheduled-messages/{key}", tags, summary: "Another time, now, or whatever is written meanwhile" })
    .input(Reschedule)
    .output(HeldMessage)
    .errors(faultsOf("message.leftAlready", "message.timePassed", "record.notFound")),
  undoSend: endpoint("conversation.reply")
    .route({
      method: "PUT",
      path: "/me/mails/{key}/undoing",
      tags,
      summary: "Take a mail back before it leaves; its words are a draft again (MSG-10)",
    })
    .input(z.strictObject({ key: IdempotencyKey }))
    .output(Draft)
    .errors(faultsOf("message.leftAlready")),
};
