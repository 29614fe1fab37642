import { z } from "zod";
import { DepartmentId } from "../contract/ids.ts";

const Label = z.string().trim().min(1).max(80);

/** What a department asks whoever offers it a conversation. `key` names it in the answers and stays when the label changes. */
export const TransferField = z.strictObject({
  key: z.string().regex(/^[\w-]{1,40}$/),
  label: Label,
  labelZh: Label.nullable(),
  kind: z.enum(["text", "choice", "date"]),
  choices: z.array(Label).max(20).describe("what can be chosen; empty for the other kinds"),
  required: z.boolean(),
});
export type TransferField = z.infer<typeof TransferField>;

export const DepartmentFields = z.strictObject({
  id: DepartmentId,
  fields: z
    .array(TransferField)
    .max(20)
    .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, "keys are given once")
    .refine((fields) => fields.every(({ kind, choices }) => (kind === "choice") === choices.length > 0), "choices belong to a choice"),
});

/** Answers by the field's key: text, one of the choices, or a date as `2026-09-28`. */
export const FieldAnswers = z.record(z.string().max(40), z.string().trim().max(500));
export type FieldAnswers = z.infer<typeof FieldAnswers>;

/** An answer as it stands on the offer: with the label it was asked under, whatever becomes of the field later. */
export const AnsweredField = TransferField.pick({ label: true, labelZh: true, kind: true }).extend({ value: z.string() });
export type AnsweredField = z.infer<typeof AnsweredField>;
