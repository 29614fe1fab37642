import type { Types } from "mongoose";
import { asksContact } from "../../../shared/conditions/nextFlip.ts";
import { placeOf, type DecidingView, type Place } from "../../../shared/views/placeOf.ts";
import { now, systemCtx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { appendAll } from "../../platform/eventLog/index.ts";
import { askedOfContacts, type AskedOfContact } from "../contacts/index.ts";
import { conversationsOf, type ConversationRecord } from "../conversations/index.ts";
import { factsOf } from "./factsOf.ts";
import { oweFlips } from "./looks/oweFlips.ts";
import { PlaceModel, type PlaceRecord } from "./place.model.ts";
import { placeMoved } from "./views.events.ts";

/**
 * Puts conversations where they belong in the saved views as they are now, in one transaction. Whoever does it later sees what is newer:
 * two who place the same one meet at its record, and one of them begins anew. With `tell`, who follows a list hears of it.
 */
export const placeConversations = (ids: Types.ObjectId[], views: DecidingView[], tell: boolean): Promise<void> =>
  inTransaction(systemCtx(), async (tx) => {
    const [conversations, places] = [await conversationsOf(ids, tx), await placesOf(ids, tx)];
    if (conversations.length < ids.length) await forgetOthers(tx, ids, conversations);
    const contactOf = await contactFacts(views, conversations, tx);
    const at = now().getTime();
    const placed = conversations.map((conversation) => {
      const place = placeOf(views, factsOf(conversation, contactOf(conversation)), at);
      return { conversation, place, before: places.get(String(conversation._id)) ?? null, record: recordOf(conversation, place) };
    });
    const changed = placed.filter(({ before, record }) => !isSame(before, record));
    if (changed.length === 0) return;
    await PlaceModel.collection.bulkWrite(
      changed.map(({ record }) => writeOf(record)),
      { session: tx.tx, ordered: false },
    );
    await oweFlips(
      tx,
      changed.flatMap(({ record }) => record.flipAt ?? []),
    );
    if (!tell) return;
    const moved = changed.filter(({ before, record }) => !isSameList(before?.in, record.in) || !isSameList(before?.out, record.out));
    await appendAll(
      tx,
      moved.map(({ conversation, place }) => ({
        event: placeMoved,
        payload: { conversation, in: place.in, out: place.out },
        subject: { conversationId: conversation._id },
      })),
    );
  });

async function placesOf(ids: Types.ObjectId[], { tx: session }: Tx) {
  const places = await PlaceModel.collection.find<PlaceRecord>({ _id: { $in: ids } }, { session }).toArray();
  return new Map(places.map((place) => [String(place._id), place]));
}

/** A place of something that is gone would be looked at for ever. */
async function forgetOthers({ tx: session }: Tx, ids: Types.ObjectId[], there: ConversationRecord[]) {
  const known = new Set(there.map(({ _id }) => String(_id)));
  await PlaceModel.collection.deleteMany({ _id: { $in: ids.filter((id) => !known.has(String(id))) } }, { session });
}

/** Contacts are read only where one of the conditions asks something of them. */
export async function contactFacts(views: Pick<DecidingView, "conditions">[], conversations: ConversationRecord[], tx: Tx) {
  const nothing: AskedOfContact = { organisation: null, language: null, contactTags: [], contactFields: {}, organisationFields: {} };
  if (!views.some(({ conditions }) => asksContact(conditions))) return () => nothing;
  const byId = await askedOfContacts(
    conversations.map(({ contact }) => contact.id),
    tx,
  );
  return ({ contact }: ConversationRecord) => byId.get(String(contact.id)) ?? nothing;
}

/** The record of a place: for everybody also by each department that may read it. */
function recordOf(conversation: ConversationRecord, place: Place): PlaceRecord {
  const { _id, revision, ownerDepartmentId, guestDepartmentIds = [], dueAt, lastActivityAt, createdAt, urgency } = conversation;
  const departments = [ownerDepartmentId, ...guestDepartmentIds].map(String);
  const keys = place.in.flatMap((key) => (key.includes("@") ? [key] : [key, ...departments.map((id) => `${key}:${id}`)]));
  const flipAt = place.flipAt === null ? null : new Date(place.flipAt);
  return { _id, revision, in: keys, out: place.out, flipAt, dueAt, lastActivityAt, createdAt, urgency: urgency ?? 2 };
}

/** One that is in no view and never will be by time alone needs no record. */
const isNowhere = ({ in: keys, out, flipAt }: PlaceRecord) => keys.length === 0 && out.length === 0 && flipAt === null;

const writeOf = (record: PlaceRecord) =>
  isNowhere(record)
    ? { deleteOne: { filter: { _id: record._id } } }
    : { replaceOne: { filter: { _id: record._id }, replacement: record, upsert: true } };

function isSame(before: PlaceRecord | null, after: PlaceRecord): boolean {
  if (!before) return isNowhere(after);
  const times = (["dueAt", "lastActivityAt", "createdAt", "flipAt"] as const).every(
    (key) => before[key]?.getTime() === after[key]?.getTime(),
  );
  return times && before.urgency === after.urgency && isSameList(before.in, after.in) && isSameList(before.out, after.out);
}

const isSameList = (before: string[] | undefined, after: string[]) => (before ?? []).join() === after.join();
