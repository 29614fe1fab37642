import { z } from "zod";
import { DepartmentId } from "../contract/ids.ts";
import { CustomField, CustomFields } from "../fields/customField.schema.ts";

/** What a department asks whoever offers it a conversation. */
export const DepartmentFields = z.strictObject({ id: DepartmentId, fields: CustomFields });

/** An answer as it stands on the offer: with the label it was asked under, whatever becomes of the field later. */
export const AnsweredField = CustomField.pick({ label: true, labelZh: true, kind: true }).extend({ value: z.string() });
export type AnsweredField = z.infer<typeof AnsweredField>;
