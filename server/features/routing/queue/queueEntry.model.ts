import { model, Schema, type Types } from "mongoose";
import type { Channel } from "../../../../shared/conversations/message.schema.ts";
import type { ClaimReason } from "../../../../shared/routing/claim.ts";
import type { OverflowBecause } from "../../../../shared/routing/overflow.ts";
import type { WhyPicked } from "../../../../shared/routing/pickAgent.ts";
import type { PassReason } from "../../../../shared/routing/workOffer.ts";

/** Asked of one agent: the conversation stays in the queue, and a place in the agent's capacity is kept until the answer. */
export interface OfferRecord {
  id: Types.ObjectId;
  agentId: string;
  because: WhyPicked;
  helpsFrom: string | null;
  overflow: OverflowBecause | null;
  offeredAt: Date;
  lapsesAt: Date;
}

export interface RefusalRecord {
  agentId: string;
  because: "passed" | "lapsed";
  reason: PassReason | null;
  text: string | null;
  at: Date;
}

/** A conversation without assignee as its department's queue shows it, kept from the event log. */
export interface QueueEntryRecord {
  /** The conversation's id. */
  _id: Types.ObjectId;
  departmentId: Types.ObjectId;
  /** Waits for us; false while it waits for somebody else (pending, on hold). */
  ready: boolean;
  claimAt: Date;
  because: ClaimReason;
  tierMinutes: number;
  since: Date;
  number: string;
  subject: string;
  contactName: string;
  contactId: Types.ObjectId;
  tier: "platinum" | "gold" | "silver" | null;
  channel: Channel;
  language: string | null;
  tags: string[];
  lastAgentId: string | null;
  /** The agent who answers for the contact. */
  accountAgentId?: string | null;
  /** When it began to wait for us in a queue: what fall-backs and overflow count from; `since` is when it was opened. */
  queuedAt?: Date;
  revision: number;
  offer: OfferRecord | null;
  /** Who did not take it in this round. */
  refusals: RefusalRecord[];
}

const schema = new Schema<QueueEntryRecord>(
  {
    departmentId: { type: Schema.Types.ObjectId, required: true },
    ready: { type: Boolean, required: true },
    claimAt: { type: Date, required: true },
    because: { type: String, required: true },
    tierMinutes: { type: Number, required: true },
    since: { type: Date, required: true },
    number: { type: String, required: true },
    subject: { type: String, required: true },
    contactName: { type: String, required: true },
    contactId: { type: Schema.Types.ObjectId, required: true },
    tier: { type: String, default: null },
    channel: { type: String, required: true },
    language: { type: String, default: null },
    tags: { type: [String], required: true },
    lastAgentId: { type: String, default: null },
    accountAgentId: { type: String, default: null },
    queuedAt: Date,
    revision: { type: Number, required: true },
    offer: { type: Schema.Types.Mixed, default: null },
    refusals: { type: [Schema.Types.Mixed] as unknown as never, default: [] },
  },
  { collection: "queueEntries", versionKey: false },
);
// The queue in its order, by one seek.
schema.index({ departmentId: 1, ready: 1, claimAt: 1, _id: 1 });
// What waits of a contact whose language or account manager changed.
schema.index({ contactId: 1 });
// Who waits longest.
schema.index({ departmentId: 1, ready: 1, queuedAt: 1 });
// What is offered to an agent takes room: asked with every look at who has some.
schema.index({ "offer.agentId": 1 }, { partialFilterExpression: { "offer.agentId": { $gt: "" } } });

export const QueueEntryModel = model<QueueEntryRecord>("QueueEntry", schema);
