import type { CustomField, FieldAnswers } from "../../../shared/fields/customField.schema.ts";
import type { FieldOwner } from "../../../shared/fields/fields.api.ts";
import { answerFields } from "../../../shared/fields/answerFields.ts";
import type { Tx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { customFieldsOf } from "./customFields.model.ts";

/**
 * What is stored once `given` is added to what was answered before; an empty answer takes one back, and answers to fields that are gone
 * are kept. Faults: request.invalid, with what is wrong under `fields.<key>`.
 */
export async function takeAnswers(tx: Tx, of: FieldOwner, before: FieldAnswers, given: FieldAnswers): Promise<FieldAnswers> {
  const fields = (await customFieldsOf(of, tx)).map((field) => ({ ...field, required: false }));
  const { issues } = answerFields(fields, given);
  if (issues.size > 0)
    throw fault("request.invalid", { issues: [...issues].map(([key, message]) => ({ path: `fields.${key}`, message })) });
  return Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, value]) => value.trim() !== ""));
}

/** The required fields that have no answer yet. */
export async function unanswered(tx: Tx, of: FieldOwner, answers: FieldAnswers): Promise<CustomField[]> {
  const fields = await customFieldsOf(of, tx);
  return fields.filter(({ key, required }) => required && !answers[key]);
}
