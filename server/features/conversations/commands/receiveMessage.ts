import type { Types } from "mongoose";
import { onContactWrites } from "../../../../shared/conversations/status.ts";
import type { ConversationId } from "../../../../shared/contract/ids.ts";
import type { Channel } from "../../../../shared/conversations/message.schema.ts";
import { now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { env } from "../../../platform/settings.ts";
import type { ContactRecord } from "../../contacts/index.ts";
import { claimUploads } from "../attachments/attachments.ts";
import { changeConversation, type Changed } from "../changes/changeConversation.ts";
import type { EntryDraft } from "../changes/entryRecord.ts";
import { messagePosted } from "../conversation.events.ts";
import { ConversationModel, type ConversationRecord } from "../conversation.model.ts";
import { digestOf, oncePerKey } from "../messageKey.ts";
import type { MessageRecord } from "../message.model.ts";
import { openConversation, snippetOf, systemAuthor } from "./openConversation.ts";

export interface Arrival {
  /** The thread it answers, or null for a new one. A joined thread leads on to the one it became. */
  conversationId: Types.ObjectId | null;
  contact: ContactRecord;
  channel: Channel;
  /** A public entry of the contact, or of an agent's call; its `text`, `happenedAt`, attachments, mail or call part. */
  entry: EntryDraft;
  /** What is said before it, e.g. why it did not join (MAIL-3). */
  before?: EntryDraft[];
  subject: string;
  departmentId?: string;
  assigneeId?: Types.ObjectId | null;
  participants?: string[];
  visitorId?: string;
  /** Files stored before, and under whose name. */
  uploads?: { ids: string[]; by: string };
  /** Already the sender's own: `mail:<id>`, `chat:<visitor>:<key>`. */
  key: string;
}

/**
 * Something arrives from outside and enters a thread exactly once per key (MSG-1). It reopens what is pending or resolved inside the reopen
 * window and starts a linked follow-up after it (MSG-11). Faults: message.keyReused, record.notFound for an upload.
 */
export async function receiveMessage(ctx: Ctx, arrival: Arrival): Promise<MessageRecord> {
  const { key, entry, channel, uploads } = arrival;
  const digest = digestOf(channel, entry.text, entry.call ?? null, entry.mail ?? null, ...(uploads ? [uploads.ids] : []));
  return oncePerKey(ctx, key, digest, () => inTransaction(ctx, (tx) => store(tx, arrival, { ...entry, key, digest })));
}

async function store(tx: Tx, arrival: Arrival, told: EntryDraft): Promise<MessageRecord> {
  const { uploads } = arrival;
  const { conversation, ledBy } = await surviving(tx, arrival.conversationId);
  const attachments = uploads ? { attachments: await claimUploads(tx, uploads.ids, uploads.by) } : {};
  const entry = { ...told, ...attachments, ...(ledBy.length > 0 ? { ledBy } : {}) };
  const effect = conversation ? onContactWrites(conversation.status, conversation.resolvedAt, now(), env.REOPEN_DAYS) : "open";
  const changed =
    conversation && effect !== "followUp"
      ? await addTo(tx, conversation, arrival, entry, effect === "reopen")
      : await openNew(tx, conversation, arrival, entry);
  return changed.messages.at(-1) as MessageRecord;
}

/** The thread itself, or the one it was joined into, with the joined ones that led there. */
async function surviving(tx: Tx, id: Types.ObjectId | null, ledBy: Types.ObjectId[] = []): Promise<Surviving> {
  const conversation = id && (await ConversationModel.collection.findOne<ConversationRecord>({ _id: id }, { session: tx.tx }));
  return conversation?.joinedInto ? surviving(tx, conversation.joinedInto.id, [...ledBy, conversation._id]) : { conversation, ledBy };
}

interface Surviving {
  conversation: ConversationRecord | null;
  ledBy: Types.ObjectId[];
}

function addTo(tx: Tx, conversation: ConversationRecord, arrival: Arrival, entry: EntryDraft, reopens: boolean): Promise<Changed> {
  const { channel, before = [], participants = [] } = arrival;
  const reopened: EntryDraft[] = reopens
    ? [{ kind: "event", author: systemAuthor, event: { type: "statusChanged", from: conversation.status, to: "open" } }]
    : [];
  const woken: EntryDraft[] = conversation.snooze
    ? [{ kind: "event", author: systemAuthor, event: { type: "woken", because: "reply" } }]
    : [];
  const waits = entry.kind === "inbound" && channel !== "phone";
  const set = {
    channel,
    visitorId: arrival.visitorId ?? conversation.visitorId,
    snippet: snippetOf(entry.text ?? ""),
    lastActivityAt: now(),
    unanswered: waits ? conversation.unanswered + 1 : 0,
    participants: [...new Set([...conversation.participants, ...participants])],
    ...(conversation.snooze ? { active: true } : {}),
    ...(reopens ? { status: "open" as const, active: true, resolvedAt: null } : {}),
  };
  return changeConversation(tx, conversation._id, messagePosted, { set, entries: [...reopened, ...woken, ...before, entry] });
}

async function openNew(tx: Tx, earlier: ConversationRecord | null, arrival: Arrival, entry: EntryDraft): Promise<Changed> {
  const { contact, subject, channel, departmentId, assigneeId = null, participants, visitorId, before = [] } = arrival;
  const followUpOf = earlier && { id: earlier._id, number: earlier.number };
  const owner = departmentId ?? (earlier ? String(earlier.ownerDepartmentId) : undefined);
  const changed = await openConversation(tx, {
    contact,
    subject,
    channel,
    departmentId: owner,
    assigneeId,
    participants,
    visitorId: visitorId ?? null,
    followUpOf,
    ...(earlier?.incidents ? { incidents: earlier.incidents } : {}),
    first: [...before, entry],
  });
  if (earlier) await pointForward(tx, earlier, changed.conversation);
  return changed;
}

/** The link both ways: the earlier thread says where it goes on. */
const pointForward = (tx: Tx, earlier: ConversationRecord, { _id, number }: ConversationRecord) =>
  changeConversation(tx, earlier._id, messagePosted, {
    entries: [{ kind: "event", author: systemAuthor, event: { type: "followedUpBy", number, id: String(_id) as ConversationId } }],
  });
