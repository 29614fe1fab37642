import { z } from "zod";
import { Contact } from "../contacts/contact.schema.ts";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ContactId, ConversationId, IdempotencyKey, Instant } from "../contract/ids.ts";
import { ConversationRow } from "../conversations/conversation.schema.ts";
import { CallPart, Message } from "../conversations/message.schema.ts";

const number = z.string().trim().min(3).max(40).describe("as typed; any notation (CALL-1)");

/** A call as an agent logs it; it becomes one entry of a thread: the given one, or a new conversation. */
export const NewCall = z.strictObject({
  conversationId: ConversationId.nullable(),
  contactId: ContactId.nullable().describe("null: the contact of the number, made when unknown"),
  contactName: z.string().trim().max(200).optional().describe("for a contact made by this call"),
  number,
  direction: CallPart.shape.direction,
  startedAt: Instant,
  seconds: CallPart.shape.seconds,
  notes: z.string().trim().max(20_000),
  outcome: CallPart.shape.outcome,
  followUp: CallPart.shape.followUp.default(null),
  callBackAt: CallPart.shape.callBackAt.default(null),
  key: IdempotencyKey.optional(),
});

export const phoneApi = {
  lookUp: endpoint("call.log")
    .route({
      method: "GET",
      path: "/calls/lookup",
      tags: ["calls"],
      summary: "Whom a number belongs to, and the conversations a call could join",
    })
    .input(z.strictObject({ number }))
    .output(
      z.object({
        number: z.string().nullable().describe("E.164, null when it is no number"),
        contacts: z.array(Contact),
        conversations: z.array(ConversationRow),
      }),
    ),
  log: endpoint("call.log")
    .route({ method: "POST", path: "/calls", tags: ["calls"], successStatus: 201, summary: "Log a call; exactly once per key" })
    .input(NewCall)
    .output(Message)
    .errors(faultsOf("message.keyMissing", "message.keyReused", "record.notFound", "contact.identityInvalid")),
};
