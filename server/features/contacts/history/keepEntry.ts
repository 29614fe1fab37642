import { contactFields, type ContactEntry } from "../../../../shared/contacts/contactEntry.schema.ts";
import { newId, now, type Tx } from "../../../platform/ctx.ts";
import { ownChanges } from "../own/ownChanges.ts";
import type { ContactRecord } from "../contact.model.ts";
import { ContactEntryModel, type ContactEntryRecord } from "./contactEntry.model.ts";

type Told = Pick<ContactEntryRecord, "contactId" | "kind"> & Partial<Pick<ContactEntryRecord, "text" | "changes" | "other" | "mergeId">>;

/** Adds to a contact's history, in the transaction of what happened. */
export async function keepEntry(tx: Tx, told: Told): Promise<ContactEntryRecord> {
  const { kind, id, name } = tx.actor;
  const nothing = { text: null, changes: [], other: null, mergeId: null };
  const entry = { _id: newId(), ...nothing, ...told, at: now(), by: { kind, id, name }, removed: false };
  await ContactEntryModel.collection.insertOne(entry, { session: tx.tx });
  return entry;
}

/** What differs between two versions of a contact, field by field, as a person reads it. */
export async function changesBetween(tx: Tx, before: ContactRecord, after: ContactRecord): Promise<ContactEntry["changes"]> {
  const changes = contactFields.flatMap((field) => {
    const [was, is] = [wordsOf(before, field), wordsOf(after, field)];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
  return [...changes, ...(await ownChanges(tx, "contact", before.fields, after.fields))];
}

function wordsOf(contact: ContactRecord, field: (typeof contactFields)[number]): string | null {
  if (field === "tags") return contact.tags?.length ? contact.tags.toSorted().join(", ") : null;
  if (field !== "identities") return contact[field] ?? null;
  const shown = contact.identities.filter(({ kind }) => kind !== "visitor").map(({ value }) => value);
  return shown.length > 0 ? shown.toSorted().join(", ") : null;
}
