import { Types } from "mongoose";
import { claimOf } from "../../../../shared/routing/claim.ts";
import { systemCtx } from "../../../platform/ctx.ts";
import { isDuplicate } from "../../../platform/database/index.ts";
import { lanesOf, type EventRecord, type Reader } from "../../../platform/eventLog/index.ts";
import { accessContact, type ContactRecord } from "../../contacts/index.ts";
import {
  clockFaceChanged,
  conversationAssigned,
  conversationImported,
  conversationJoined,
  conversationOpened,
  conversationRegrouped,
  detailsChanged,
  lastAgentOf,
  messagePosted,
  noDueTime,
  statusChanged,
  type ConversationChanged,
  type ConversationRecord,
} from "../../conversations/index.ts";
import { giveAround } from "../giveAround.ts";
import { withdrawOffer } from "../offers/withdrawOffers.ts";
import { QueueEntryModel, type QueueEntryRecord } from "./queueEntry.model.ts";

const types = [
  conversationOpened,
  conversationAssigned,
  statusChanged,
  detailsChanged,
  clockFaceChanged,
  conversationJoined,
  conversationRegrouped,
  conversationImported,
  messagePosted,
].map(({ type }) => type);

/** Keeps each department's queue equal to its conversations without assignee, and gives out what came or what somebody got room for. */
export const followQueue: Reader = {
  name: "routing.queue",
  types,
  // A message moves nothing in a queue, unless it reopened its conversation or woke it.
  concerns: (event) =>
    event.type !== messagePosted.type ||
    (event as EventRecord<ConversationChanged>).payload.messages.some(
      ({ event: said }) => said?.type === "statusChanged" || said?.type === "woken",
    ),
  take: async (event) => {
    const { conversation, before } = (event as EventRecord<ConversationChanged>).payload;
    if (waits(conversation)) await enqueue(conversation, before?.assigneeId ?? null, event.at);
    else await dequeue(conversation);
    if (event.type === conversationImported.type || event.type === clockFaceChanged.type) return;
    const holders = [before?.assigneeId, conversation.assigneeId && String(conversation.assigneeId)];
    if (!leavesQuietly(event)) await giveAround([String(conversation.ownerDepartmentId)], holders);
  },
  takeSome: leaveTogether,
};

const waits = ({ active, assigneeId, joinedInto }: ConversationRecord) => active === true && assigneeId === null && joinedInto === null;

/** Whatever was just taken from the queue gave nobody room: a queue that drains would be looked at once for each of it. */
function leavesQuietly({ type, payload }: EventRecord) {
  const { conversation, before } = payload as ConversationChanged;
  return type === conversationAssigned.type && !waits(conversation) && !before?.assigneeId;
}

/** What was given has left its queue already: one question says so of all that nothing else happened to. */
async function leaveTogether(events: EventRecord[]): Promise<EventRecord[]> {
  const gone = [...lanesOf(events)].flatMap(([id, lane]) => (lane.every(leavesQuietly) ? [id] : []));
  if (gone.length < 2) return events;
  const ids = gone.map((id) => new Types.ObjectId(id));
  const still = await QueueEntryModel.find({ _id: { $in: ids } }, { _id: 1 }).lean();
  const done = new Set(gone);
  for (const { _id } of still) done.delete(String(_id));
  return events.filter(({ conversationId }) => !done.has(String(conversationId)));
}

/** It waits no longer; an offer of it is taken back first, so that whoever is asked sees it go. What was given left the queue already. */
async function dequeue({ _id, revision }: ConversationRecord) {
  const here = { _id, revision: { $lte: revision } };
  for (;;) {
    const held = await QueueEntryModel.findOne(here, { offer: 1 }).lean();
    if (!held) return;
    if (held.offer) await withdrawOffer(_id, { revision: here.revision });
    const gone = await QueueEntryModel.deleteOne({ ...here, offer: null });
    if (gone.deletedCount > 0) return;
  }
}

/** Stores the entry as of this revision; an older event that comes again changes nothing. */
async function enqueue(conversation: ConversationRecord, lastHeldBy: string | null, at: Date) {
  const held = await QueueEntryModel.findById(conversation._id, {
    lastAgentId: 1,
    revision: 1,
    departmentId: 1,
    offer: 1,
    ready: 1,
  }).lean();
  if (held && held.revision >= conversation.revision) return;
  const moved = held && String(held.departmentId) !== String(conversation.ownerDepartmentId);
  if (held?.offer && (moved || conversation.status !== "open")) await withdrawOffer(held._id);
  const lastAgentId = lastHeldBy ?? held?.lastAgentId ?? (await lastAgentOf(conversation.contact.id, conversation._id));
  const asks = held ? {} : asksOf(await accessContact(systemCtx(), String(conversation.contact.id)));
  const waitsAnew = conversation.status === "open" && !held?.ready;
  const entry = {
    ...entryOf(conversation),
    lastAgentId,
    ...(moved ? { refusals: [] } : {}),
    ...asks,
    ...(waitsAnew ? { queuedAt: at } : {}),
  };
  try {
    await QueueEntryModel.updateOne({ _id: conversation._id, revision: { $lt: conversation.revision } }, { $set: entry }, { upsert: true });
  } catch (error) {
    // Another process was first with a newer revision.
    if (!isDuplicate(error)) throw error;
  }
}

const asksOf = ({ language, accountManagerId }: ContactRecord) => ({ language, accountAgentId: accountManagerId ?? null });

function entryOf(
  conversation: ConversationRecord,
): Omit<QueueEntryRecord, "_id" | "language" | "lastAgentId" | "accountAgentId" | "queuedAt" | "offer" | "refusals"> {
  const { dueAt, departsAt, createdAt: since, contact } = conversation;
  const claim = claimOf({ since, dueAt: dueAt < noDueTime ? dueAt : null, departsAt, tier: contact.tier });
  return {
    departmentId: conversation.ownerDepartmentId,
    ready: conversation.status === "open",
    claimAt: claim.at,
    because: claim.because,
    tierMinutes: claim.tierMinutes,
    since,
    number: conversation.number,
    subject: conversation.subject,
    contactName: contact.name,
    contactId: contact.id,
    tier: contact.tier,
    channel: conversation.channel,
    tags: conversation.tags,
    revision: conversation.revision,
  };
}
