import { z } from "zod";

/** What can have fields of its own. */
export const FieldOwner = z.enum(["conversation", "contact", "organisation"]);
export type FieldOwner = z.infer<typeof FieldOwner>;

const Label = z.string().trim().min(1).max(80);

/** Something a desk wants to know in a form of its own. `key` names it in the answers and stays when the label changes. */
export const CustomField = z.strictObject({
  key: z.string().regex(/^[\w-]{1,40}$/),
  label: Label,
  labelZh: Label.nullable(),
  kind: z.enum(["text", "number", "choice", "date", "contact", "booking"]),
  choices: z.array(Label).max(20).describe("what can be chosen; empty for the other kinds"),
  required: z.boolean(),
});
export type CustomField = z.infer<typeof CustomField>;

/** At most 20, in the order in which they are asked. */
export const CustomFields = z
  .array(CustomField)
  .max(20)
  .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, "keys are given once")
  .refine((fields) => fields.every(({ kind, choices }) => (kind === "choice") === choices.length > 0), "choices belong to a choice");

/**
 * Answers by the field's key: text, a number as it is written, one of the choices, a date as `2026-09-28`, a contact by its id, or one of
 * the contact's trips by its record locator.
 */
export const FieldAnswers = z.record(z.string().max(40), z.string().trim().max(500));
export type FieldAnswers = z.infer<typeof FieldAnswers>;
