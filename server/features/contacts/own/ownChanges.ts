import type { ContactEntry } from "../../../../shared/contacts/contactEntry.schema.ts";
import type { CustomField, FieldAnswers, FieldOwner } from "../../../../shared/fields/customField.schema.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { customFieldsOf } from "../../fields/index.ts";
import { namesOfContacts } from "./answerSources.ts";

/** What differs between answers to the desk's own fields, each under its label of now, a contact by its name of now. */
export async function ownChanges(
  tx: Tx,
  of: FieldOwner,
  before: FieldAnswers = {},
  after: FieldAnswers = {},
): Promise<ContactEntry["changes"]> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => before[key] !== after[key]);
  if (keys.length === 0) return [];
  const fields = new Map((await customFieldsOf(of, tx)).map((field): [string, CustomField] => [field.key, field]));
  const persons = keys.filter((key) => fields.get(key)?.kind === "contact").flatMap((key) => [before[key] ?? "", after[key] ?? ""]);
  const names = persons.length > 0 ? await namesOfContacts(persons, tx.tx) : new Map<string, string>();
  const words = (value: string | undefined) => (value === undefined ? null : (names.get(value) ?? value));
  return keys.map((key) => {
    const { label = key, labelZh = null } = fields.get(key) ?? {};
    return { field: "own", label: { name: label, nameZh: labelZh }, before: words(before[key]), after: words(after[key]) };
  });
}
