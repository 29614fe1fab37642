import { newId, now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { contactAdded } from "../contact.events.ts";
import { ContactModel, type ContactRecord, type IdentityRecord } from "../contact.model.ts";
import { identityKey } from "../identity.ts";

export interface NewContact {
  name: string;
  language: string | null;
  identities: IdentityRecord[];
  claimedAddresses?: string[];
}

/** Adds a contact. Faults: contact.identityTaken when an address belongs to somebody already (CON-2). */
export async function addContact(ctx: Ctx, input: NewContact): Promise<ContactRecord> {
  const { name, language, identities } = input;
  const contact: ContactRecord = {
    _id: newId(),
    name,
    nameLatin: null,
    language,
    zone: null,
    tier: null,
    organisation: null,
    identities,
    identityKeys: identities.map(identityKey),
    claimedAddresses: input.claimedAddresses ?? [],
    trips: [],
    mergedInto: null,
    createdAt: now(),
  };
  try {
    await inTransaction(ctx, async (tx) => {
      await ContactModel.collection.insertOne(contact, { session: tx.tx });
      await append(tx, contactAdded, { contact });
    });
  } catch (error) {
    if (isDuplicate(error, "identityKeys"))
      throw fault("contact.identityTaken", { value: identities.map(({ value }) => value).join(", ") });
    throw error;
  }
  return contact;
}
