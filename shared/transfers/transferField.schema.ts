import { z } from "zod";
import { DepartmentId } from "../contract/ids.ts";
import { CustomField, CustomFields } from "../fields/customField.schema.ts";

/** What can be answered by who offers, without looking anything up. */
const Plain = CustomFields.refine(
  (fields) => fields.every(({ kind }) => kind !== "contact" && kind !== "booking"),
  "are asked of records only",
);

/** What a department asks whoever offers it a conversation. */
export const DepartmentFields = z.strictObject({ id: DepartmentId, fields: Plain, version: z.number().int() });
export type DepartmentFields = z.infer<typeof DepartmentFields>;

export const DepartmentFieldsInput = DepartmentFields.omit({ version: true }).extend({
  seenVersion: z.number().int().optional().describe("the `version` they were read with; left out, whatever is there gives way"),
});
export type DepartmentFieldsInput = z.infer<typeof DepartmentFieldsInput>;

/** An answer as it stands on the offer: with the label it was asked under, whatever becomes of the field later. */
export const AnsweredField = CustomField.pick({ label: true, labelZh: true, kind: true }).extend({ value: z.string() });
export type AnsweredField = z.infer<typeof AnsweredField>;
