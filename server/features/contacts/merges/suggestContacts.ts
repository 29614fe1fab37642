import type { Types } from "mongoose";
import type { ContactSuggestion } from "../../../../shared/contacts/contactMerge.schema.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { accessContact } from "../accessContact.ts";
import { ContactModel, nameCollation, type ContactRecord } from "../contact.model.ts";
import { contactsSharingAddress } from "../findContacts.ts";
import { presentContact } from "../presentContact.ts";

const most = 5;

/** Contacts that may be the same person, each with the reason; nothing is ever merged by itself (CON-3). Faults: record.notFound. */
export async function suggestContacts(ctx: Ctx, id: string): Promise<ContactSuggestion[]> {
  const contact = await accessContact(ctx, id);
  const sharing = await contactsSharingAddress(String(contact._id));
  const claimed = await ContactModel.find({ _id: { $in: sharing }, mergedInto: null })
    .limit(most)
    .lean();
  const named = await ContactModel.find({ name: contact.name, mergedInto: null, _id: { $nin: [contact._id, ...idsOf(claimed)] } })
    .collation(nameCollation)
    .limit(most * 4)
    .lean();
  // A name alone says little: somewhere else it has to be the same, too.
  const alike = named.filter((other) => contact.organisation !== null && other.organisation === contact.organisation);
  return [
    ...claimed.map((other) => ({ contact: presentContact(other), because: "claimedAddress" as const })),
    ...alike.map((other) => ({ contact: presentContact(other), because: "sameNameAndOrganisation" as const })),
  ].slice(0, most);
}

const idsOf = (contacts: ContactRecord[]): Types.ObjectId[] => contacts.map(({ _id }) => _id);
