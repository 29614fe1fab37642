import type { Types } from "mongoose";
import type { Ctx, Tx } from "../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../platform/database/index.ts";
import { ContactModel, nameCollation, type ContactRecord, type IdentityRecord } from "./contact.model.ts";
import { identityKey, phoneNumber } from "./identity.ts";
import { presentContact } from "./presentContact.ts";

/** The contact an identity belongs to, or null. */
export const contactByIdentity = (identity: Pick<IdentityRecord, "kind" | "value">, tx?: Tx) =>
  ContactModel.collection.findOne<ContactRecord>({ identityKeys: identityKey(identity) }, tx ? { session: tx.tx } : {});

/** Contacts whom a number as typed belongs to. */
export async function contactsByNumber(typed: string): Promise<ContactRecord[]> {
  const number = phoneNumber(typed);
  return number
    ? ContactModel.find({ identityKeys: `phone:${number}` })
        .limit(5)
        .lean()
    : [];
}

interface ContactQuery {
  startsWith?: string | undefined;
  identity?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** Contacts by name, from `startsWith` on in any case and with or without accents, or those an address, number or member number belongs to. */
export async function listContacts(_ctx: Ctx, { startsWith, identity, after, limit }: ContactQuery) {
  const filter = identity
    ? { identityKeys: { $in: keysFor(identity) } }
    : startsWith
      ? { name: { $gte: startsWith, $lt: `${startsWith}\uffff` } }
      : {};
  const found = ContactModel.find(pageFilter({ $and: [filter, { mergedInto: null }] }, after, "name", 1));
  // An identity is compared letter by letter, as its own index is.
  const rows = await (identity ? found : found.collation(nameCollation))
    .sort({ name: 1, _id: 1 })
    .limit(limit + 1)
    .lean();
  return pageOfRows(rows, limit, (row) => row.name, presentContact);
}

function keysFor(value: string) {
  const number = phoneNumber(value);
  return [`email:${value.toLowerCase()}`, `member:${value}`, `visitor:${value}`, ...(number ? [`phone:${number}`] : [])];
}

/** The ways a contact reaches us; none for one that is gone. */
export async function contactIdentities(id: string, tx?: Tx): Promise<IdentityRecord[]> {
  const contact = await ContactModel.findById(id, { identities: 1, mergedInto: 1 })
    .session(tx?.tx ?? null)
    .lean();
  return contact?.mergedInto ? contactIdentities(String(contact.mergedInto), tx) : (contact?.identities ?? []);
}

/** A contact and all that became one with it: their conversations keep the id they were begun under. */
export const idsOfContact = (id: Types.ObjectId) => idsOfContacts([id]);

/** The same of several at once. */
export async function idsOfContacts(of: Types.ObjectId[]): Promise<Types.ObjectId[]> {
  const ids = [...of];
  for (let newest = of; newest.length > 0;) {
    const merged = await ContactModel.find({ mergedInto: { $in: newest } }, { _id: 1 })
      .limit(mostMerged * of.length)
      .lean();
    newest = merged.map(({ _id }) => _id);
    ids.push(...newest);
  }
  return ids;
}

const mostMerged = 50;

/** Other contacts that hold, as proven, an address this contact only claimed (typed into a chat form), or the other way round. */
export async function contactsSharingAddress(id: string): Promise<string[]> {
  const contact = await ContactModel.findById(id).lean();
  if (!contact) return [];
  const addresses = contact.identities.filter(({ kind }) => kind === "email").map(({ value }) => value.toLowerCase());
  const keys = [...addresses, ...contact.claimedAddresses].map((value) => `email:${value}`);
  const holders = await ContactModel.find({ $or: [{ identityKeys: { $in: keys } }, { claimedAddresses: { $in: addresses } }] }, { _id: 1 })
    .limit(20)
    .lean();
  return holders.map(({ _id }) => String(_id)).filter((one) => one !== id);
}
