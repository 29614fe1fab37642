import { MongoBulkWriteError, type AnyBulkWriteOperation, type Document } from "mongodb";
import type { Collection } from "mongodb";
import { systemCtx } from "../../platform/ctx.ts";
import { EventModel } from "../../platform/eventLog/index.ts";
import { ContactModel, type ContactRecord } from "../contacts/index.ts";
import {
  adoptTags,
  conversationImported,
  ConversationModel,
  MessageModel,
  takeNumbers,
  type ConversationRecord,
  type MessageRecord,
} from "../conversations/index.ts";
import { adoptClocks } from "../sla/index.ts";
import { demoContact } from "./demoContacts.ts";
import { demoConversation, type DemoDesk } from "./demoConversations.ts";
import { fillTransfers } from "./demoTransfers.ts";
import { tellFilled } from "./demo.events.ts";
import { fillOwn, fillWork } from "./work/fillWork.ts";
import { fillPeople } from "./people/fillPeople.ts";

export interface DemoSize {
  contacts: number;
  conversations: number;
}

const batch = 1000;

/**
 * Fills the desk with the demo company: departments, people with accounts, contacts with trips, 90 days of conversations. The same every
 * time; what is there already stays, so that a fill that was cut short is simply repeated.
 */
export async function fillDemo({ contacts: wanted, conversations }: DemoSize, say: (line: string) => void = () => {}) {
  const desk = await fillPeople();
  const contacts = Array.from({ length: wanted }, (_, index) => demoContact(index, desk.today));
  for (let from = 0; from < wanted; from += batch) await insertNew(ContactModel.collection, contacts.slice(from, from + batch));
  const first = await takeNumbers(conversations);
  for (let from = 0; from < conversations; from += batch) {
    await fillConversations(from, Math.min(from + batch, conversations), first, contacts, desk);
    say(`${Math.min(from + batch, conversations)} of ${conversations} conversations`);
  }
  await adoptTags();
  await fillOwn(new Set(contacts.map(({ organisation }) => organisation)));
  await fillWork();
  await tellFilled({ contacts: wanted, conversations });
}

async function fillConversations(from: number, to: number, firstNumber: number, contacts: ContactRecord[], desk: DemoDesk) {
  const made: { conversation: ConversationRecord; messages: MessageRecord[] }[] = [];
  for (let index = from; index < to; index++) {
    const contact = contacts[(index * 7919) % contacts.length];
    if (contact) made.push(demoConversation(index, contact, desk, `WD-${firstNumber + index}`));
  }
  await insertNew(
    MessageModel.collection,
    made.flatMap(({ messages }) => messages),
  );
  await insertNew(
    ConversationModel.collection,
    made.map(({ conversation }) => conversation),
  );
  await insertNew(EventModel.collection, made.map(importedEvent));
  const records = made.map(({ conversation }) => conversation);
  await fillTransfers(from, records, desk, insertNew);
  for (const { conversation, messages } of made) {
    const waiting = conversation.unanswered > 0 && conversation.status === "open" && !messages.some(({ kind }) => kind === "outbound");
    if (waiting) await adoptClocks(systemCtx(), conversation, conversation.createdAt);
  }
}

const importedEvent = ({ conversation }: { conversation: ConversationRecord }) => ({
  _id: conversation._id,
  type: conversationImported.type,
  v: 1,
  at: conversation.createdAt,
  actor: { kind: "system", id: null, name: "Demo" },
  requestId: "demo",
  conversationId: conversation._id,
  revision: conversation.revision,
  payload: { previous: 0, previousOutside: 0, before: null, conversation, messages: [] },
});

/** Inserts what is not there yet; only that something is there already is no failure. */
async function insertNew<Record extends Document>(collection: Collection<Document>, records: Record[]) {
  if (records.length === 0) return;
  const operations: AnyBulkWriteOperation<Document>[] = records.map((document) => ({ insertOne: { document } }));
  try {
    await collection.bulkWrite(operations, { ordered: false, writeConcern: { w: 1 } });
  } catch (error) {
    const all = error instanceof MongoBulkWriteError ? [error.writeErrors].flat() : [];
    if (all.length === 0 || all.some(({ code }) => code !== 11_000)) throw error;
  }
}
