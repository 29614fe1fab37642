import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ConversationId, Instant, MessageId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";

/** A mail on its way out, as people watch it: those that wait, failed, or whose outcome nobody knows. */
export const OutboxMail = z.object({
  id: MessageId,
  conversationId: ConversationId,
  number: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  state: z.enum(["queued", "sending", "sent", "failed", "unclear"]),
  reason: z.string().nullable().describe("a code of `mail.reason`, or the other mail server's own words"),
  attempts: z.number().int(),
  queuedAt: Instant,
  changedAt: Instant,
});
export type OutboxMail = z.infer<typeof OutboxMail>;

const tags = ["outbox"];

export const outboxApi = {
  list: endpoint("outbox.read")
    .route({ method: "GET", path: "/outbox", tags, summary: "Mails that have not left, newest first, with the reason" })
    .input(PageQuery.extend({ state: OutboxMail.shape.state.optional().describe("one state; all that have not left when absent") }))
    .output(pageOf(OutboxMail).extend({ server: z.boolean().describe("a mail server is set") })),
  retry: endpoint("outbox.retry")
    .route({
      method: "PUT",
      path: "/outbox/{id}/retry",
      tags,
      summary: "Send a mail again that failed, waits, or whose outcome is unclear",
    })
    .input(z.strictObject({ id: MessageId }))
    .output(OutboxMail)
    .errors(faultsOf("record.notFound", "message.notRetryable")),
};
