import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findAgent } from "../../auth/index.ts";
import { accessContact } from "../accessContact.ts";
import { contactChanged } from "../contact.events.ts";
import { ContactModel, type ContactRecord, type IdentityRecord } from "../contact.model.ts";
import { identityKey } from "../identity.ts";

export interface ContactChange {
  id: string;
  name?: string | undefined;
  language?: string | null | undefined;
  accountManagerId?: string | null | undefined;
  claimedAddresses?: string[] | undefined;
  addIdentity?: IdentityRecord | undefined;
}

/** Corrects a contact. Faults: record.notFound, contact.identityTaken. */
export async function changeContact(ctx: Ctx, { id, addIdentity, ...fields }: ContactChange): Promise<ContactRecord> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const before = await accessContact(tx, id);
      if (fields.accountManagerId) await findAgent(fields.accountManagerId, tx);
      const after = { ...before, ...definedOf(fields), ...(addIdentity ? withIdentity(before, addIdentity) : {}) };
      await ContactModel.collection.replaceOne({ _id: before._id }, after, { session: tx.tx });
      await append(tx, contactChanged, { before, after });
      return after;
    });
  } catch (error) {
    if (isDuplicate(error, "identityKeys")) throw fault("contact.identityTaken", { value: addIdentity?.value ?? "" });
    throw error;
  }
}

/** An identity added, or its proof raised when it was only claimed so far. */
function withIdentity(contact: ContactRecord, identity: IdentityRecord) {
  const key = identityKey(identity);
  const others = contact.identities.filter((one) => identityKey(one) !== key);
  const known = contact.identities.find((one) => identityKey(one) === key);
  const identities = [...others, { ...identity, proven: identity.proven || known?.proven === true }];
  return { identities, identityKeys: identities.map(identityKey) };
}

const definedOf = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
