import type { Types } from "mongoose";
import { newId, now, type Tx } from "../ctx.ts";
import { EventModel, type EventRecord } from "./event.model.ts";

/** A kind of event: its name, the version of its payload, and the payload's type. */
export interface EventType<Payload> {
  type: string;
  v: number;
  payload?: Payload;
}

const defined = new Set<string>();

export const defineEvent = <Payload>(type: string, v = 1): EventType<Payload> => {
  defined.add(type);
  return { type, v };
};

/** Every kind of event the product knows. */
export const eventTypes = (): ReadonlySet<string> => defined;

export interface Subject {
  conversationId?: Types.ObjectId;
  revision?: number;
}

/** Announces what happened, inside the transaction of the change itself (D7, SYNC-3). Readers hear it after the commit. */
export async function append<Payload>(tx: Tx, event: EventType<Payload>, payload: Payload, subject: Subject = {}) {
  const record = recordOf(tx, event, payload, subject);
  await EventModel.collection.insertOne(record, { session: tx.tx });
  return record;
}

/** One of several events that are announced at once. */
export interface Announced {
  event: EventType<unknown>;
  payload: unknown;
  subject: Subject;
}

/** The same for many at once, in this order. */
export async function appendAll(tx: Tx, announced: Announced[]) {
  if (announced.length === 0) return;
  const records = announced.map(({ event, payload, subject }) => recordOf(tx, event, payload, subject));
  await EventModel.collection.insertMany(records, { session: tx.tx });
}

function recordOf<Payload>(
  { actor, requestId, from }: Tx,
  event: EventType<Payload>,
  payload: Payload,
  subject: Subject,
): EventRecord<Payload> {
  const { kind, id, name } = actor;
  const where = from && kind === "agent" ? { from } : {};
  return { _id: newId(), type: event.type, v: event.v, at: now(), actor: { kind, id, name }, requestId, ...where, ...subject, payload };
}
