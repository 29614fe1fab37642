import { z } from "zod";
import { ConversationRow } from "../conversations/conversation.schema.ts";
import { Message } from "../conversations/message.schema.ts";
import { ReadMark } from "../conversations/reading/readMark.schema.ts";
import { Notification } from "../escalation/notification.schema.ts";
import { Availability } from "../routing/availability.schema.ts";
import { offerStates } from "../routing/workOffer.ts";
import { WorkOffer } from "../routing/workOffer.schema.ts";
import { Consultation } from "../transfers/consultation.schema.ts";
import { Transfer } from "../transfers/transfer.schema.ts";
import { BulkJobId, ConversationId, DepartmentId } from "./ids.ts";
import { protocolVersion } from "./protocol.ts";

// A file of its own: the widget and the console need the number without the schemas.
export { protocolVersion };

/**
 * Server -> agent, on the default namespace. `conversation:changed` goes to who may read the conversation: the two departments (before
 * and after), the assignees, the readers of everything, and who has it open. `previous` + 1 = `revision`, else something was missed.
 */
export const signals = {
  "conversation:changed": z.object({
    v: z.literal(protocolVersion),
    previous: z.number().int(),
    row: ConversationRow,
    messages: z.array(Message),
  }),
  "conversation:left": z.object({ v: z.literal(protocolVersion), id: ConversationId }),
  // People whose doing changed; one heard nothing of for 10 s is gone. Never stored.
  "presence:changed": z.object({
    v: z.literal(protocolVersion),
    conversationId: ConversationId,
    people: z.array(
      z.object({ kind: z.enum(["agent", "contact"]), id: z.string(), name: z.string(), doing: z.enum(["viewing", "replying", "gone"]) }),
    ),
  }),
  // A list of people, departments, teams or duty rosters changed: read it afresh.
  "people:changed": z.object({ v: z.literal(protocolVersion), what: z.enum(["agents", "departments", "teams", "rosters", "roles"]) }),
  // Rules were changed by somebody, here of one department where it is named: read them afresh.
  "rules:changed": z.object({
    v: z.literal(protocolVersion),
    // `tagNames`: tags have other names, for whatever asks for them or sets them.
    what: z.enum(["incidents", "macros", "signatures", "transferRules", "transferFields", "customFields", "views", "tags", "tagNames"]),
    departmentId: DepartmentId.nullable(),
  }),
  // One's own draft was changed in a tab, sent, or moved (MSG-8): without its words, which are read by who shows them.
  "draft:changed": z.object({
    v: z.literal(protocolVersion),
    conversationId: ConversationId,
    version: z.number().int(),
    tab: z.string().nullable(),
    empty: z.boolean(),
    changedAt: z.string(),
  }),
  // One's own reading came further, or a conversation was laid back as unread (READ-1).
  "readMark:moved": z.object({ v: z.literal(protocolVersion), mark: ReadMark }),
  // Something waits to leave from this conversation, was changed, has left or was taken back: read it afresh (MSG-10, MSG-15).
  "held:changed": z.object({ v: z.literal(protocolVersion), conversationId: ConversationId }),
  // A task of this conversation is new, changed or due: read it afresh (TASK-1).
  "tasks:changed": z.object({ v: z.literal(protocolVersion), conversationId: ConversationId }),
  // How somebody is to be had (RTE-2).
  "availability:changed": z.object({ v: z.literal(protocolVersion), availability: Availability }),
  // Work is offered to this agent, or is not any more (RTE-6).
  "offer:changed": z.object({ v: z.literal(protocolVersion), offer: WorkOffer, state: z.enum(offerStates) }),
  // An offer or a question is new or ended: to both departments, the people named in it and the readers of everything (TRF-2, TRF-5).
  "transfer:changed": z.object({ v: z.literal(protocolVersion), transfer: Transfer }),
  "consultation:changed": z.object({ v: z.literal(protocolVersion), consultation: Consultation }),
  // Told to one person by the product itself (LAD-1).
  "notification:added": z.object({ v: z.literal(protocolVersion), notification: Notification }),
  // Of a conversation this socket has open: its ladder went on, read it afresh (LAD-2).
  "ladder:moved": z.object({ v: z.literal(protocolVersion), conversationId: ConversationId }),
  // A conversation entered saved views or left some: the views it belongs to for everybody (`view`), for one person (`view@agent`), and
  // those it belongs to for everybody but one (`out`).
  "place:moved": z.object({ v: z.literal(protocolVersion), row: ConversationRow, in: z.array(z.string()), out: z.array(z.string()) }),
  // One's own job on many conversations came further: read it afresh.
  "bulk:moved": z.object({ v: z.literal(protocolVersion), jobId: BulkJobId }),
  "rights:changed": z.object({ v: z.literal(protocolVersion) }),
  "server:leaving": z.object({ v: z.literal(protocolVersion) }),
};
export type SignalName = keyof typeof signals;
export type Signal<Name extends SignalName> = z.infer<(typeof signals)[Name]>;

/** Agent -> server. Each is acknowledged with `{ ok: true, data }` or `{ ok: false, fault }`. Handshake auth: `{ protocol }`. */
export const requests = {
  "conversation:hold": z.strictObject({ id: ConversationId, revision: z.number().int().min(0) }),
  "conversation:release": z.strictObject({ id: ConversationId }),
  // The visitor's lines up to `seq` are in view of somebody who may answer them: they become read (CHAT-4).
  "conversation:seen": z.strictObject({ id: ConversationId, seq: z.number().int().min(0) }),
  // Somebody is at the keys: at most twice a minute while it is so, and what makes an inactive agent come back. A call in hand says so too.
  "agent:active": z.strictObject({ onCall: z.boolean().optional() }),
  "conversation:doing": z.strictObject({ id: ConversationId, doing: z.enum(["viewing", "replying"]) }),
  // What time it is here, in milliseconds since 1970: a console on a machine whose clock is wrong counts by this.
  "desk:time": z.strictObject({}),
};

/** What `conversation:hold` answers: everything newer than the revision said, or `reset` when that would be too much. */
export const Held = z.object({ reset: z.boolean(), row: ConversationRow, messages: z.array(Message) });
export type Held = z.infer<typeof Held>;

/** Limits of the socket, each with its reason. */
export const wireLimits = {
  /** A chat line is at most 10,000 characters; 64 KiB leaves room for four-byte characters and the envelope. */
  payloadBytes: 65_536,
  /** A person cannot do more by hand; typing signals are the most frequent. */
  requestsPerMinute: 600,
  /** Tabs and side-by-side threads of one socket. */
  heldConversations: 50,
  /** More than this many missed entries is cheaper to read afresh. */
  resumeEntries: 500,
  /** An answer has to stay well under `unsentBytes`, or the reader it is for is cut for being slow; four bytes a character at most. */
  resumeCharacters: 200_000,
  /** A reader whose unsent data passes this is cut; it resumes by revision (SYNC-6). */
  unsentBytes: 1_048_576,
};
