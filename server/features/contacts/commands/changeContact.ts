import type { FieldAnswers } from "../../../../shared/fields/customField.schema.ts";
import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findAgent } from "../../auth/index.ts";
import { takeAnswers } from "../../fields/index.ts";
import { withNewTags } from "../../tags/index.ts";
import { accessContact } from "../accessContact.ts";
import { contactChanged } from "../contact.events.ts";
import { ContactModel, type ContactRecord, type IdentityRecord } from "../contact.model.ts";
import { changesBetween, keepEntry } from "../history/keepEntry.ts";
import { identityKey } from "../identity.ts";
import { answerSources } from "../own/answerSources.ts";

type Plain = Pick<ContactRecord, "name" | "nameLatin" | "language" | "zone" | "tier" | "organisation" | "claimedAddresses">;
export type ContactChange = { [Field in keyof Plain]?: Plain[Field] | undefined } & {
  id: string;
  accountManagerId?: string | null | undefined;
  tags?: string[] | undefined;
  fields?: FieldAnswers | undefined;
  addIdentity?: IdentityRecord | undefined;
  removeIdentity?: Pick<IdentityRecord, "kind" | "value"> | undefined;
};

/** Corrects a contact; who, when and what stood there before is kept beside it. Faults: record.notFound, contact.identityTaken, request.invalid, tag.unknown. */
export async function changeContact(
  ctx: Ctx,
  { id, addIdentity, removeIdentity, tags, fields, ...plain }: ContactChange,
): Promise<ContactRecord> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const before = await accessContact(tx, id);
      if (plain.accountManagerId) await findAgent(plain.accountManagerId, tx);
      const added = addIdentity ? withIdentity(before, addIdentity) : before.identities;
      const gone = removeIdentity && identityKey(removeIdentity);
      const identities = added.filter((one) => identityKey(one) !== gone);
      const after = {
        ...before,
        ...definedOf(plain),
        ...(await ownOf(tx, before, { tags, fields })),
        identities,
        identityKeys: identities.map(identityKey),
      };
      await ContactModel.collection.replaceOne({ _id: before._id }, after, { session: tx.tx });
      const changes = await changesBetween(tx, before, after);
      if (changes.length > 0) await keepEntry(tx, { contactId: before._id, kind: "changed", changes });
      await append(tx, contactChanged, { before, after });
      return after;
    });
  } catch (error) {
    if (isDuplicate(error, "identityKeys")) throw fault("contact.identityTaken", { value: addIdentity?.value ?? "" });
    throw error;
  }
}

async function ownOf(tx: Tx, before: ContactRecord, { tags, fields }: Pick<ContactChange, "tags" | "fields">) {
  const sources = answerSources(tx, before._id);
  return {
    ...(tags ? { tags: await withNewTags(tx, before.tags ?? [], tags) } : {}),
    ...(fields ? { fields: await takeAnswers(tx, "contact", { before: before.fields ?? {}, given: fields, sources }) } : {}),
  };
}

/** An identity added, or its proof raised when it was only claimed so far. */
function withIdentity(contact: ContactRecord, identity: IdentityRecord): IdentityRecord[] {
  const key = identityKey(identity);
  const others = contact.identities.filter((one) => identityKey(one) !== key);
  const known = contact.identities.find((one) => identityKey(one) === key);
  return [...others, { ...identity, proven: identity.proven || known?.proven === true }];
}

const definedOf = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
