import type { Ability } from "../../../shared/auth/abilities.ts";
import type {
  AgentId,
  AttachmentId,
  ContactId,
  ConversationId,
  DepartmentId,
  IncidentId,
  MessageId,
} from "../../../shared/contract/ids.ts";
import type { ClockFace, Conversation, ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import type { Channel, Message } from "../../../shared/conversations/message.schema.ts";
import type { Actor } from "../../platform/ctx.ts";
import { mayChange, mayWrite } from "./accessConversation.ts";
import type { ClockFaceRecord, ConversationRecord, SnoozeRecord } from "./conversation.model.ts";
import type { MessageRecord } from "./message.model.ts";

/** The fields a list row needs and no other: the projection of every list. */
export const rowProjection = {
  number: 1,
  subject: 1,
  status: 1,
  priority: 1,
  channel: 1,
  tags: 1,
  contact: 1,
  ownerDepartmentId: 1,
  assigneeId: 1,
  snippet: 1,
  unanswered: 1,
  lastActivityAt: 1,
  departsAt: 1,
  clock: 1,
  fields: 1,
  createdAt: 1,
  snooze: 1,
  mentionedIds: 1,
  urgency: 1,
  dueAt: 1,
  seq: 1,
  quiet: 1,
  revision: 1,
} as const;

export type RowRecord = Pick<ConversationRecord, "_id" | keyof typeof rowProjection>;

export const presentRow = (row: RowRecord): ConversationRow => ({
  id: String(row._id) as ConversationId,
  number: row.number,
  subject: row.subject,
  status: row.status,
  priority: row.priority,
  channel: row.channel,
  tags: row.tags,
  contact: { id: String(row.contact.id) as ContactId, name: row.contact.name, tier: row.contact.tier },
  ownerDepartmentId: String(row.ownerDepartmentId) as DepartmentId,
  assigneeId: row.assigneeId && (String(row.assigneeId) as AgentId),
  snippet: row.snippet,
  unanswered: row.unanswered,
  lastActivityAt: row.lastActivityAt.toISOString(),
  departsAt: row.departsAt?.toISOString() ?? null,
  clock: row.clock && presentClockFace(row.clock),
  ...(row.fields ? { fields: row.fields } : {}),
  ...(row.snooze ? { snooze: presentSnooze(row.snooze) } : {}),
  ...(row.mentionedIds ? { mentionedIds: row.mentionedIds.map((id) => String(id) as AgentId) } : {}),
  createdAt: row.createdAt.toISOString(),
  seq: row.seq,
  ...(row.quiet ? { quiet: row.quiet } : {}),
  revision: row.revision,
});

const presentSnooze = ({ until, at, by }: SnoozeRecord) => ({ until: until?.toISOString() ?? null, at: at.toISOString(), by });

const presentClockFace = ({ policyId: _asked, ...clock }: ClockFaceRecord): ClockFace => ({
  ...clock,
  startedAt: clock.startedAt.toISOString(),
  warnAt: clock.warnAt.toISOString(),
  dueAt: clock.dueAt.toISOString(),
  stoppedAt: clock.stoppedAt?.toISOString() ?? null,
});

const inThread: Ability[] = ["conversation.note", "conversation.reply"];
const onRecord: Ability[] = [
  "conversation.assign",
  "conversation.join",
  "conversation.note",
  "conversation.reply",
  "conversation.status",
  "conversation.update",
  "call.log",
];

/** A conversation for one viewer, with what this viewer may do to it now; `channels` are those an answer can leave by. */
export const presentConversation = (record: ConversationRecord, viewer: Actor, channels: Channel[]): Conversation => ({
  ...presentRow(record),
  resolvedAt: record.resolvedAt?.toISOString() ?? null,
  nextStep: record.nextStep,
  joinedInto: record.joinedInto && presentSignpost(record.joinedInto),
  followUpOf: record.followUpOf && presentSignpost(record.followUpOf),
  ...(record.incidents?.length ? { incidents: record.incidents.map((one) => ({ ...one, id: String(one.id) as IncidentId })) } : {}),
  ...(record.guestDepartmentIds?.length ? { guestDepartmentIds: record.guestDepartmentIds.map((id) => String(id) as DepartmentId) } : {}),
  channels,
  abilities: doableTo(record, viewer).filter((ability) => viewer.abilities.has(ability)),
});

/** Of one that was joined away only that can be taken back (MRG-3). */
function doableTo(record: ConversationRecord, viewer: Actor): Ability[] {
  if (record.joinedInto) return mayChange(viewer, record) ? ["conversation.join"] : [];
  return mayChange(viewer, record) ? onRecord : mayWrite(viewer, record) ? inThread : [];
}

const presentSignpost = ({ id, number }: { id: unknown; number: string }) => ({ id: String(id) as ConversationId, number });

export const presentMessage = (message: MessageRecord): Message => ({
  id: String(message._id) as MessageId,
  conversationId: String(message.conversationId) as ConversationId,
  seq: message.seq,
  revision: message.revision,
  kind: message.kind,
  channel: message.channel,
  author: { kind: message.author.kind, id: message.author.id, name: message.author.name },
  text: message.movedTo ? "" : message.text,
  happenedAt: message.happenedAt.toISOString(),
  delivery: message.delivery && { ...message.delivery, at: message.delivery.at.toISOString() },
  attachments: (message.movedTo ? [] : message.attachments).map(({ id, name, type, size, inline }) => ({
    id: String(id) as AttachmentId,
    name,
    type,
    size,
    inline,
  })),
  ...(message.formatted ? { formatted: true } : {}),
  ...(message.mentions ? { mentions: message.mentions } : {}),
  mail: message.movedTo ? null : message.mail,
  call: message.movedTo ? null : message.call && { ...message.call, callBackAt: message.call.callBackAt?.toISOString() ?? null },
  event: message.event,
  key: givenKey(message),
  joinedFrom: message.joinedFrom,
  ...(message.movedTo ? { movedTo: message.movedTo.number } : {}),
});

/** A person inside finds the own message again by it, whichever comes first, the answer or the signal. A contact's key is nobody's business. */
const givenKey = ({ key, author }: MessageRecord) =>
  key && author.kind === "agent" ? key.slice(`agent:${author.id ?? author.name}:`.length) : null;
