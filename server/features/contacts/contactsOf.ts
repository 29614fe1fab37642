import type { Types } from "mongoose";
import type { ConversationFacts } from "../../../shared/conditions/conversationFacts.ts";
import type { FieldAnswers } from "../../../shared/fields/customField.schema.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { companyKey, CompanyModel } from "./companies/company.model.ts";
import { ContactModel, type ContactRecord } from "./contact.model.ts";

/** What only the contact's record or its organisation can answer. */
export type AskedOfContact = Pick<ConversationFacts, "organisation" | "language" | "contactTags" | "contactFields" | "organisationFields">;

type Read = Pick<ContactRecord, "_id" | "organisation" | "language" | "tags" | "fields" | "mergedInto">;
const projection = { organisation: 1, language: 1, tags: 1, fields: 1, mergedInto: 1 };

/** What rules ask of these contacts, of many at once; of one that became part of another what is known of that one. */
export async function askedOfContacts(ids: Types.ObjectId[], { tx }: Pick<Ctx, "tx">): Promise<Map<string, AskedOfContact>> {
  const options = tx ? { session: tx } : {};
  const found = new Map<string, Read>();
  for (let wanted = ids; wanted.length > 0;) {
    const rows = await ContactModel.collection.find<Read>({ _id: { $in: wanted } }, { ...options, projection }).toArray();
    for (const row of rows) found.set(String(row._id), row);
    wanted = rows.flatMap(({ mergedInto }) => (mergedInto && !found.has(String(mergedInto)) ? [mergedInto] : []));
  }
  const names = [...found.values()].flatMap(({ organisation }) => (organisation ? [companyKey(organisation)] : []));
  const companies = names.length > 0 ? await CompanyModel.find({ key: { $in: [...new Set(names)] } }, null, options).lean() : [];
  const fieldsOf = new Map(companies.map(({ key, fields }) => [key, fields]));
  return new Map(
    ids.flatMap((id) => answersOf(survivorOf(found, id), fieldsOf).map((asked): [string, AskedOfContact] => [String(id), asked])),
  );
}

function survivorOf(found: Map<string, Read>, id: Types.ObjectId): Read | undefined {
  const one = found.get(String(id));
  return one?.mergedInto ? survivorOf(found, one.mergedInto) : one;
}

function answersOf(contact: Read | undefined, fieldsOf: Map<string, FieldAnswers>): AskedOfContact[] {
  if (!contact) return [];
  const { organisation, language, tags: contactTags = [], fields: contactFields = {} } = contact;
  const organisationFields = (organisation && fieldsOf.get(companyKey(organisation))) || {};
  return [{ organisation, language, contactTags, contactFields, organisationFields }];
}

/** Ids of the contacts of an organisation, lot by lot. */
export async function* contactsOfCompany(name: string): AsyncGenerator<Types.ObjectId> {
  const rows = ContactModel.collection.find<Pick<ContactRecord, "_id">>({ organisation: name }, { projection: { _id: 1 } });
  for await (const { _id } of rows) yield _id;
}

const mostColleagues = 40;

/** Contacts of an organisation but one, those added last first; at most forty. */
export async function colleaguesOf(organisation: string, except: Types.ObjectId): Promise<Types.ObjectId[]> {
  const rows = await ContactModel.find({ organisation, _id: { $ne: except } }, { _id: 1 })
    .sort({ _id: -1 })
    .limit(mostColleagues)
    .lean();
  return rows.map(({ _id }) => _id);
}

/** How many contacts carry a tag under any of its names, counted up to `most`. */
export const countTagged = (names: string[], most: number) =>
  ContactModel.collection.countDocuments({ tags: { $in: names }, mergedInto: null }, { limit: most });
