import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, ContactId, ConversationId, DepartmentId, MessageId } from "../contract/ids.ts";
import { Conversation, ConversationRow, Subject } from "./conversation.schema.ts";
import { Message } from "./message.schema.ts";

const path = "/conversations/{id}" as const;
const tags = ["conversations"];
const One = z.strictObject({ id: ConversationId });
const Two = One.extend({ intoId: ConversationId });

/** What a merge would do, before it is done. */
export const MergePreview = z.object({
  from: ConversationRow.describe("becomes a signpost"),
  into: ConversationRow.describe("goes on"),
  refused: z.enum(["sameConversation", "alreadyJoined", "closed", "offered"]).nullable(),
  newest: z.array(Message).describe("the newest entries of both, newest last; each names its conversation by id"),
  counts: z.object({ from: z.number(), into: z.number(), files: z.number().describe("entries of the merged one that bring files") }),
  drafts: z.number().describe("people who have begun to write in the merged one"),
  watcherIds: z.array(AgentId).describe("who watches either"),
  contacts: z.enum(["same", "becomeOne", "stayTwo"]).describe("what happens to two contacts when nothing is said about it"),
});
export type MergePreview = z.infer<typeof MergePreview>;

export const mergesApi = {
  preview: endpoint("conversation.join")
    .route({ method: "GET", path: `${path}/merge-preview`, tags, summary: "What merging this conversation into another would do" })
    .input(Two)
    .output(MergePreview)
    .errors(faultsOf("record.notFound")),
  merge: endpoint("conversation.join")
    .route({ method: "PUT", path: `${path}/merge`, tags, summary: "Merge this conversation into another; the signpost stays (MRG-1)" })
    .input(Two.extend({ samePerson: z.boolean().optional().describe("their contacts become one; left out: where they are known to be") }))
    .output(Conversation)
    .errors(faultsOf("record.notFound", "conversation.joinRefused")),
  undo: endpoint("conversation.join")
    .route({ method: "DELETE", path: `${path}/merge`, tags, summary: "Take the merge of this conversation back, clocks included (MRG-3)" })
    .input(One)
    .output(Conversation)
    .errors(faultsOf("record.notFound", "conversation.undoRefused")),
  split: endpoint("conversation.join")
    .route({
      method: "POST",
      path: `${path}/splits`,
      tags,
      successStatus: 201,
      summary: "Move chosen messages to a new conversation, which is answered (MRG-2)",
    })
    .input(
      One.extend({
        messageIds: z.array(MessageId).min(1).max(200),
        subject: Subject,
        departmentId: DepartmentId.optional().describe("left out: the same"),
        contactId: ContactId.optional().describe("left out: the same"),
      }),
    )
    .output(Conversation)
    .errors(faultsOf("record.notFound", "conversation.joinRefused", "conversation.splitRefused")),
  undoSplit: endpoint("conversation.join")
    .route({ method: "DELETE", path: `${path}/split`, tags, summary: "Take the split that made this conversation back (MRG-3)" })
    .input(One)
    .output(Conversation)
    .errors(faultsOf("record.notFound", "conversation.undoRefused")),
};
