import type { Types } from "mongoose";
import { EventModel, type EventRecord } from "./event.model.ts";

interface Part {
  types: readonly string[];
  /** Ids rise with time: a period, or the place after an event, is a range of them. */
  ids?: { $gte?: Types.ObjectId; $gt?: Types.ObjectId; $lt?: Types.ObjectId };
  /** Narrows what the types and ids found; it is not what is sought by. */
  only?: Record<string, unknown>;
}

/** Events of these kinds, newest first: one seek into the log for each kind, merged by the database. */
export async function newestEvents<Payload>({ types, ids, only = {} }: Part, limit: number): Promise<EventRecord<Payload>[]> {
  const filter = { ...only, type: { $in: [...types] }, ...(ids && Object.keys(ids).length > 0 ? { _id: ids } : {}) };
  const rows = EventModel.collection.find(filter).sort({ _id: -1 }).hint({ type: 1, _id: 1 }).limit(limit);
  return (await rows.toArray()) as unknown as EventRecord<Payload>[];
}

/** One event by its id, or null. */
export const eventWith = async (id: Types.ObjectId) => (await EventModel.collection.findOne({ _id: id })) as unknown as EventRecord | null;

/** What happened to several conversations, of each in its order, with those parts of what was told that `shown` names; only events that raised their revision. */
export async function changesOfSeveral<Payload>(conversationIds: Types.ObjectId[], shown: readonly string[]) {
  const projection = { conversationId: 1, at: 1, ...Object.fromEntries(shown.map((path) => [`payload.${path}`, 1])) };
  const rows = EventModel.collection
    .find({ conversationId: { $in: conversationIds }, revision: { $gt: 0 } }, { projection })
    .sort({ conversationId: 1, revision: 1 })
    .hint({ conversationId: 1, revision: 1 });
  return (await rows.toArray()) as unknown as Pick<EventRecord<Payload>, "conversationId" | "at" | "payload">[];
}

/** What happened to one conversation up to a revision, the newest first; only events that raised it. */
export async function changesBefore<Payload>(conversationId: Types.ObjectId, types: string[], before: number | null, limit: number) {
  const revision = before === null ? { $gt: 0 } : { $gt: 0, $lt: before };
  const rows = EventModel.collection
    .find({ conversationId, revision, type: { $in: types } })
    .sort({ revision: -1 })
    .hint({ conversationId: 1, revision: 1 })
    .limit(limit);
  return (await rows.toArray()) as unknown as EventRecord<Payload>[];
}
