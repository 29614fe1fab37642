import { model, Schema, type Types } from "mongoose";
import type { Status } from "../../../shared/conversations/status.ts";
import { statuses } from "../../../shared/conversations/status.ts";
import type { IncidentKind } from "../../../shared/incidents/incidentKinds.ts";
import type { Channel } from "../../../shared/conversations/message.schema.ts";
import type { Calendar } from "../../../shared/sla/businessTime.ts";
import type { Priority } from "../../../shared/conversations/conversation.schema.ts";

/** The clock that hurts next, copied here by the clocks' own feature so that a list needs nothing else. */
export interface ClockFaceRecord {
  kind: "firstResponse" | "nextResponse" | "resolution" | "deadline";
  state: "running" | "warned" | "breached" | "paused" | "met" | "metLate" | "dropped";
  startedAt: Date;
  warnAt: Date;
  dueAt: Date;
  stoppedAt: Date | null;
  targetMinutes: number;
  /** Used when it paused or stopped; null while it runs. */
  usedMinutes?: number | null;
  /** An answer would end one of its clocks, be it this one or another. */
  awaitsAnswer?: boolean;
  /** Which policy its clocks run by; faces of closed conversations from before this was kept have none. */
  policyId?: string;
  calendar: Calendar;
}

/** Set aside until an instant, or (null) until the contact writes, which always wakes it. */
export interface SnoozeRecord {
  until: Date | null;
  at: Date;
  by: string;
}

export interface Signpost {
  id: Types.ObjectId;
  number: string;
}

export interface ConversationRecord {
  _id: Types.ObjectId;
  number: string;
  subject: string;
  status: Status;
  /** Derived from status, kept for the indexes of the lists; `snoozed` while it is set aside and in no list but its own. */
  active: boolean | "snoozed";
  /** Missing when it never was. */
  snooze?: SnoozeRecord | null;
  priority: Priority;
  /** The priority's place in the order of urgency, derived from it for the lists. */
  urgency: number;
  channel: Channel;
  /** The chat visitor behind it, whom a chat line reaches; null when nobody chatted. */
  visitorId: string | null;
  tags: string[];
  contact: { id: Types.ObjectId; name: string; tier: "platinum" | "gold" | "silver" | null };
  /** Addresses that may write into the thread by mail (MAIL-4), in lower case. */
  participants: string[];
  ownerDepartmentId: Types.ObjectId;
  /** Departments that may look while it is offered to them or they are asked about it; missing when there never were any. */
  guestDepartmentIds?: Types.ObjectId[];
  /** Of a guest department, who joined for a warm transfer and writes here too; missing when nobody ever did. */
  joinedAgentId?: Types.ObjectId | null;
  assigneeId: Types.ObjectId | null;
  /** Who asked to be told of each further step of its ladder; missing when nobody ever did. */
  watcherIds?: Types.ObjectId[];
  /** Whom its notes named, by themselves or by their team; missing when they never named anybody. */
  mentionedIds?: Types.ObjectId[];
  /** Events behind many conversations, of which this is one; missing when it never was. */
  incidents?: { id: Types.ObjectId; title: string; kind: IncidentKind }[];
  snippet: string;
  unanswered: number;
  lastActivityAt: Date;
  departsAt: Date | null;
  clock: ClockFaceRecord | null;
  /** Order of "hurts first": the running clock's due time, or the far end of time. */
  dueAt: Date;
  nextStep: string | null;
  /** Answers to the desk's own fields by their keys; missing when nothing was ever answered. */
  fields?: Record<string, string>;
  seq: number;
  /** Of the newest entries so many say what nobody wrote or did; missing when none ever did. */
  quiet?: number;
  revision: number;
  outsideRevision: number;
  createdAt: Date;
  resolvedAt: Date | null;
  joinedInto: Signpost | null;
  followUpOf: Signpost | null;
}

/** Where a conversation without a running clock stands in the order of due times: after all others. */
export const noDueTime = new Date(8_640_000_000_000);

