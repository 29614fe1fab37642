import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ConversationId, Instant, MessageId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { Channel } from "./message.schema.ts";
import { Status } from "./status.ts";

/** What a contact may read of a thread, and nothing that stays inside: no note, no words of a logged call, no delivery, no id of a person (MSG-6). */
export const TranscriptLine = z.object({
  id: MessageId,
  at: Instant,
  from: z.enum(["contact", "us", "event"]),
  channel: Channel.nullable(),
  name: z.string(),
  text: z.string(),
  subject: z.string().nullable(),
  files: z.array(z.object({ name: z.string(), size: z.number() })),
  callSeconds: z.number().nullable().describe("of a call: how long it was; what was noted of it stays inside"),
  event: z.object({ type: z.enum(["opened", "statusChanged", "joined", "left", "tookOver"]), to: Status.nullable() }).nullable(),
});
export type TranscriptLine = z.infer<typeof TranscriptLine>;

export const transcriptApi = {
  list: endpoint("conversation.read")
    .route({
      method: "GET",
      path: "/conversations/{id}/transcript",
      tags: ["conversations"],
      summary: "The thread as its contact may read it, oldest first, for printing",
    })
    .input(
      PageQuery.extend({
        id: ConversationId,
        events: z.stringbool().or(z.boolean()).default(false).describe("what happened, where the contact may know"),
      }),
    )
    .output(pageOf(TranscriptLine))
    .errors(faultsOf("record.notFound")),
};
