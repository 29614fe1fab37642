import { answerFields, type KnownAnswers } from "../../../shared/fields/answerFields.ts";
import type { CustomField, FieldAnswers, FieldOwner } from "../../../shared/fields/customField.schema.ts";
import type { Tx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { CustomFieldsModel, customFieldsOf } from "./customFields.model.ts";

/** Where answers that name a contact or a trip are looked up; asked only where one is given. */
export interface AnswerSources {
  contacts: (ids: string[]) => Promise<ReadonlySet<string>>;
  bookings: () => Promise<string[]>;
}

interface Given {
  before: FieldAnswers;
  given: FieldAnswers;
  sources: AnswerSources;
}

/**
 * What is stored once `given` is added to what was answered before; an empty answer takes one back, and answers to fields that are gone
 * are kept. Faults: request.invalid, with what is wrong under `fields.<key>`.
 */
export async function takeAnswers(tx: Tx, of: FieldOwner, { before, given, sources }: Given): Promise<FieldAnswers> {
  const fields = (await customFieldsOf(of, tx)).map((field) => ({ ...field, required: false }));
  const { issues } = answerFields(fields, given, await knownAnswers(fields, given, sources));
  if (issues.size > 0)
    throw fault("request.invalid", { issues: [...issues].map(([key, message]) => ({ path: `fields.${key}`, message })) });
  return Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, value]) => value.trim() !== ""));
}

async function knownAnswers(fields: CustomField[], given: FieldAnswers, sources: AnswerSources): Promise<KnownAnswers> {
  const answersTo = (wanted: CustomField["kind"]) =>
    fields.filter(({ kind, key }) => kind === wanted && given[key]?.trim()).map(({ key }) => (given[key] ?? "").trim());
  const [contacts, bookings] = [answersTo("contact"), answersTo("booking")];
  return {
    contacts: contacts.length > 0 ? await sources.contacts(contacts) : new Set(),
    bookings: new Set(bookings.length > 0 ? await sources.bookings() : []),
  };
}

/** The required fields that have no answer yet. */
export async function unanswered(tx: Tx, of: FieldOwner, answers: FieldAnswers): Promise<CustomField[]> {
  const fields = await customFieldsOf(of, tx);
  return fields.filter(({ key, required }) => required && !answers[key]);
}

/** True when any of these has a field that has to be answered: who asks nothing of contacts reads none. */
export const asksRequired = async (tx: Tx, of: FieldOwner[]): Promise<boolean> =>
  (await CustomFieldsModel.exists({ _id: { $in: of }, "fields.required": true }).session(tx.tx)) !== null;
