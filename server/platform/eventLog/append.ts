import type { Types } from "mongoose";
import { newId, now, type Tx } from "../ctx.ts";
import { EventModel, type EventRecord } from "./event.model.ts";

/** A kind of event: its name, the version of its payload, and the payload's type. */
export interface EventType<Payload> {
  type: string;
  v: number;
  payload?: Payload;
}

export const defineEvent = <Payload>(type: string, v = 1): EventType<Payload> => ({ type, v });

/** Announces what happened, inside the transaction of the change itself (D7, SYNC-3). Readers hear it after the commit. */
export async function append<Payload>(
  tx: Tx,
  event: EventType<Payload>,
  payload: Payload,
  subject: { conversationId?: Types.ObjectId; revision?: number } = {},
) {
  const { kind, id, name } = tx.actor;
  const record: EventRecord<Payload> = {
    _id: newId(),
    type: event.type,
    v: event.v,
    at: now(),
    actor: { kind, id, name },
    requestId: tx.requestId,
    ...subject,
    payload,
  };
  await EventModel.collection.insertOne(record, { session: tx.tx });
  return record;
}
