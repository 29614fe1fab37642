import { z } from "zod";
import { AttachmentId, ConversationId, Instant, MessageId } from "../contract/ids.ts";
import { ThreadEvent } from "./threadEvent.schema.ts";

export const Channel = z.enum(["phone", "email", "chat"]);
export type Channel = z.infer<typeof Channel>;
export const MessageKind = z.enum(["inbound", "outbound", "note", "event"]);
export type MessageKind = z.infer<typeof MessageKind>;

/** Who speaks: a person inside, a person outside, a machine that answers (`assistant`) or the product itself (`system`). */
export const Author = z.object({ kind: z.enum(["agent", "contact", "assistant", "system"]), id: z.string().nullable(), name: z.string() });
export type Author = z.infer<typeof Author>;

export const deliveryStates = ["queued", "sending", "sent", "delivered", "read", "failed", "unclear"] as const;
/**
 * How far an outbound message has come (MSG-9), and whether an agent has seen a visitor's line (CHAT-4). `unclear`: the other server's answer was lost, so it is never
 * repeated by itself (MAIL-18).
 */
export const Delivery = z.object({
  state: z.enum(deliveryStates),
  reason: z.string().nullable(),
  at: Instant,
  to: z.array(z.string()).optional().describe("addresses a mail was given to the mail server for"),
});
export type Delivery = z.infer<typeof Delivery>;

export const Attachment = z.object({
  id: AttachmentId,
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  inline: z.boolean().describe("shown inside the HTML of a mail"),
});
export type Attachment = z.infer<typeof Attachment>;

/** What an e-mail adds. Its HTML is asked for by itself: it can be large. */
export const MailPart = z.object({
  subject: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  hasHtml: z.boolean(),
  remoteImages: z.number().int(),
  quoted: z.string().nullable().describe("folded history, plain text"),
  unreadable: z.boolean().describe("could not be parsed; the raw mail is kept whole as an attachment"),
});
export type MailPart = z.infer<typeof MailPart>;

export const CallOutcome = z.enum(["solved", "followUp", "noAnswer", "wrongNumber"]);

const Named = z.object({ id: z.string(), name: z.string() });

/** What a phone call adds. */
export const CallPart = z.object({
  direction: z.enum(["in", "out"]),
  number: z.string().describe("E.164"),
  seconds: z.number().int().min(0).max(86_400),
  outcome: CallOutcome,
  followUp: z.string().max(500).nullable(),
  callBackAt: Instant.nullable(),
  loggedBy: z.string().describe("the agent's name"),
  warm: z
    .object({ department: Named, agent: Named, handedOver: z.boolean() })
    .optional()
    .describe("who was brought into the call, and whether it is theirs now"),
});
export type CallPart = z.infer<typeof CallPart>;

/** Somebody inside whom a note names: one person, or everybody of a team. */
export const Mention = z.object({ kind: z.enum(["agent", "team"]), id: z.string().regex(/^[0-9a-f]{24}$/), name: z.string() });
export type Mention = z.infer<typeof Mention>;

/** One entry of a thread. `seq` is gapless per conversation (MSG-3); the thread is shown by `happenedAt`, then `seq` (MSG-5). */
export const Message = z.object({
  id: MessageId,
  conversationId: ConversationId,
  seq: z.number().int(),
  revision: z.number().int().describe("the conversation's revision at this entry's last change"),
  kind: MessageKind,
  channel: Channel.nullable(),
  author: Author,
  text: z.string(),
  happenedAt: Instant,
  delivery: Delivery.nullable(),
  attachments: z.array(Attachment),
  formatted: z.boolean().optional().describe("its formatted form is asked for by itself; left out for plain text"),
  mentions: z.array(Mention).optional().describe("whom a note names; left out where it names nobody"),
  mail: MailPart.nullable(),
  call: CallPart.nullable(),
  event: ThreadEvent.nullable(),
  key: z.string().nullable().describe("the key its sender inside gave it; null for everybody else's"),
  joinedFrom: z.string().nullable().describe("public number of the conversation it was written in, when threads were joined"),
  movedTo: z
    .string()
    .optional()
    .describe("public number of the conversation it moved to: no part of this thread any more, and without its words; left out otherwise"),
});
export type Message = z.infer<typeof Message>;
