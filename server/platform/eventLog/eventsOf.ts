import type { Types } from "mongoose";
import { EventModel, type EventRecord } from "./event.model.ts";

/** What happened to one conversation after a revision, in the order of its revisions; events that carry none stand first, as they were written. */
export async function eventsOf<Payload>(conversationId: Types.ObjectId, types: string[], after?: number): Promise<EventRecord<Payload>[]> {
  const later = after === undefined ? {} : { revision: { $gt: after } };
  const filter = { conversationId, type: { $in: types }, ...later };
  return EventModel.collection.find<EventRecord<Payload>>(filter).sort({ revision: 1, _id: 1 }).toArray();
}