const signpost = { id: Schema.Types.ObjectId, number: String };
const schema = new Schema<ConversationRecord>(
  {
    number: { type: String, required: true },
    subject: { type: String, required: true },
    status: { type: String, enum: statuses, required: true },
    active: { type: Schema.Types.Mixed, required: true },
    snooze: { type: Schema.Types.Mixed, default: undefined },
    urgency: { type: Number, required: true },
    priority: { type: String, required: true },
    channel: { type: String, required: true },
    visitorId: { type: String, default: null },
    tags: { type: [String], required: true },
    contact: { type: { id: Schema.Types.ObjectId, name: String, tier: String }, required: true, _id: false },
    participants: { type: [String], required: true },
    ownerDepartmentId: { type: Schema.Types.ObjectId, required: true },
    guestDepartmentIds: { type: [Schema.Types.ObjectId], default: undefined },
    joinedAgentId: { type: Schema.Types.ObjectId, default: undefined },
    assigneeId: { type: Schema.Types.ObjectId, default: null },
    watcherIds: { type: [Schema.Types.ObjectId], default: undefined },
    mentionedIds: { type: [Schema.Types.ObjectId], default: undefined },
    incidents: { type: [{ id: Schema.Types.ObjectId, title: String, kind: { type: String }, _id: false }], default: undefined },
    snippet: String,
    unanswered: { type: Number, required: true },
    lastActivityAt: { type: Date, required: true },
    departsAt: { type: Date, default: null },
    clock: { type: Schema.Types.Mixed, default: null },
    dueAt: { type: Date, required: true },
    nextStep: { type: String, default: null },
    fields: { type: Schema.Types.Mixed, default: undefined },
    seq: { type: Number, required: true },
    quiet: { type: Number, default: undefined },
    revision: { type: Number, required: true },
    outsideRevision: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    resolvedAt: { type: Date, default: null },
    joinedInto: { type: signpost, default: null, _id: false },
    followUpOf: { type: signpost, default: null, _id: false },
  },
  { collection: "conversations", versionKey: false },
);

schema.index({ number: 1 }, { unique: true });
// One index for each built-in list in each order, walked both ways: equality, then sort, then `_id` (architecture, section 5).
const scopes: Record<string, 1>[] = [{}, { assigneeId: 1 }, { ownerDepartmentId: 1 }, { ownerDepartmentId: 1, assigneeId: 1 }];
for (const scope of scopes) {
  schema.index({ active: 1, ...scope, dueAt: 1, _id: 1 });
  schema.index({ active: 1, ...scope, lastActivityAt: -1, _id: -1 });
  // A message touches neither of these two.
  schema.index({ active: 1, ...scope, urgency: 1, _id: 1 });
  schema.index({ active: 1, ...scope, createdAt: -1, _id: -1 });
}
// Few at a time, so their indexes hold only them.
export const waits = { active: true, unanswered: { $gt: 0 } };
schema.index({ assigneeId: 1, dueAt: 1, _id: 1 }, { name: "waits_due", partialFilterExpression: waits });
schema.index({ assigneeId: 1, lastActivityAt: -1, _id: -1 }, { name: "waits_activity", partialFilterExpression: waits });
schema.index({ "incidents.id": 1, lastActivityAt: -1, _id: -1 }, { partialFilterExpression: { "incidents.id": { $exists: true } } });
schema.index({ mentionedIds: 1, lastActivityAt: -1, _id: -1 }, { partialFilterExpression: { mentionedIds: { $exists: true } } });
// Renamed, merged and counted by it; no message touches it.
schema.index({ tags: 1, _id: 1 });
schema.index({ visitorId: 1, lastActivityAt: -1 }, { partialFilterExpression: { visitorId: { $gt: "" } } });
schema.index({ "contact.id": 1, lastActivityAt: -1, _id: -1 });

export const ConversationModel = model<ConversationRecord>("Conversation", schema);
